import Domain
import Postgres
import Roster

/// Somebody in a session, as the files say it.
struct Attendee: Hashable, Sendable {
  var office: Int64
  var session: Int64
  var staff: Int64

  init(office: Int64, session: Int64, staff: Int64) {
    (self.office, self.session, self.staff) = (office, session, staff)
  }

  /// Nil where the row names no person.
  init?(office: Int64?, session: Int64, staff: Int64?) {
    guard let office, let staff else { return nil }
    self.init(office: office, session: session, staff: staff)
  }
}

/// Derives attendance from all roster rows that were matched to people: the union of their times,
/// over rejoins, devices and files, clipped to the session.
///
/// What was logged or corrected by hand stands, whatever the rows say.
struct AttendanceSettlement {
  let context: Context
  let sessions: [Int64: SessionIdentity]

  init(context: Context, sessions: [SessionIdentity]) {
    self.context = context
    self.sessions = Dictionary(sessions.map { ($0.id, $0) }) { first, _ in first }
  }

  init(context: Context, session: SessionIdentity) {
    self.init(context: context, sessions: [session])
  }

  /// Settles the attendance of people from their rows; who has none left attended nothing by them.
  /// - Returns: the attendance that was removed.
  @discardableResult
  func settle(_ attendees: [Attendee]) async throws(TrackerError) -> [AttendanceRemoved] {
    let attendees = Set(attendees)
    guard !attendees.isEmpty else { return [] }
    context.steps.begin("attendance")
    let proved = try await gathered(attendees)
    try await write(proved)
    let unproved = attendees.subtracting(proved.map(\.attendee))
    let attested = try await leaveToRooms(unproved)
    let removed = try await remove(unproved.subtracting(attested))
    context.steps.begin("credit")
    try await credit(proved.map(\.attendee) + attested + removed.map(\.attendee))
    for removed in removed {
      context.record(
        AuditChange(
          "attendance \(removed.line.session) \(removed.line.staffRef)", from: removed.line.summary,
          to: nil))
    }
    return removed.map(\.line)
  }

  private func write(_ people: [Person]) async throws(TrackerError) {
    guard !people.isEmpty else { return }
    try await context.execute(
      """
      INSERT INTO attendance (office_id, held_on, session_id, staff_id, status, seconds, evidence,
                              source, recorded_at, recorded_by)
      SELECT i.office_id, i.held_on, i.session_id, i.staff_id, i.status, i.seconds, i.evidence,
             i.source, \(context.now)::timestamptz, \(context.principal.id)::bigint
      FROM unnest(\(people.map(\.attendee.office)), \(people.map(\.heldOn)),
                  \(people.map(\.attendee.session)), \(people.map(\.attendee.staff)),
                  \(people.map(\.status)), \(people.map { $0.seconds.map(Int32.init) }),
                  \(people.map(\.evidence)), \(people.map(\.source)))
        AS i (office_id, held_on, session_id, staff_id, status, seconds, evidence, source)
      ON CONFLICT (office_id, held_on, session_id, staff_id) DO UPDATE
        SET status = excluded.status, seconds = excluded.seconds, evidence = excluded.evidence,
            source = excluded.source
      WHERE attendance.evidence <> 'hand' AND attendance.corrected_at IS NULL
      """)
  }

  private func credit(_ attendees: [Attendee]) async throws(TrackerError) {
    var spans: [Range<Day>: [StaffKey]] = [:]
    for attendee in attendees {
      guard let session = sessions[attendee.session] else { continue }
      spans[session.creditDays, default: []].append(
        StaffKey(office: attendee.office, staff: attendee.staff))
      context.markDirty(office: attendee.office, from: session.heldOn.quarter)
    }
    for (days, people) in spans.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
      _ = try await CreditWriter(context: context).settle(
        people, days: days, reason: "kehadiran dari berkas")
    }
  }

  private struct Person {
    var attendee: Attendee
    var heldOn: Day
    var status: AttendanceStatus
    /// Nil: present by a signature, which tells no time.
    var seconds: Int?
    var evidence: Domain.Evidence
    var source: String
  }

  private func gathered(_ attendees: Set<Attendee>) async throws(TrackerError) -> [Person] {
    // By session and people each, not joined to the pairs: rows that were copied just now are unknown
    // to the planner, which would look through all of them for every pair.
    let rows = try await context.rows(
      """
      SELECT r.matched_office_id, r.session_id, r.staff_id, r.starts, r.ends, r.total_seconds,
             r.proof, m.file_name
      FROM sessions s
      JOIN roster_rows r ON r.office_id = s.organiser_id AND r.session_id = s.id
      JOIN roster_imports m ON m.office_id = r.office_id AND m.id = r.import_id
      WHERE s.id = ANY(\(Array(Set(attendees.map(\.session))))) AND r.outcome = 'staff'
        AND r.staff_id = ANY(\(Array(Set(attendees.map(\.staff)))))
      ORDER BY r.id
      """)
    var people: [Attendee: Gathering] = [:]
    for row in rows {
      let attendee = Attendee(
        office: try cell(row, "matched_office_id"), session: try cell(row, "session_id"),
        staff: try cell(row, "staff_id"))
      guard attendees.contains(attendee) else { continue }
      let (starts, ends): ([Instant], [Instant]) = (try cell(row, "starts"), try cell(row, "ends"))
      var person = people[attendee] ?? Gathering()
      person.spans += zip(starts, ends).compactMap { Span($0, $1) }
      if let total: Int32 = try cell(row, "total_seconds") {
        person.total = max(person.total ?? 0, Int(total))
      }
      let proof: String = try cell(row, "proof")
      person.proofs.insert(proof)
      let file: String = try cell(row, "file_name")
      if !person.files.contains(file) { person.files.append(file) }
      people[attendee] = person
    }
    var proved: [Person] = []
    for (attendee, gathering) in people.sorted(by: { $0.key.staff < $1.key.staff }) {
      guard let session = sessions[attendee.session] else { continue }
      proved.append(gathering.person(attendee, on: session.heldOn, in: try session.time))
    }
    return proved
  }

  /// What all rows of one person say together.
  private struct Gathering {
    var spans: [Span] = []
    /// The largest total of files without times: not to be added, they may be the same hours.
    var total: Int?
    /// As `roster_rows.proof` has them.
    var proofs: Set<String> = []
    var files: [String] = []

    func person(_ attendee: Attendee, on day: Day, in time: SessionTime) -> Person {
      let proved = time.attended(spans)
      let claimed = min(total ?? 0, time.scheduledSeconds)
      let seconds = max(proved, claimed)
      // A form or a signed list is presence without minutes; a message proves a moment only.
      let isSigned = seconds == 0 && proofs.contains("signed")
      let isThere = seconds > 0 || isSigned || proofs.contains("chat")
      let isWeak = claimed > proved || seconds == 0 && proofs.contains("chat")
      return Person(
        attendee: attendee, heldOn: day, status: isThere ? .present : .absent,
        seconds: isSigned ? nil : seconds,
        evidence: isSigned ? .signed : isWeak ? .rosterTotal : .roster,
        source: files.joined(separator: "; "))
    }
  }
}
