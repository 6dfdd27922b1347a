import Domain
import Postgres

/// Who is active in an office, and in the offices below it when asked.
public struct ListStaff: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/staff")

  public var office: Office.Code
  public var includesSubtree: Bool
  /// Nil: today.
  public var on: Day?

  public init(office: Office.Code, includesSubtree: Bool = false, on: Day? = nil) {
    (self.office, self.includesSubtree, self.on) = (office, includesSubtree, on)
  }

  public func run(in context: Context) async throws(TrackerError) -> [StaffLine] {
    let day = on ?? context.today
    return try await context.all(
      StaffLine.self,
      """
      SELECT \(StaffLine.columns) FROM \(StaffLine.tables)
      JOIN office_closure c ON c.descendant_id = s.office_id
      WHERE c.ancestor_id = \(context.office.id) AND (\(includesSubtree) OR c.depth = 0)
        AND s.started_on <= \(day) AND (s.ended_on IS NULL OR \(day) < s.ended_on)
      ORDER BY o.code, p.name, s.id
      """)
  }
}
