import Domain
import Postgres
import Roster

/// Derives attendance from all roster rows that were matched to people: the union of their times,
/// over rejoins, devices and files, clipped to the session.
struct AttendanceSettlement {
  let context: Context
  let session: SessionIdentity

  /// Settles the attendance of the given people; what was logged or corrected by hand stands.
  func settle(staff: [Int64]) async throws(TrackerError) {
    let people = try await gathered(Array(Set(staff)))
    guard !people.isEmpty else { return }
    try await context.execute(
      """
      INSERT INTO attendance (office_id, held_on, session_id, staff_id, status, seconds, evidence,
                              source, recorded_at, recorded_by)
      SELECT i.office_id, \(session.heldOn), \(session.id), i.staff_id, i.status, i.seconds,
             i.evidence, i.source, \(context.now)::timestamptz, \(context.principal.id)::bigint
      FROM unnest(\(people.map(\.office)), \(people.map(\.staff)), \(people.map(\.status)),
                  \(people.map { Int32($0.seconds) }), \(people.map(\.evidence)),
                  \(people.map(\.source)))
        AS i (office_id, staff_id, status, seconds, evidence, source)
      ON CONFLICT (office_id, held_on, session_id, staff_id) DO UPDATE
        SET status = excluded.status, seconds = excluded.seconds, evidence = excluded.evidence,
            source = excluded.source
      WHERE attendance.evidence <> 'hand' AND attendance.corrected_at IS NULL
      """)
    for office in Set(people.map(\.office)) {
      context.markDirty(office: office, from: session.heldOn.quarter)
    }
    try await CreditWriter(context: context).recompute(
      people.map { StaffKey(office: $0.office, staff: $0.staff) },
      month: session.heldOn.firstOfMonth)
  }

  private struct Person {
    var office: Int64
    var staff: Int64
    var status: AttendanceStatus
    var seconds: Int
    var evidence: Evidence
    var source: String
  }

  private func gathered(_ staff: [Int64]) async throws(TrackerError) -> [Person] {
    let rows = try await context.rows(
      """
      SELECT r.matched_office_id, r.staff_id, r.starts, r.ends, r.total_seconds, i.file_name
      FROM roster_rows r
      JOIN roster_imports i ON i.office_id = r.office_id AND i.id = r.import_id
      WHERE r.office_id = \(context.office.id) AND r.session_id = \(session.id)
        AND r.outcome = 'staff' AND r.staff_id = ANY(\(staff))
      ORDER BY r.matched_office_id, r.staff_id, r.id
      """)
    var people: [Int64: Gathering] = [:]
    for row in rows {
      let id: Int64 = try cell(row, "staff_id")
      let (starts, ends): ([Instant], [Instant]) = (try cell(row, "starts"), try cell(row, "ends"))
      let office: Int64 = try cell(row, "matched_office_id")
      var person = people[id] ?? Gathering(office: office)
      person.spans += zip(starts, ends).compactMap { Span($0, $1) }
      if let total: Int32 = try cell(row, "total_seconds") {
        person.total = max(person.total ?? 0, Int(total))
      }
      let file: String = try cell(row, "file_name")
      if !person.files.contains(file) { person.files.append(file) }
      people[id] = person
    }
    let time = try session.time
    return people.keys.sorted().compactMap { id in people[id].map { $0.person(id, in: time) } }
  }

  /// What all rows of one person say together.
  private struct Gathering {
    var office: Int64
    var spans: [Span] = []
    /// The largest total of files without times: not to be added, they may be the same hours.
    var total: Int?
    var files: [String] = []

    func person(_ staff: Int64, in time: SessionTime) -> Person {
      let proved = presence(of: spans, within: time.span)
      let claimed = min(total ?? 0, time.scheduledSeconds)
      let seconds = max(proved, claimed)
      return Person(
        office: office, staff: staff, status: seconds > 0 ? .present : .absent, seconds: seconds,
        evidence: claimed > proved ? .rosterTotal : .roster, source: files.joined(separator: "; "))
    }
  }
}
