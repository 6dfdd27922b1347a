import Foundation
import Testing

extension Processes {
  /// The keys that scripts of others rely on, in JSON and csv.
  struct JSONKeyTests {
    @Test(.timeLimit(.minutes(2))) func keysAreThoseOfTheContract() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      try await desk.run("sdm attendance import ttm samples/zoom_participants.csv", expecting: 1)
      try await desk.run("sdm assessment import samples/assessments.csv", expecting: 0)
      try await desk.run("sdm attendance log ttm --staff 'Ngatiman Purwadi@33.16'", expecting: 0)
      try await desk.run("sdm metric compute", expecting: 0)

      try await expect(
        [
          "staff_ref", "name", "office_code", "status", "minutes", "share", "jp", "evidence",
          "source",
        ],
        in: "sdm attendance show ttm", on: desk)
      try await expect(
        [
          "key", "office_code", "quarter", "scope", "numerator", "denominator", "value", "unit",
          "computed_at",
        ], in: "sdm metric show --office 33.16 --quarter 2025-Q4", on: desk)
      try await expect(
        ["date", "session", "form", "minutes", "share", "jp", "rule", "status"],
        in: "sdm credit show 'Ngatiman Purwadi@33.16' --year 2025", on: desk)
      try await expect(
        [
          "office_code", "staff_ref", "name", "post", "competency", "required", "attained", "gap",
          "assessed_on", "method", "open_since",
        ], in: "sdm gap list --office 33.16 --unassessed --by person", on: desk)
      try await desk.run("sdm professionalism import samples/professionalism.csv", expecting: 0)
      try await expect(
        [
          "office_code", "staff_ref", "name", "post", "employment", "applies", "class_group",
          "qualification", "competence", "performance", "discipline", "total", "band", "known",
          "missing",
        ], in: "sdm professionalism list --office 33.16 --year 2025", on: desk)
      try await expect(
        [
          "office_code", "scope", "people", "measured", "incomplete", "not_applicable",
          "sum_total", "mean", "band", "lowest", "missing_qualification", "missing_competence",
          "missing_performance", "missing_discipline",
        ], in: "sdm professionalism list --office 33 --subtree --by office --year 2025", on: desk)
      for grouping in ["competency", "post", "office"] {
        try await expect(
          [
            "people", "assessed", "below", "worst_gap", "sum_required", "sum_attained_capped",
            "jpm", "band", "nobody_reaches", "single_points", "open_since",
          ], in: "sdm gap list --office 33.16 --by \(grouping)", on: desk)
      }
      try await expect(
        [
          "code", "kind", "form", "competencies", "starts_on", "people", "levels", "jp", "jp_asked",
          "levels_per_jp", "attendees",
        ], in: "sdm gap suggest --office 33.16", on: desk)
      try await desk.run(
        """
        sdm plan add --office 33.16 --year 2026 --suggestion C1:M.3 --organiser Blora \
          --schedule 2026-Q4 --budget 0
        """, expecting: 0)
      try await expect(
        [
          "office_code", "year", "number", "competencies", "people", "form", "path", "organiser",
          "schedule", "curriculum", "budget", "jp", "forecast_levels", "jp_per_level",
        ], in: "sdm plan list --office 33.16 --year 2026", on: desk)
      try await expect(
        ["number", "forecast", "assessed_after", "raised", "difference", "reached"],
        in: "sdm gap suggest --office 33.16 --review", on: desk)
    }

    /// Every row of the JSON has the keys, and the csv has them as headings.
    private func expect(
      _ keys: [String], in line: String, on desk: Desk,
      sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
      let json = try await desk.run(line + " --output json", expecting: 0)
      let rows = try JSONDecoder().decode([Keys].self, from: Data(json.utf8))
      #expect(!rows.isEmpty, sourceLocation: sourceLocation)
      for row in rows {
        let missing = keys.filter { !row.names.contains($0) }
        #expect(missing.isEmpty, "\(line)", sourceLocation: sourceLocation)
      }
      let csv = try await desk.run(line + " --output csv", expecting: 0)
      let headings = try #require(csv.split(separator: "\r\n").first).split(separator: ",")
      let missing = keys.filter { !headings.contains(Substring($0)) }
      #expect(missing.isEmpty, "\(line)", sourceLocation: sourceLocation)
    }
  }
}

/// The keys of a JSON object, whatever they hold; one that holds null is there too.
private struct Keys: Decodable {
  struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
  var names: [String]

  init(from decoder: any Decoder) throws {
    names = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue)
  }
}
