import Foundation
import Testing

extension Processes {
  /// The real-shaped sample files, on the whole way from a staff list to minutes.
  struct RealFilesTests {
    private struct Expected: Decodable {
      struct Person: Decodable { var minutes_in_session: Double }
      var people: [String: Person]
    }

    private struct Attended: Decodable {
      var staffRef: String
      var minutes: Double?
    }

    private struct Doubt: Decodable {
      var id: Int
      var displayName: String
      var suggestions: [Candidate]
      struct Candidate: Decodable { var id: Int }
    }

    /// The list's own ids, and what names each person at the start of a `staff_ref`.
    private static func references() throws -> [String: String] {
      let roster = Products.shared.appending(path: "roster_pegawai.csv")
      let lines = try String(contentsOf: roster, encoding: .utf8).split(whereSeparator: \.isNewline)
      return Dictionary(
        uniqueKeysWithValues: lines.dropFirst().map { line in
          let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
          let name = fields[2].trimmingCharacters(in: ["\""])
          return (fields[0], fields[1].isEmpty ? "33.16|\(name)|" : fields[1])
        })
    }

    @Test(arguments: [
      "zoom_form1_with_meeting_block.csv", "zoom_form1_no_block.csv",
      "zoom_form2_with_meeting_block.csv", "zoom_form2_no_block.csv",
    ])
    func minutesAreThoseExpected(file: String) async throws {
      let desk = try await Desk()
      let (roster, zoom) = (
        Products.shared.appending(path: "roster_pegawai.csv").path,
        Products.shared.appending(path: file).path
      )
      try await desk.run("sdm staff import '\(roster)'", expecting: 0)
      try await desk.run(
        """
        sdm session add ttm --title "Talk To Me" --organiser 33 --audience 33 --expect all \
          --starts-at 2025-11-26T09:00 --ends-at 2025-11-26T11:30 --zone WIB
        """, expecting: 0)
      try await desk.run("sdm attendance import ttm '\(zoom)'", expecting: 1)

      let doubts = try await desk.json([Doubt].self, of: "sdm review list --session ttm")
      #expect(doubts.map(\.displayName) == ["rizky"])
      for doubt in doubts {
        let person = try #require(doubt.suggestions.first)
        try await desk.run("sdm review accept \(doubt.id) --staff '#\(person.id)'", expecting: 0)
      }

      let attended = try await desk.json([Attended].self, of: "sdm attendance show ttm")
      let expected = try JSONDecoder().decode(
        Expected.self,
        from: Data(contentsOf: Products.shared.appending(path: "expected_zoom.json")))
      let references = try Self.references()
      for (id, person) in expected.people {
        let reference = try #require(references[id])
        let found = attended.first { $0.staffRef.hasPrefix(reference) }
        #expect(found?.minutes == person.minutes_in_session, "\(id) \(reference)")
      }
      #expect(attended.count == expected.people.count)
    }

    @Test func nobodyInTheFileIsMissing() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      let zoom = Products.shared.appending(path: "zoom_form2_no_block.csv")
      let trial = try await desk.run(
        "sdm attendance import ttm '\(zoom.path)' --dry-run --output csv", expecting: 0)
      let heading = "display_name,email,outcome,staff_ref,office_code,minutes,score,reason\r\n"
      #expect(trial.hasPrefix(heading))
      let lines = try String(contentsOf: zoom, encoding: .utf8).split(whereSeparator: \.isNewline)
      for line in lines.dropFirst() {
        let field = try #require(line.prefixMatch(of: /"[^"]*"|[^,]*/)?.output)
        #expect(trial.contains("\r\n\(field),"), "\(field)")
      }
    }
  }
}
