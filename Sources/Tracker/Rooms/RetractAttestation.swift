import Domain
import Postgres

/// Takes back that somebody sat before an office's screen; said again, it changes nothing.
///
/// Attendance that rests on the room alone is gone, with its learning hours; where a file names the
/// person, what the file says stands again. What a hand logged or corrected is not touched.
public struct RetractAttestation: OfficeOperation {
  public static let permission = Permission.recordAttendance
  public static let route = Route(.post, "sessions/:session/rooms/:office/retraction")

  public var session: String
  public var office: Office.Code
  /// NIP, `#id`, e-mail or `name@33.16`, each.
  public var staff: [String]
  public var reason: String

  public init(session: String, office: Office.Code, staff: [String], reason: String) {
    (self.session, self.office, self.staff, self.reason) = (session, office, staff, reason)
  }

  public func run(in context: Context) async throws(TrackerError) -> AttestationRetracted {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw .refused(
        Words(id: "alasan kosong", en: "the reason is empty"),
        next: Words(id: "isi --reason", en: "give --reason"))
    }
    let session = try await context.session(session)
    let people = try await context.ownStaff(staff, on: session.heldOn)
    let before = try await context.attendanceLines(session, staff: people.map(\.staffID))
    let retracted = try await retract(people, session, in: context)
    if retracted.isEmpty {
      context.recordNothing()
    } else {
      try await context.afterAttendance(of: retracted, in: session, reason: reason)
    }
    let after = try await context.attendanceLines(session, staff: people.map(\.staffID))
    for person in retracted {
      context.record(
        AuditChange(
          "room \(session.code) \(office) #\(person.staffID)",
          from: before.first { $0.staffID == person.staffID }?.summary,
          to: after.first { $0.staffID == person.staffID }?.summary, reason: reason))
    }
    return AttestationRetracted(
      session: session.code, officeCode: office, retracted: retracted.map(\.name),
      standing: after)
  }

  private func retract(
    _ people: [StaffIdentity], _ session: SessionIdentity, in context: Context
  ) async throws(TrackerError) -> [StaffIdentity] {
    let rows = try await context.rows(
      """
      DELETE FROM room_attestations
      WHERE office_id = \(context.office.id) AND held_on = \(session.heldOn)
        AND session_id = \(session.id) AND staff_id = ANY(\(people.map(\.staffID)))
      RETURNING staff_id
      """)
    let gone = Set(try rows.map { row throws(TrackerError) in try cell(row, "staff_id") as Int64 })
    let retracted = people.filter { gone.contains($0.staffID) }
    try await context.execute(
      """
      DELETE FROM attendance
      WHERE office_id = \(context.office.id) AND held_on = \(session.heldOn)
        AND session_id = \(session.id) AND staff_id = ANY(\(retracted.map(\.staffID)))
        AND evidence = 'room' AND corrected_at IS NULL
      """)
    try await AttendanceSettlement(context: context, session: session).settle(
      retracted.map {
        Attendee(office: $0.officeID, session: session.id, staff: $0.staffID)
      })
    return retracted
  }
}

/// Whose attestation was taken back, and what stands of the attendance of those who were named.
public struct AttestationRetracted: Codable, Hashable, Sendable {
  public var session: String
  public var officeCode: Office.Code
  /// Names; empty: none of them was attested.
  public var retracted: [String]
  public var standing: [AttendanceLine]
}
