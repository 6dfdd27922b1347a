import Domain
import Postgres

/// The offices of a subtree, as they stood on a day, in order of their codes.
public struct ListOffices: OfficeOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "offices")

  /// Top of the subtree; the nation for all.
  public var office: Office.Code
  public var level: Office.Level?
  /// Nil: today.
  public var on: Day?

  public init(under office: Office.Code = .national, level: Office.Level? = nil, on: Day? = nil) {
    (self.office, self.level, self.on) = (office, level, on)
  }

  public func run(in context: Context) async throws(TrackerError) -> [Office] {
    let day = on ?? context.today
    let level = level?.rawValue
    return try await context.all(
      Office.self,
      """
      SELECT \(Office.columns)
      FROM \(Office.tables(on: day))
      JOIN office_closure c ON c.descendant_id = o.id AND c.ancestor_id = \(context.office.id)
      WHERE o.valid_from <= \(day) AND (o.valid_to IS NULL OR \(day) < o.valid_to)
        AND (\(level)::text IS NULL OR o.level = \(level))
      ORDER BY o.code
      """)
  }
}
