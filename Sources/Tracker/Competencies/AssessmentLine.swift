import Domain
import Postgres

/// An assessment as lists show it, with whether it counts on the day asked.
public struct AssessmentLine: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    o.code AS office_code, \(staffReference), p.name, c.code AS competency, a.level, a.method,
    a.assessed_on, a.valid_until, a.assessor, a.evidence, a.confidence, a.note,
    f.method IS NOT NULL AS counts, y.code AS carried_from
    """

  /// Over `found f`, see `CountingAssessments`; nothing counts in a membership that is over.
  static func tables(on day: Day) -> SQL {
    """
    assessments a
    JOIN staff s ON s.office_id = a.office_id AND s.id = a.staff_id
    JOIN people p ON p.id = s.person_id
    JOIN posts t ON t.id = s.post_id
    JOIN offices o ON o.id = a.office_id
    JOIN competencies c ON c.id = a.competency_id
    LEFT JOIN offices y ON y.id = a.carried_office_id
    LEFT JOIN found f ON f.office_id = a.office_id AND f.staff_id = a.staff_id
      AND f.competency_id = a.competency_id AND f.assessed_on = a.assessed_on
      AND f.method = a.method AND s.started_on <= \(day)
      AND (s.ended_on IS NULL OR \(day) < s.ended_on)
    """
  }

  static let order: SQL = "o.code, p.name, a.staff_id, c.code, a.assessed_on DESC, a.method"

  public var officeCode: Office.Code
  public var staffRef: String
  public var name: String
  public var competency: String
  public var level: Int
  public var method: AssessmentMethod
  public var assessedOn: Day
  /// Last day on which it counts; nil: no end.
  @Nullable public var validUntil: Day?
  public var assessor: String
  public var evidence: String
  @Nullable public var confidence: AssessmentConfidence?
  public var note: String
  /// True: it is the one that stands for the competency on the day.
  public var counts: Bool
  /// Office from which a transfer carried it over; nil: it was made in this membership.
  @Nullable public var carriedFrom: Office.Code?

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
    confidence = try row["confidence"]
    note = try row["note"]
    counts = try row["counts"]
    carriedFrom = try row["carried_from"]
  }
}

extension AssessmentMethod: PostgresEncodable, PostgresDecodable {}
extension AssessmentConfidence: PostgresEncodable, PostgresDecodable {}
