import Domain
import Postgres
import Roster

/// The decisions that are remembered: a display name, and who or what it was.
public struct ListAliases: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "aliases")

  /// Organisers in this office's subtree.
  public var office: Office.Code

  public init(office: Office.Code = .national) { self.office = office }

  public func run(in context: Context) async throws(TrackerError) -> [RememberedName] {
    try await context.aliases(
      where: """
        EXISTS (SELECT FROM office_closure c WHERE c.descendant_id = a.office_id
                  AND c.ancestor_id = \(context.office.id))
        """)
  }
}

/// One decision that is remembered for an organiser's next files.
public struct RememberedName: Codable, Hashable, Sendable, RowDecodable {
  /// For the tables that `aliases(where:)` joins.
  public static let columns: SQL = """
    a.id, a.key, a.outcome, f.code AS organiser, m.code AS office_code, a.staff_id,
    CASE WHEN p.id IS NOT NULL THEN \(bareReference) END AS staff_ref,
    CASE WHEN p.id IS NOT NULL THEN \(bareName) END AS name, u.name AS decided_by, a.decided_at,
    f.zone, a.row_id
    """

  /// Number that `alias remove` takes.
  public var id: Int64
  /// The display name's words in a-z and digits.
  public var key: String
  public var outcome: Outcome
  /// In whose sessions it holds.
  public var organiser: Office.Code
  /// Office of the person or room.
  public var officeCode: Office.Code?
  public var staffRef: String?
  public var name: String?
  public var decidedBy: String
  /// By the organiser's clock.
  public var decidedAt: LocalTime
  /// The review whose decision made it.
  public var review: Int64?

  private static let bareReference: SQL =
    "coalesce(p.employee_number, m.code || '|' || p.name || '|' || t.name)"
  private static let bareName: SQL = """
    concat_ws(', ', nullif(concat_ws(' ', nullif(p.front_title, ''), p.name), ''),
              nullif(p.back_title, ''))
    """

  public init(row: Row) throws(PostgresError) {
    id = try row["id"]
    key = try row["key"]
    outcome = try row["outcome"]
    organiser = try row["organiser"]
    officeCode = try row["office_code"]
    staffRef = try row["staff_ref"]
    name = try row["name"]
    decidedBy = try row["decided_by"]
    decidedAt = LocalTime(try row["decided_at"], in: try row["zone"])
    review = try row["row_id"]
  }
}

extension Context {
  /// Aliases `a` for which a condition holds, by organiser and name.
  func aliases(where condition: SQL) async throws(TrackerError) -> [RememberedName] {
    try await all(
      RememberedName.self,
      """
      SELECT \(RememberedName.columns)
      FROM aliases a
      JOIN offices f ON f.id = a.office_id
      JOIN principals u ON u.id = a.decided_by
      LEFT JOIN offices m ON m.id = a.matched_office_id
      LEFT JOIN staff s ON s.office_id = a.matched_office_id AND s.id = a.staff_id
      LEFT JOIN people p ON p.id = s.person_id
      LEFT JOIN posts t ON t.id = s.post_id
      WHERE \(condition)
      ORDER BY f.code, a.key, a.id
      """)
  }
}
