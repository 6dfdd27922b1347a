import Domain
import Postgres

/// Where attested people were besides: found anew each time, since a file that is read later may
/// show somebody elsewhere. Four statements for all.
struct RoomConflicts {
  private var found: [StaffKey: [RoomConflict]] = [:]

  func of(_ attendee: StaffKey) -> [RoomConflict] { found[attendee] ?? [] }

  /// - Parameter rows: with `office_id`, `staff_id` and `person_id` of attested people.
  init(
    of rows: [Row], in session: SessionIdentity, context: Context
  ) async throws(TrackerError) {
    var attested: [StaffKey: Int64] = [:]
    for row in rows { attested[try StaffKey(row)] = try cell(row, "person_id") }
    guard !attested.isEmpty else { return }
    let places = try await Self.places(of: Set(attested.values), in: context)
    let answers = try await context.pipeline([
      Self.connections(of: places.flatMap(\.value), in: session),
      Self.screens(of: Set(attested.keys.map(\.office)), in: session),
      Self.presentByOtherEvidence(places.flatMap(\.value), in: session),
    ])
    let time = try session.time
    let own = try Self.timelines(answers[0]) { row throws(TrackerError) in try StaffKey(row) }
    let rooms: [Int64: Timeline] = try Self.timelines(answers[1]) { row throws(TrackerError) in
      try cell(row, "office_id")
    }
    let present = try Set(answers[2].map { row throws(TrackerError) in try StaffKey(row) })
    for (attendee, person) in attested {
      let room = rooms[attendee.office] ?? Timeline()
      found[attendee] = (places[person] ?? []).compactMap { place in
        let key = StaffKey(office: place.office, staff: place.staff)
        let shared = own[key]?.shared(with: room, in: time) ?? 0
        if shared > 0 {
          return RoomConflict(
            kind: .ownConnection, officeCode: place.code, minutes: roundedMinutes(shared))
        }
        guard place.office != attendee.office, present.contains(key) else { return nil }
        return RoomConflict(kind: .otherOffice, officeCode: place.code, minutes: nil)
      }
    }
  }

  /// A membership of an attested person.
  private struct Membership: Hashable {
    var office: Int64
    var staff: Int64
    var code: Office.Code
  }

  private static func places(
    of people: Set<Int64>, in context: Context
  ) async throws(TrackerError) -> [Int64: [Membership]] {
    let rows = try await context.rows(
      """
      SELECT s.person_id, s.office_id, s.id, o.code FROM staff s
      JOIN offices o ON o.id = s.office_id
      WHERE s.person_id = ANY(\(people.sorted())) ORDER BY o.code, s.id
      """)
    var places: [Int64: [Membership]] = [:]
    for row in rows {
      places[try cell(row, "person_id"), default: []].append(
        Membership(
          office: try cell(row, "office_id"), staff: try cell(row, "id"),
          code: try cell(row, "code")))
    }
    return places
  }

  private static func connections(of people: [Membership], in session: SessionIdentity) -> SQL {
    """
    SELECT r.matched_office_id AS office_id, r.staff_id, r.starts, r.ends, r.total_seconds
    FROM roster_rows r JOIN sessions s ON s.id = r.session_id AND s.organiser_id = r.office_id
    JOIN unnest(\(people.map(\.office)), \(people.map(\.staff))) AS i (office_id, staff_id)
      ON i.office_id = r.matched_office_id AND i.staff_id = r.staff_id
    WHERE r.session_id = \(session.id) AND r.outcome = 'staff'
    """
  }

  private static func screens(of offices: Set<Int64>, in session: SessionIdentity) -> SQL {
    """
    SELECT r.matched_office_id AS office_id, r.starts, r.ends, r.total_seconds
    FROM roster_rows r JOIN sessions s ON s.id = r.session_id AND s.organiser_id = r.office_id
    WHERE r.session_id = \(session.id) AND r.outcome = 'room'
      AND r.matched_office_id = ANY(\(offices.sorted()))
    """
  }

  /// Presence that no times tell of: signed, logged by hand, or in another room.
  private static func presentByOtherEvidence(
    _ people: [Membership], in session: SessionIdentity
  ) -> SQL {
    """
    SELECT a.office_id, a.staff_id
    FROM unnest(\(people.map(\.office)), \(people.map(\.staff))) AS i (office_id, staff_id)
    JOIN attendance a ON a.office_id = i.office_id AND a.staff_id = i.staff_id
    WHERE a.session_id = \(session.id) AND a.held_on = \(session.heldOn)
      AND a.status IN ('present', 'late') AND a.evidence IN ('signed', 'hand', 'room')
    """
  }

  private static func timelines<Key: Hashable>(
    _ rows: [Row], by key: (Row) throws(TrackerError) -> Key
  ) throws(TrackerError) -> [Key: Timeline] {
    var timelines: [Key: Timeline] = [:]
    for row in rows { try timelines[try key(row), default: Timeline()].add(row) }
    return timelines
  }
}

/// When somebody, or a room, was connected.
private struct Timeline {
  private var spans: [Span] = []
  /// From files without times.
  private var total = 0

  mutating func add(_ row: Row) throws(TrackerError) {
    let (starts, ends): ([Instant], [Instant]) = (try cell(row, "starts"), try cell(row, "ends"))
    spans += zip(starts, ends).compactMap { Span($0, $1) }
    let seconds: Int32? = try cell(row, "total_seconds")
    total = max(total, Int(seconds ?? 0))
  }

  /// Seconds for which both were surely connected at once.
  ///
  /// Where a file has a total only, two that are longer together than the time that counts, the late
  /// end with it, must overlap.
  func shared(with other: Timeline, in time: SessionTime) -> Int {
    let (mine, others) = (
      presence(of: spans, within: time.span), presence(of: other.spans, within: time.span)
    )
    let both = mine + others - presence(of: spans + other.spans, within: time.span)
    let scheduled = time.scheduledSeconds
    let (longest, longestOther) = (
      max(mine, min(total, scheduled)), max(others, min(other.total, scheduled))
    )
    return max(both, longest + longestOther - time.span.seconds, 0)
  }
}
