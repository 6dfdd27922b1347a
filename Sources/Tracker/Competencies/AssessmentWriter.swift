import Domain
import Postgres

/// Merges assessments into the table, set by set; what it replaces stays in the audit trail.
struct AssessmentWriter {
  let context: Context
  let isInvented: Bool

  func write(_ assessments: [Assessment]) async throws(TrackerError) -> ImportSummary {
    try await stage(assessments)
    let standing = try await context.value("n", as: Int.self, Self.countStanding) ?? 0
    try await recordReplaced()
    let written = try await context.execute(merge)
    try await context.execute("DROP TABLE incoming_assessments")
    if written > 0, let first = assessments.map(\.key.assessedOn).min() {
      let offices = Set(assessments.map(\.key.staff.office)).sorted()
      try await context.markDirtyEverywhere(offices: offices, from: first)
    }
    let added = assessments.count - standing
    return ImportSummary(rows: assessments.count, added: added, changed: written - added)
  }

  private func stage(_ assessments: [Assessment]) async throws(TrackerError) {
    do {
      try await context.connection.execute(
        """
        CREATE TEMPORARY TABLE incoming_assessments (
          office_id bigint, staff_id bigint, competency_id bigint, assessed_on date, method text,
          level integer, valid_until date, assessor text, evidence text, note text
        ) ON COMMIT DROP
        """)
      try await context.connection.copyIn("COPY incoming_assessments FROM STDIN (FORMAT binary)") {
        writer in
        for one in assessments {
          try writer.row(
            one.key.staff.office, one.key.staff.staff, one.key.competency, one.key.assessedOn,
            one.key.method.rawValue, Int32(one.level), one.validUntil, one.assessor, one.evidence,
            one.note)
        }
      }
    } catch let error as PostgresError { throw .database(error) } catch {
      throw .internalFault("\(error)")
    }
  }

  private static let keys: SQL = """
    a.office_id = i.office_id AND a.staff_id = i.staff_id AND a.competency_id = i.competency_id
      AND a.assessed_on = i.assessed_on AND a.method = i.method
    """

  private static let countStanding: SQL = """
    SELECT count(*) AS n FROM incoming_assessments i JOIN assessments a ON \(keys)
    """

  private func recordReplaced() async throws(TrackerError) {
    let rows = try await context.rows(
      """
      SELECT a.staff_id, c.code, a.assessed_on, a.method, a.level::text AS was,
             i.level::text AS becomes
      FROM incoming_assessments i
      JOIN assessments a ON \(Self.keys)
      JOIN competencies c ON c.id = a.competency_id
      WHERE a.level <> i.level
      ORDER BY a.office_id, a.staff_id, c.code, a.assessed_on, a.method
      """)
    for row in rows {
      let (staff, day): (Int64, Day) = (try cell(row, "staff_id"), try cell(row, "assessed_on"))
      let (code, method): (String, String) = (try cell(row, "code"), try cell(row, "method"))
      context.record(
        AuditChange(
          "assessment #\(staff) \(code) \(day) \(method)", from: try cell(row, "was"),
          to: try cell(row, "becomes")))
    }
  }

  private var merge: SQL {
    """
    INSERT INTO assessments (office_id, staff_id, competency_id, assessed_on, method, level,
                             valid_until, assessor, evidence, note, invented)
    SELECT office_id, staff_id, competency_id, assessed_on, method, level, valid_until, assessor,
           evidence, note, \(isInvented)
    FROM incoming_assessments
    ON CONFLICT (office_id, staff_id, competency_id, assessed_on, method) DO UPDATE
      SET level = excluded.level, valid_until = excluded.valid_until,
          assessor = excluded.assessor, evidence = excluded.evidence, note = excluded.note
    WHERE (assessments.level, assessments.valid_until, assessments.assessor,
           assessments.evidence, assessments.note)
      IS DISTINCT FROM (excluded.level, excluded.valid_until, excluded.assessor,
                        excluded.evidence, excluded.note)
    """
  }
}
