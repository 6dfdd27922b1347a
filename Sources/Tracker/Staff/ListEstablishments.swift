import Domain
import Postgres

/// Posts established for offices on a day, with how many people hold them then.
public struct ListEstablishments: OfficeOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "offices/:office/establishments")

  public var office: Office.Code
  public var subtree: Bool
  /// Nil: today.
  public var on: Day?

  public init(office: Office.Code, subtree: Bool = false, on: Day? = nil) {
    (self.office, self.subtree, self.on) = (office, subtree, on)
  }

  public func run(in context: Context) async throws(TrackerError) -> [EstablishmentLine] {
    let day = on ?? context.today
    let offices = try await context.offices(subtree: subtree)
    return try await context.all(
      EstablishmentLine.self,
      """
      SELECT \(EstablishmentLine.columns)
      FROM establishments e
      JOIN offices o ON o.id = e.office_id
      JOIN posts t ON t.id = e.post_id
      LEFT JOIN (
        SELECT office_id, post_id, count(*) AS holders FROM staff
        WHERE office_id = ANY(\(offices)) AND started_on <= \(day)
          AND (ended_on IS NULL OR \(day) < ended_on)
        GROUP BY office_id, post_id
      ) h ON h.office_id = e.office_id AND h.post_id = e.post_id
      WHERE e.office_id = ANY(\(offices)) AND e.valid_from <= \(day)
        AND (e.valid_to IS NULL OR \(day) < e.valid_to)
      ORDER BY o.code, t.job_class, t.name
      """)
  }
}

/// How many of a post an office has places for, and how many people hold them.
public struct EstablishmentLine: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    o.code AS office_code, t.name AS post, t.job_class, e.positions,
    coalesce(h.holders, 0) AS holders, e.valid_from, e.valid_to
    """

  public var officeCode: Office.Code
  public var post: String
  public var jobClass: String
  public var positions: Int
  public var holders: Int
  public var validFrom: Day
  /// Day after the last; nil while it is in force.
  @Nullable public var validTo: Day?

  public init(row: Row) throws(PostgresError) {
    officeCode = try row["office_code"]
    post = try row["post"]
    jobClass = try row["job_class"]
    positions = try row["positions"]
    holders = try row["holders"]
    validFrom = try row["valid_from"]
    validTo = try row["valid_to"]
  }
}
