import Domain
import Postgres

/// Records by hand who was there, excused or absent; said again, it changes nothing.
///
/// A hand-logged `present` counts as the whole session. What stands otherwise in the records is not
/// overwritten: that is a correction, with a reason.
public struct LogAttendance: TrackerOperation {
  public static let permission = Permission.recordAttendance
  public static let route = Route(.post, "sessions/:session/attendance")

  public var session: String
  /// NIP, `#id`, e-mail or `name@33.16`, each.
  public var staff: [String]
  public var status: AttendanceStatus
  /// What proves it: a letter's number, "signed list".
  public var note: String

  public init(
    session: String, staff: [String], status: AttendanceStatus = .present, note: String = ""
  ) {
    self.session = session
    self.staff = staff
    self.status = status
    self.note = note
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.commonOffice(of: staff, session: session)
  }

  public func run(in context: Context) async throws(TrackerError) -> [AttendanceLine] {
    let session = try await context.openSession(session)
    let people = try await context.people(staff, on: session.heldOn)
    let standing = try await context.attendance(of: people, in: session)
    for person in people {
      if let stands = standing[person.staffID], stands != status {
        throw .refused(
          Words(
            id: "\(person.name) sudah tercatat \(stands.rawValue)",
            en: "\(person.name) is recorded as \(stands.rawValue)"),
          next: Words(
            id: "pakai sdm attendance correct dengan alasan",
            en: "use sdm attendance correct with a reason"))
      }
    }
    let added = try await context.execute(
      """
      INSERT INTO attendance (office_id, held_on, session_id, staff_id, status, evidence, source,
                              recorded_at, recorded_by)
      SELECT i.office_id, \(session.heldOn), \(session.id), i.staff_id, \(status), 'hand', \(note),
             \(context.now)::timestamptz, \(context.principal.id)::bigint
      FROM unnest(\(people.map(\.officeID)), \(people.map(\.staffID))) AS i (office_id, staff_id)
      ON CONFLICT (office_id, held_on, session_id, staff_id) DO NOTHING
      """)
    if added == 0 {
      context.recordNothing()
    } else {
      try await context.hold(session)
      try await context.afterAttendance(
        of: people, in: session, reason: "kehadiran dicatat")
    }
    return try await context.attendanceLines(session, staff: people.map(\.staffID))
  }
}
