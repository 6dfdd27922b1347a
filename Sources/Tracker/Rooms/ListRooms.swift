import Domain
import Postgres

/// The offices' rooms in a session and who was attested to have sat there, in order of the offices.
public struct ListRooms: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "sessions/:session/rooms")

  public var session: String
  /// With those below it; nil: all offices.
  public var office: Office.Code?

  public init(session: String, office: Office.Code? = nil) {
    (self.session, self.office) = (session, office)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    if let office { return office }
    return try await context.session(session).organiser
  }

  public func run(in context: Context) async throws(TrackerError) -> [OfficeRooms] {
    let top: Int64? = office == nil ? nil : context.office.id
    return try await context.officeRooms(
      context.session(session),
      where: """
        (\(top)::bigint IS NULL OR k.office_id IN
          (SELECT descendant_id FROM office_closure WHERE ancestor_id = \(top)))
        """)
  }
}

extension Context {
  /// Rooms and attestations of the offices for whose `k.office_id` a condition holds.
  func officeRooms(
    _ session: SessionIdentity, where condition: SQL
  ) async throws(TrackerError) -> [OfficeRooms] {
    let answers = try await pipeline([
      """
      SELECT o.code AS office_code, k.display_name, k.seconds
      FROM rooms k JOIN offices o ON o.id = k.office_id
      WHERE k.session_id = \(session.id) AND k.held_on = \(session.heldOn) AND \(condition)
      ORDER BY o.code, k.display_name
      """,
      """
      SELECT k.office_id, k.staff_id, s.person_id, \(staffReference), \(fullName),
             o.code AS office_code, a.status, a.seconds, a.evidence, k.evidence_name,
             k.evidence_sha256, k.attested_at, b.name AS attested_by
      FROM room_attestations k
      JOIN staff s ON s.office_id = k.office_id AND s.id = k.staff_id
      JOIN people p ON p.id = s.person_id
      JOIN posts t ON t.id = s.post_id
      JOIN offices o ON o.id = k.office_id
      JOIN principals b ON b.id = k.attested_by
      LEFT JOIN attendance a ON a.office_id = k.office_id AND a.held_on = k.held_on
        AND a.session_id = k.session_id AND a.staff_id = k.staff_id
      WHERE k.session_id = \(session.id) AND k.held_on = \(session.heldOn) AND \(condition)
      ORDER BY o.code, p.name, k.staff_id
      """,
    ])
    var offices: [Office.Code: OfficeRooms] = [:]
    for row in answers[0] {
      let seconds: Int32? = try cell(row, "seconds")
      offices[try cell(row, "office_code"), session].add(
        OfficeRooms.Screen(
          displayName: try cell(row, "display_name"),
          minutes: seconds.map { roundedMinutes(Int($0)) }))
    }
    let conflicts = try await RoomConflicts(of: answers[1], in: session, context: self)
    for row in answers[1] {
      var attendee = try RoomAttendee(row, zone: session.zone)
      attendee.conflicts = conflicts.of(try StaffKey(row))
      offices[attendee.officeCode, session].add(attendee)
    }
    return offices.values.sorted { $0.officeCode < $1.officeCode }
  }
}

extension [Office.Code: OfficeRooms] {
  fileprivate subscript(code: Office.Code, session: SessionIdentity) -> OfficeRooms {
    get {
      self[code]
        ?? OfficeRooms(
          session: session.code, officeCode: code, rooms: [], minutes: nil, attested: [])
    }
    set { self[code] = newValue }
  }
}

extension OfficeRooms {
  fileprivate mutating func add(_ screen: Screen) {
    rooms.append(screen)
    minutes = rooms.compactMap(\.minutes).max()
  }

  fileprivate mutating func add(_ attendee: RoomAttendee) {
    var attendee = attendee
    if rooms.isEmpty {
      attendee.conflicts.append(RoomConflict(kind: .noRoom, officeCode: officeCode, minutes: nil))
    }
    attested.append(attendee)
  }
}

extension RoomAttendee {
  fileprivate init(_ row: Row, zone: Zone) throws(TrackerError) {
    let seconds: Int32? = try cell(row, "seconds")
    self.init(
      staffID: try cell(row, "staff_id"), staffRef: try cell(row, "staff_ref"),
      name: try cell(row, "name"), officeCode: try cell(row, "office_code"),
      status: try cell(row, "status"), minutes: seconds.map { roundedMinutes(Int($0)) },
      evidence: try cell(row, "evidence"), file: try cell(row, "evidence_name"),
      sha256: try cell(row, "evidence_sha256"),
      attestedAt: LocalTime(try cell(row, "attested_at"), in: zone),
      attestedBy: try cell(row, "attested_by"), conflicts: [])
  }
}

extension StaffKey {
  /// From a row with `office_id` and `staff_id`.
  init(_ row: Row) throws(TrackerError) {
    self.init(office: try cell(row, "office_id"), staff: try cell(row, "staff_id"))
  }
}
