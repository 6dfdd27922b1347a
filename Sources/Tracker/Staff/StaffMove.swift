import Domain
import Postgres

/// A membership that is about to end, and what the person has beside it.
struct Departure {
  var staff: StaffIdentity
  var person: Int64
  var post: Int64
  var postName: String
  var employment: String
  var startedOn: Day
  /// Day after the last, already written down; nil: none yet.
  var endedOn: Day?

  var key: StaffKey { StaffKey(office: staff.officeID, staff: staff.staffID) }
}

extension Context {
  /// The membership that a person has until a day, which may end on it.
  /// - Throws: what `staff(named:on:)` throws for the day before.
  func departure(of text: String, on day: Day) async throws(TrackerError) -> Departure {
    let found = try await staff(named: text, on: day.adding(days: -1))
    let row = try await rows(
      """
      SELECT s.person_id, s.post_id, t.name, s.employment, s.started_on, s.ended_on
      FROM staff s JOIN posts t ON t.id = s.post_id
      WHERE s.office_id = \(found.officeID) AND s.id = \(found.staffID)
      """
    ).first
    guard let row else { throw .unknown(.person, text) }
    return Departure(
      staff: found, person: try cell(row, "person_id"), post: try cell(row, "post_id"),
      postName: try cell(row, "name"), employment: try cell(row, "employment"),
      startedOn: try cell(row, "started_on"), endedOn: try cell(row, "ended_on"))
  }

  /// Ends a membership, which keeps the day where it has that one already.
  /// - Returns: attendance from that day on, which stays where it was recorded.
  func end(_ leaving: Departure, on day: Day) async throws(TrackerError) -> Int {
    if leaving.endedOn != day {
      try await execute(
        """
        UPDATE staff SET ended_on = \(day)
        WHERE office_id = \(leaving.staff.officeID) AND id = \(leaving.staff.staffID)
        """)
      record(
        AuditChange(
          "staff #\(leaving.staff.staffID) ended_on", from: leaving.endedOn.map { "\($0)" },
          to: "\(day)"))
    }
    return try await value(
      "n", as: Int.self,
      """
      SELECT count(*) AS n FROM attendance
      WHERE office_id = \(leaving.staff.officeID) AND staff_id = \(leaving.staff.staffID)
        AND held_on >= \(day)
      """) ?? 0
  }

  /// A person's memberships, the present one first.
  func memberships(of person: Int64) async throws(TrackerError) -> [StaffLine] {
    try await all(
      StaffLine.self,
      """
      SELECT \(StaffLine.columns) FROM \(StaffLine.tables) WHERE s.person_id = \(person)
      ORDER BY s.ended_on IS NOT NULL, s.started_on DESC, s.id
      """)
  }
}

/// What a change of place did.
public struct StaffMoved: Codable, Hashable, Sendable {
  /// All of the person's, the present one first.
  public var memberships: [StaffLine]
  /// Assessments that went along.
  public var carried: Int
  /// Attendance recorded in the old office from that day on; it stays there.
  public var attendanceLeft: Int
  /// True: it was so already.
  public var isUnchanged: Bool

  public init(
    memberships: [StaffLine], carried: Int = 0, attendanceLeft: Int = 0, isUnchanged: Bool = false
  ) {
    self.memberships = memberships
    self.carried = carried
    self.attendanceLeft = attendanceLeft
    self.isUnchanged = isUnchanged
  }
}
