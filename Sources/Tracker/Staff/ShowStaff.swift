import Domain
import Postgres

/// A person's memberships, the present one first.
public struct ShowStaff: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "staff/:person")

  /// NIP, `#id`, e-mail, or `name@33.16`.
  public var person: String

  public init(person: String) { self.person = person }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.staff(named: person, on: context.today).office
  }

  public func run(in context: Context) async throws(TrackerError) -> [StaffLine] {
    let found = try await context.staff(named: person, on: context.today)
    return try await context.all(
      StaffLine.self,
      """
      SELECT \(StaffLine.columns) FROM \(StaffLine.tables)
      WHERE s.person_id = (SELECT person_id FROM staff
                           WHERE office_id = \(found.officeID) AND id = \(found.staffID))
      ORDER BY s.ended_on IS NOT NULL, s.started_on DESC, s.id
      """)
  }
}
