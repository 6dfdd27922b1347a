import Domain

/// Ends a person's membership of an office; said again, it changes nothing.
public struct EndStaff: TrackerOperation {
  public static let permission = Permission.manageStaff
  public static let route = Route(.put, "staff/:person/end")

  /// NIP, `#id`, e-mail, or `name@33.16`.
  public var person: String
  /// First day on which the person is not there any more.
  public var on: Day

  public init(person: String, on: Day) { (self.person, self.on) = (person, on) }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.staff(named: person, on: on.adding(days: -1)).office
  }

  public func run(in context: Context) async throws(TrackerError) -> StaffMoved {
    let leaving = try await context.departure(of: person, on: on)
    let left = try await context.end(leaving, on: on)
    let isUnchanged = leaving.endedOn == on
    if isUnchanged {
      context.recordNothing()
    } else {
      let first = min(on, leaving.endedOn ?? on)
      try await context.markDirtyEverywhere(offices: [leaving.staff.officeID], from: first)
    }
    return StaffMoved(
      memberships: try await context.memberships(of: leaving.person), attendanceLeft: left,
      isUnchanged: isUnchanged)
  }
}
