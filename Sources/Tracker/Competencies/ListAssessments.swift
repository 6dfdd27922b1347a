import Domain
import Postgres

/// The assessments of an office's people, newest first for each person and competency.
public struct ListAssessments: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/assessments")

  public var office: Office.Code
  public var subtree: Bool
  /// Nil: all.
  public var competency: String?
  /// Only those that are valid on the day; nil: all.
  public var on: Day?

  public init(
    office: Office.Code, subtree: Bool = false, competency: String? = nil, on: Day? = nil
  ) {
    self.office = office
    self.subtree = subtree
    self.competency = competency
    self.on = on
  }

  public func run(in context: Context) async throws(TrackerError) -> [AssessmentLine] {
    let offices = try await context.offices(subtree: subtree)
    var wanted: Int64?
    if let competency { wanted = try await context.competency(competency) }
    return try await context.all(
      AssessmentLine.self,
      """
      SELECT \(AssessmentLine.columns) FROM \(AssessmentLine.tables)
      WHERE a.office_id = ANY(\(offices))
        AND (\(wanted)::bigint IS NULL OR a.competency_id = \(wanted))
        AND (\(on)::date IS NULL OR a.assessed_on <= \(on)
             AND (a.valid_until IS NULL OR a.valid_until >= \(on)))
      ORDER BY o.code, p.name, a.staff_id, c.code, a.assessed_on DESC, r.method_rank
      """)
  }
}

public struct AssessmentLine: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    o.code AS office_code, \(staffReference), p.name, c.code AS competency, a.level, a.method,
    a.assessed_on, a.valid_until, a.assessor, a.evidence, a.note
    """

  static let tables: SQL = """
    assessments a
    JOIN ranked_assessments r ON r.office_id = a.office_id AND r.staff_id = a.staff_id
      AND r.competency_id = a.competency_id AND r.assessed_on = a.assessed_on
      AND r.method = a.method
    JOIN staff s ON s.office_id = a.office_id AND s.id = a.staff_id
    JOIN people p ON p.id = s.person_id
    JOIN posts t ON t.id = s.post_id
    JOIN offices o ON o.id = a.office_id
    JOIN competencies c ON c.id = a.competency_id
    """

  public var officeCode: Office.Code
  public var staffRef: String
  public var name: String
  public var competency: String
  public var level: Int
  public var method: AssessmentMethod
  public var assessedOn: Day
  /// Last day on which it counts; nil: no end.
  public var validUntil: Day?
  public var assessor: String
  public var evidence: String
  public var note: String

  public init(row: Row) throws(PostgresError) {
    officeCode = try row["office_code"]
    staffRef = try row["staff_ref"]
    name = try row["name"]
    competency = try row["competency"]
    level = try row["level"]
    method = try row["method"]
    assessedOn = try row["assessed_on"]
    validUntil = try row["valid_until"]
    assessor = try row["assessor"]
    evidence = try row["evidence"]
    note = try row["note"]
  }
}

extension AssessmentMethod: PostgresEncodable, PostgresDecodable {}
