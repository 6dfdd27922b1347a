import Domain
import Postgres

/// Merges assessments into the table, set by set. What it replaces stays as a version and is named
/// in the audit trail; what is said again changes nothing.
struct AssessmentWriter {
  let context: Context
  let isInvented: Bool
  /// True: the report names every row, not only counts.
  var namesRows = false

  /// - Parameter assessments: with the line that each stands on; 0 where there is no file.
  func write(
    _ assessments: [(assessment: Assessment, line: Int)]
  ) async throws(TrackerError) -> ImportReport {
    try await stage(assessments)
    let changes = try await compare()
    let offices = try await context.rows(
      "SELECT DISTINCT office_id FROM incoming_assessments ORDER BY 1")
    recordReplaced(changes)
    try await keepVersions()
    try await context.execute(merge)
    try await CarriedAssessments(context: context).follow()
    try await context.execute("DROP TABLE incoming_assessments")
    var report = ImportReport(rows: assessments.count)
    report.count(changes)
    if namesRows { report.changes = changes }
    if !report.changesNothing, let first = assessments.map(\.assessment.finding.assessedOn).min() {
      let offices = try offices.map { row throws(TrackerError) -> Int64 in
        try cell(row, "office_id")
      }
      try await context.markDirtyEverywhere(offices: offices, from: first)
    }
    return report
  }

  private func stage(
    _ assessments: [(assessment: Assessment, line: Int)]
  ) async throws(TrackerError) {
    do {
      try await context.connection.execute(
        """
        CREATE TEMPORARY TABLE incoming_assessments (
          line integer, office_id bigint, staff_id bigint, competency_id bigint, assessed_on date,
          method text, level integer, valid_until date, assessor text, evidence text,
          confidence text, note text
        ) ON COMMIT DROP
        """)
      try await context.connection.copyIn("COPY incoming_assessments FROM STDIN (FORMAT binary)") {
        writer in
        for (one, line) in assessments {
          let found = one.finding
          try writer.row(
            Int32(line), one.staff.office, one.staff.staff, found.competency, found.assessedOn,
            found.method.rawValue, Int32(found.level), found.validUntil, found.assessor,
            found.evidence, found.confidence?.rawValue, found.note)
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

  private static let differs: SQL = """
    (a.level, a.valid_until, a.assessor, a.evidence, a.confidence, a.note) IS DISTINCT FROM
      (i.level, i.valid_until, i.assessor, i.evidence, i.confidence, i.note)
    """

  /// What each row does, in the order of the file. Where the level stays, what else differs is told.
  private func compare() async throws(TrackerError) -> [ImportReport.Change] {
    let rows = try await context.rows(
      """
      SELECT i.line, i.staff_id, c.code, i.assessed_on, i.method, a.level IS NULL AS is_new,
             a.level IS NOT NULL AND \(Self.differs) AS differs,
             CASE WHEN a.level = i.level AND \(Self.differs)
               THEN concat_ws(' | ', a.level, a.valid_until, nullif(a.assessor, ''),
                 nullif(a.evidence, ''), a.confidence, nullif(a.note, '')) ELSE a.level::text END AS was,
             CASE WHEN a.level = i.level AND \(Self.differs)
               THEN concat_ws(' | ', i.level, i.valid_until, nullif(i.assessor, ''),
                 nullif(i.evidence, ''), i.confidence, nullif(i.note, '')) ELSE i.level::text END AS becomes
      FROM incoming_assessments i
      JOIN competencies c ON c.id = i.competency_id
      LEFT JOIN assessments a ON \(Self.keys)
      WHERE \(namesRows) OR a.level IS NULL OR \(Self.differs)
      ORDER BY i.line, c.code, i.assessed_on, i.method
      """)
    return try rows.map { row throws(TrackerError) in
      let (line, staff): (Int32, Int64) = (try cell(row, "line"), try cell(row, "staff_id"))
      let (code, day): (String, Day) = (try cell(row, "code"), try cell(row, "assessed_on"))
      let (method, isNew): (String, Bool) = (try cell(row, "method"), try cell(row, "is_new"))
      let differs: Bool = try cell(row, "differs")
      return ImportReport.Change(
        line: Int(line), outcome: isNew ? .added : differs ? .changed : .unchanged,
        subject: "#\(staff) \(code) \(day) \(method)", from: try cell(row, "was"),
        to: try cell(row, "becomes"))
    }
  }

  private func recordReplaced(_ changes: [ImportReport.Change]) {
    for change in changes where change.outcome == .changed {
      context.record(
        AuditChange("assessment \(change.subject)", from: change.from, to: change.to))
    }
  }

  private func keepVersions() async throws(TrackerError) {
    try await context.execute(
      """
      INSERT INTO assessment_versions (office_id, staff_id, competency_id, assessed_on, method,
        version, level, valid_until, assessor, evidence, confidence, note, recorded_at,
        recorded_by, replaced_at, replaced_by)
      SELECT a.office_id, a.staff_id, a.competency_id, a.assessed_on, a.method,
             coalesce(v.last, 0) + 1, a.level, a.valid_until, a.assessor, a.evidence,
             a.confidence, a.note, a.recorded_at, a.recorded_by, \(context.now)::timestamptz,
             \(context.principal.id)::bigint
      FROM incoming_assessments i
      JOIN assessments a ON \(Self.keys)
      LEFT JOIN (
        SELECT w.office_id, w.staff_id, w.competency_id, w.assessed_on, w.method,
               max(w.version) AS last
        FROM assessment_versions w
        JOIN incoming_assessments j ON j.office_id = w.office_id AND j.staff_id = w.staff_id
          AND j.competency_id = w.competency_id AND j.assessed_on = w.assessed_on
          AND j.method = w.method
        GROUP BY w.office_id, w.staff_id, w.competency_id, w.assessed_on, w.method
      ) v ON v.office_id = a.office_id AND v.staff_id = a.staff_id
        AND v.competency_id = a.competency_id AND v.assessed_on = a.assessed_on
        AND v.method = a.method
      WHERE \(Self.differs)
      """)
  }

  private var merge: SQL {
    """
    INSERT INTO assessments (office_id, staff_id, competency_id, assessed_on, method, level,
                             valid_until, assessor, evidence, confidence, note, invented,
                             recorded_at, recorded_by)
    SELECT office_id, staff_id, competency_id, assessed_on, method, level, valid_until, assessor,
           evidence, confidence, note, \(isInvented), \(context.now)::timestamptz,
           \(context.principal.id)::bigint
    FROM incoming_assessments
    ON CONFLICT (office_id, staff_id, competency_id, assessed_on, method) DO UPDATE
      SET level = excluded.level, valid_until = excluded.valid_until,
          assessor = excluded.assessor, evidence = excluded.evidence,
          confidence = excluded.confidence, note = excluded.note,
          recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
    WHERE (assessments.level, assessments.valid_until, assessments.assessor,
           assessments.evidence, assessments.confidence, assessments.note)
      IS DISTINCT FROM (excluded.level, excluded.valid_until, excluded.assessor,
                        excluded.evidence, excluded.confidence, excluded.note)
    """
  }
}
