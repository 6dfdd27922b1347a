import Domain
import Postgres

/// One office with its place in the tree and how many people are active in it.
public struct ShowOffice: OfficeOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "offices/:office")

  public var office: Office.Code

  public init(office: Office.Code) { self.office = office }

  public func run(in context: Context) async throws(TrackerError) -> OfficeDetail {
    let day = context.today
    let detail = try await context.first(
      OfficeDetail.self,
      """
      SELECT \(Office.columns),
        (SELECT count(*) FROM office_closure WHERE ancestor_id = o.id AND depth > 0) AS below,
        (SELECT count(*) FROM staff s WHERE s.office_id = o.id AND s.started_on <= \(day)
           AND (s.ended_on IS NULL OR \(day) < s.ended_on)) AS staff
      FROM \(Office.tables(on: day))
      WHERE o.id = \(context.office.id)
      """)
    guard let detail else { throw .unknown(.office, office.text) }
    return detail
  }
}

/// An office and the counts that its page opens with.
public struct OfficeDetail: Codable, Hashable, Sendable, RowDecodable {
  public static let columns = Office.columns

  public var office: Office
  /// Offices below it.
  public var below: Int
  /// People active in the office itself today.
  public var staff: Int

  public init(row: Row) throws(PostgresError) {
    office = try Office(row: row)
    below = try row["below"]
    staff = try row["staff"]
  }
}
