import Domain
import Postgres

/// A level that stood on the day asked about and was corrected later.
public struct LevelCorrection: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    o.code AS office_code, \(staffReference), c.code AS competency, v.assessed_on, v.method,
    v.level AS was, k.level AS becomes
    """

  public var officeCode: Office.Code
  public var staffRef: String
  public var competency: String
  public var assessedOn: Day
  public var method: AssessmentMethod
  public var was: Int
  public var becomes: Int

  public init(row: Row) throws(PostgresError) {
    officeCode = try row["office_code"]
    staffRef = try row["staff_ref"]
    competency = try row["competency"]
    assessedOn = try row["assessed_on"]
    method = try row["method"]
    was = try row["was"]
    becomes = try row["becomes"]
  }
}

extension GapQuestion {
  /// What has been recorded or corrected since the moment asked about; nothing where that is now.
  func readChanges(into list: inout GapList, in context: Context) async throws(TrackerError) {
    guard let moment = pairs.knownBefore else { return }
    let answers = try await context.pipeline([later(than: moment), corrected(since: moment)])
    list.recordedLater =
      try answers[0].first.map { row throws(TrackerError) in
        try cell(row, "n")
      } ?? 0
    do { list.corrections = try answers[1].map(LevelCorrection.init) } catch {
      throw .database(error)
    }
  }

  private func later(than moment: Instant) -> SQL {
    """
    SELECT count(*) AS n FROM assessments k
    \(CountingAssessments.firstVersion)
    WHERE k.office_id = ANY(\(pairs.offices)) AND k.assessed_on <= \(pairs.day)
      AND (\(competency)::bigint IS NULL OR k.competency_id = \(competency))
      AND \(CountingAssessments.firstRecorded) >= \(moment)
    """
  }

  /// The version that stood at the moment is the first of those replaced since.
  private func corrected(since moment: Instant) -> SQL {
    """
    WITH stood AS (
      SELECT DISTINCT ON (office_id, staff_id, competency_id, assessed_on, method) *
      FROM assessment_versions
      WHERE office_id = ANY(\(pairs.offices)) AND assessed_on <= \(pairs.day)
        AND replaced_at >= \(moment)
        AND (\(competency)::bigint IS NULL OR competency_id = \(competency))
      ORDER BY office_id, staff_id, competency_id, assessed_on, method, version
    )
    SELECT \(LevelCorrection.columns)
    FROM stood v
    JOIN assessments k ON k.office_id = v.office_id AND k.staff_id = v.staff_id
      AND k.competency_id = v.competency_id AND k.assessed_on = v.assessed_on
      AND k.method = v.method
    JOIN staff s ON s.office_id = v.office_id AND s.id = v.staff_id
    JOIN people p ON p.id = s.person_id
    JOIN posts t ON t.id = s.post_id
    JOIN offices o ON o.id = v.office_id
    JOIN competencies c ON c.id = v.competency_id
    WHERE v.level <> k.level AND (v.recorded_at IS NULL OR v.recorded_at < \(moment))
    ORDER BY o.code, p.name, v.staff_id, c.code, v.assessed_on, v.method
    """
  }
}
