import Domain
import Postgres
import Support

/// Facts with the moment when they were recorded, for questions about a past day.
extension Facts {
  /// 33 and 33.16, one class that asks 2 and one that asks 1, and nobody yet.
  static func small(now: Day = "2025-12-15") async throws -> Facts {
    let moment = LocalTime(day: now, hour: 10, minute: 0)?.instant(in: .wib)
    let facts = try await Facts(
      try await World(now: moment ?? Instant(seconds: 0)), offices: ["00", "33", "33.15", "33.16"])
    try await facts.post("Kasubbag", "supervisor")
    try await facts.post("Staf", "general_staff")
    return facts
  }

  func recorded(
    _ member: Member, _ competency: String, _ level: Int, on day: Day,
    by method: String = "mapping", until: Day? = nil, at recorded: Day
  ) async throws {
    try await assess(member, competency, level, on: day, by: method, until: until)
    let moment = LocalTime(day: recorded, hour: 9, minute: 0)?.instant(in: .wib)
    try await run(
      """
      UPDATE assessments SET recorded_at = \(moment)
      WHERE office_id = \(member.office) AND staff_id = \(member.staff) AND assessed_on = \(day)
        AND method = \(method)
        AND competency_id = (SELECT id FROM competencies WHERE code = \(competency))
      """)
  }

  /// Corrects a level as an import does: the old one is kept as a version.
  func correct(
    _ member: Member, _ competency: String, to level: Int, on day: Day,
    by method: String = "mapping", at corrected: Day
  ) async throws {
    let moment = LocalTime(day: corrected, hour: 9, minute: 0)?.instant(in: .wib)
    let this: SQL = """
      a.office_id = \(member.office) AND a.staff_id = \(member.staff) AND a.assessed_on = \(day)
        AND a.method = \(method)
        AND a.competency_id = (SELECT id FROM competencies WHERE code = \(competency))
      """
    try await run(
      """
      INSERT INTO assessment_versions (office_id, staff_id, competency_id, assessed_on, method,
        version, level, valid_until, assessor, evidence, note, recorded_at, replaced_at, replaced_by)
      SELECT a.office_id, a.staff_id, a.competency_id, a.assessed_on, a.method,
             1 + (SELECT count(*) FROM assessment_versions v WHERE v.office_id = a.office_id
                    AND v.staff_id = a.staff_id AND v.competency_id = a.competency_id
                    AND v.assessed_on = a.assessed_on AND v.method = a.method),
             a.level, a.valid_until, a.assessor, a.evidence, a.note, a.recorded_at, \(moment),
             (SELECT min(id) FROM principals)
      FROM assessments a WHERE \(this)
      """)
    try await run(
      """
      UPDATE assessments a SET level = \(Int32(level)), recorded_at = \(moment) WHERE \(this)
      """)
  }
}
