import Domain
import Postgres

/// Records who sat before an office's screen; said again, it changes nothing.
///
/// They get the minutes of the office's longest room as evidence of the second grade: what a file
/// or a hand has recorded of a person stands. Somebody who was elsewhere at the time is recorded
/// all the same, and flagged.
public struct AttestRoom: OfficeOperation {
  public static let permission = Permission.recordAttendance
  public static let route = Route(.put, "sessions/:session/rooms/:office/attestation")

  public var session: String
  public var office: Office.Code
  /// NIP, `#id`, e-mail or `name@33.16`, each.
  public var staff: [String]
  /// The list, letter or photo that shows it; its name and digest are kept.
  public var evidence: InputFile?

  public init(
    session: String, office: Office.Code, staff: [String], evidence: InputFile? = nil
  ) {
    self.session = session
    self.office = office
    self.staff = staff
    self.evidence = evidence
  }

  /// - Throws: `.refused` for an office without a room, and for people of other offices.
  public func run(in context: Context) async throws(TrackerError) -> RoomAttested {
    let session = try await context.openSession(session)
    let seconds = try await roomSeconds(session, in: context)
    let people = try await context.ownStaff(staff, on: session.heldOn)
    let before = try await attendees(people, session, in: context).attested
    let changed = try await write(people, session, seconds: seconds, in: context)
    if changed.isEmpty {
      context.recordNothing()
    } else {
      try await context.afterAttendance(
        of: people.filter { changed.contains($0.staffID) }, in: session,
        reason: "kehadiran di ruang bersama")
    }
    let after = try await attendees(people, session, in: context)
    for person in after.attested where changed.contains(person.staffID) {
      let old = before.first { $0.staffID == person.staffID }
      context.record(
        AuditChange(
          "room \(session.code) \(office) \(person.staffRef)", from: old?.summary,
          to: person.summary, reason: person.conflictText))
    }
    return RoomAttested(
      session: session.code, officeCode: office, minutes: roundedMinutes(Int(seconds)),
      isChanged: !changed.isEmpty, people: after.attested)
  }

  private func roomSeconds(
    _ session: SessionIdentity, in context: Context
  ) async throws(TrackerError) -> Int32 {
    let longest = try await context.value(
      "seconds", as: Int32?.self,
      """
      SELECT max(seconds) AS seconds FROM rooms
      WHERE office_id = \(context.office.id) AND held_on = \(session.heldOn)
        AND session_id = \(session.id)
      """)
    guard let seconds = longest ?? nil, seconds > 0 else {
      throw .refused(
        Words(
          id: "satker \(office) tidak punya ruang dengan menit di sesi '\(session.code)'",
          en: "office \(office) has no room with minutes in session '\(session.code)'"),
        next: Words(
          id: "putuskan namanya dengan sdm review room, atau pakai sdm attendance log",
          en: "decide its display name with sdm review room, or use sdm attendance log"))
    }
    return seconds
  }

  private func attendees(
    _ people: [StaffIdentity], _ session: SessionIdentity, in context: Context
  ) async throws(TrackerError) -> OfficeRooms {
    let found = try await context.officeRooms(
      session, where: "k.office_id = \(context.office.id)")
    guard var rooms = found.first else { throw .internalFault("no room of \(office)") }
    rooms.attested.removeAll { attendee in
      !people.contains { $0.staffID == attendee.staffID }
    }
    return rooms
  }
}

/// Who is attested now, and what stands of their attendance.
public struct RoomAttested: Codable, Hashable, Sendable {
  public var session: String
  public var officeCode: Office.Code
  /// Minutes of the office's longest room.
  public var minutes: Double
  /// False: it had been attested so before.
  public var isChanged: Bool
  public var people: [RoomAttendee]
}

extension RoomAttendee {
  /// `daftar-hadir.pdf; present, 147.7 min (room)`
  var summary: String {
    let standing = status.map { status in
      status.rawValue + (minutes.map { ", \($0) min" } ?? "")
        + (evidence.map { " (\($0.rawValue))" } ?? "")
    }
    return [file, standing].compactMap(\.self).joined(separator: "; ")
  }

  /// Nil where nothing contradicts the attestation.
  var conflictText: String? {
    conflicts.isEmpty ? nil : conflicts.map { "conflict: \($0.words.en)" }.joined(separator: "; ")
  }
}
