import Domain
import Postgres

extension Context {
  /// The question about gaps that an operation asks of the office touched.
  /// - Parameter knownOn: nil: what had been recorded by the end of `day`.
  /// - Throws: `.unknown` for a competency or class that is not there.
  func gaps(
    subtree: Bool, competency code: String? = nil, jobClass: String? = nil, on day: Day,
    knownOn: Day? = nil
  ) async throws(TrackerError) -> GapQuestion {
    var wanted: Int64?
    if let code { wanted = try await competency(code) }
    if let jobClass { try await checkClass(jobClass) }
    return GapQuestion(
      pairs: RequiredPairs(
        offices: try await offices(subtree: subtree), day: day,
        knownBefore: endOfKnowledge(knownOn ?? day)),
      competency: wanted, jobClass: jobClass)
  }

  /// The end of a past day in the office's zone; nil for today and later: all that is recorded.
  func endOfKnowledge(_ day: Day) -> Instant? {
    guard day < today else { return nil }
    return LocalTime(day: day.adding(days: 1), hour: 0, minute: 0)?.instant(in: office.zone)
  }

  private func checkClass(_ code: String) async throws(TrackerError) {
    let known = try await value(
      "known", as: Bool.self,
      "SELECT EXISTS (SELECT FROM job_classes WHERE code = \(code)) AS known")
    guard known == true else { throw .unknown(.jobClass, code) }
  }
}

extension MatchBand {
  /// The bands of a purpose that hold on a day.
  static func valid(for purpose: MatchPurpose, on day: Day) -> SQL {
    """
    SELECT lowest, code, name_id, name_en FROM jpm_bands
    WHERE purpose = \(purpose.rawValue) AND valid_from <= \(day)
      AND (valid_to IS NULL OR \(day) < valid_to)
    """
  }

  init(row: Row) throws(TrackerError) {
    self.init(
      lowest: try cell(row, "lowest"), code: try cell(row, "code"),
      name: Words(id: try cell(row, "name_id"), en: try cell(row, "name_en")))
  }
}
