import Domain
import Postgres

/// One attendance as lists show it.
public struct AttendanceLine: Codable, Hashable, Sendable, RowDecodable {
  /// For statements over `tables`.
  public static let columns: SQL = """
    a.staff_id, \(staffReference), \(fullName), o.code AS office_code, a.status, a.seconds,
    k.share, k.jp::float8 AS jp, a.evidence, a.source
    """

  static let tables: SQL = """
    attendance a
    JOIN staff s ON s.office_id = a.office_id AND s.id = a.staff_id
    JOIN people p ON p.id = s.person_id
    JOIN posts t ON t.id = s.post_id
    JOIN offices o ON o.id = a.office_id
    LEFT JOIN learning_credits k ON k.office_id = a.office_id AND k.held_on = a.held_on
      AND k.session_id = a.session_id AND k.staff_id = a.staff_id
    """

  public var staffID: Int64
  public var staffRef: String
  public var name: String
  public var officeCode: Office.Code
  public var status: AttendanceStatus
  /// Minutes in the session; nil: signed or logged by hand, which counts as all of it.
  @Nullable public var minutes: Double?
  /// Part of the scheduled time, 0 to 1.
  public var share: Double
  public var jp: Double
  public var evidence: Evidence
  /// Of the evidence: 1 to 3.
  public var grade: EvidenceGrade
  public var source: String

  public init(row: Row) throws(PostgresError) {
    staffID = try row["staff_id"]
    staffRef = try row["staff_ref"]
    name = try row["name"]
    officeCode = try row["office_code"]
    status = try row["status"]
    let seconds: Int32? = try row["seconds"]
    minutes = seconds.map { roundedMinutes(Int($0)) }
    share = try row["share"] ?? 0
    jp = try row["jp"] ?? 0
    evidence = try row["evidence"]
    grade = evidence.grade
    source = try row["source"]
  }

  /// `present, 147.7 min`
  var summary: String { status.rawValue + (minutes.map { ", \($0) min" } ?? "") }

  private enum CodingKeys: String, CodingKey {
    case staffID = "staffId"
    case staffRef, name, officeCode, status, minutes, share, jp, evidence, grade, source
  }
}

extension Context {
  func attendanceLines(
    _ session: SessionIdentity, staff: [Int64]
  ) async throws(TrackerError) -> [AttendanceLine] {
    try await all(
      AttendanceLine.self,
      """
      SELECT \(AttendanceLine.columns) FROM \(AttendanceLine.tables)
      WHERE a.session_id = \(session.id) AND a.held_on = \(session.heldOn)
        AND a.staff_id = ANY(\(staff))
      ORDER BY o.code, p.name, a.staff_id
      """)
  }
}

/// Who attended a session, of all offices or of one with those below it.
public struct ShowAttendance: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "sessions/:session/attendance")

  public var session: String
  /// Nil: all offices.
  public var office: Office.Code?

  public init(session: String, office: Office.Code? = nil) {
    (self.session, self.office) = (session, office)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    if let office { return office }
    return try await context.session(session).organiser
  }

  public func run(in context: Context) async throws(TrackerError) -> [AttendanceLine] {
    let found = try await context.session(session)
    let top: Int64? = office == nil ? nil : context.office.id
    return try await context.all(
      AttendanceLine.self,
      """
      SELECT \(AttendanceLine.columns) FROM \(AttendanceLine.tables)
      WHERE a.session_id = \(found.id) AND a.held_on = \(found.heldOn)
        AND (\(top)::bigint IS NULL OR a.office_id IN
          (SELECT descendant_id FROM office_closure WHERE ancestor_id = \(top)))
      ORDER BY o.code, p.name, a.staff_id
      """)
  }
}
