import Domain
import Postgres

/// What would have changed in a closed quarter of an office, in the order in which it came up.
public struct ListRestatements: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/restatements/:quarter")

  public var office: Office.Code
  public var quarter: Quarter
  public var subtree: Bool

  public init(office: Office.Code, quarter: Quarter, subtree: Bool = false) {
    (self.office, self.quarter, self.subtree) = (office, quarter, subtree)
  }

  public func run(in context: Context) async throws(TrackerError) -> [RestatementLine] {
    try await context.all(
      RestatementLine.self,
      """
      SELECT \(RestatementLine.columns)
      FROM learning_restatements k
      JOIN staff s ON s.office_id = k.office_id AND s.id = k.staff_id
      JOIN people p ON p.id = s.person_id
      JOIN posts t ON t.id = s.post_id
      JOIN offices o ON o.id = k.office_id
      JOIN principals w ON w.id = k.entered_by
      LEFT JOIN sessions n ON n.id = k.session_id
      WHERE k.office_id = ANY(\(try await context.offices(subtree: subtree)))
        AND k.quarter = \(quarter)
      ORDER BY o.code, k.id
      """)
  }
}

public struct RestatementLine: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    o.code AS office_code, \(staffReference), \(fullName), k.held_on,
    coalesce(n.code, 'external-' || k.external_id) AS session, k.jp_before::float8 AS jp_before,
    k.jp_after::float8 AS jp_after, k.reason, k.entered_at, w.name AS entered_by
    """

  public var officeCode: Office.Code
  public var staffRef: String
  public var name: String
  public var date: Day
  public var session: String
  /// Confirmed JP as they stood, in the ledger or by the line before.
  public var jpBefore: Double
  public var jpAfter: Double
  public var reason: String
  public var enteredAt: Instant
  public var enteredBy: String

  public init(row: Row) throws(PostgresError) {
    officeCode = try row["office_code"]
    staffRef = try row["staff_ref"]
    name = try row["name"]
    date = try row["held_on"]
    session = try row["session"]
    jpBefore = try row["jp_before"]
    jpAfter = try row["jp_after"]
    reason = try row["reason"]
    enteredAt = try row["entered_at"]
    enteredBy = try row["entered_by"]
  }
}
