import Domain
import Postgres
import Roster

/// The people who may be meant in a session's files: whoever was on the staff on its day, in whatever
/// office; and of the invited offices and the organiser's also who had left or not yet come, to be
/// offered to the person who decides, never taken.
struct EligibleStaff {
  struct Member {
    var officeID: Int64
    var staffRef: String
    var candidate: Candidate
  }

  /// By staff id.
  private(set) var members: [Int64: Member] = [:]

  init(session: SessionIdentity, in context: Context) async throws(TrackerError) {
    let rows = try await context.rows(
      """
      WITH invited AS (
        SELECT c.descendant_id AS id FROM session_audiences a
        JOIN office_closure c ON c.ancestor_id = a.office_id WHERE a.session_id = \(session.id)
        UNION SELECT \(context.office.id)::bigint
      )
      SELECT s.office_id, o.code, s.id, s.person_id, p.employee_number, p.name, p.email,
             t.name AS post, \(staffReference), s.started_on <= \(session.heldOn) AS has_come,
             s.ended_on IS NOT NULL AND s.ended_on <= \(session.heldOn) AS has_left
      FROM staff s
      JOIN people p ON p.id = s.person_id
      JOIN posts t ON t.id = s.post_id
      JOIN offices o ON o.id = s.office_id
      WHERE s.started_on <= \(session.heldOn)
          AND (s.ended_on IS NULL OR \(session.heldOn) < s.ended_on)
        OR s.office_id IN (SELECT id FROM invited)
      ORDER BY o.code, s.id
      """)
    var active: Set<Int64> = []
    for row in rows where try Self.isActive(row) { active.insert(try cell(row, "person_id")) }
    for row in rows {
      let number: String? = try cell(row, "employee_number")
      let id: Int64 = try cell(row, "id")
      members[id] = Member(
        officeID: try cell(row, "office_id"), staffRef: try cell(row, "staff_ref"),
        candidate: Candidate(
          staffID: id, office: try cell(row, "code"), name: try cell(row, "name"),
          email: try cell(row, "email"), number: number.flatMap { EmployeeNumber($0) },
          post: try cell(row, "post"), eligibility: try Self.eligibility(row, active: active)))
    }
  }

  private static func isActive(_ row: Row) throws(TrackerError) -> Bool {
    let (hasCome, hasLeft): (Bool, Bool) = (try cell(row, "has_come"), try cell(row, "has_left"))
    return hasCome && !hasLeft
  }

  /// - Parameter active: the people who were on some staff on that day.
  private static func eligibility(
    _ row: Row, active: Set<Int64>
  ) throws(TrackerError) -> Candidate.Eligibility {
    if try isActive(row) { return .eligible }
    if active.contains(try cell(row, "person_id")) { return .elsewhere }
    return try cell(row, "has_left") ? .left : .notYet
  }

  func isEligible(_ staff: Int64) -> Bool { members[staff]?.candidate.eligibility == .eligible }

  /// In the order of office and number, so that a match never depends on chance.
  var candidates: [Candidate] {
    members.values.map(\.candidate).sorted { ($0.office, $0.staffID) < ($1.office, $1.staffID) }
  }
}

extension Context {
  /// A matcher that knows the eligible people, all offices and what was decided before.
  func matcher(
    for session: SessionIdentity, staff: EligibleStaff
  ) async throws(TrackerError) -> Matcher {
    let offices = try await all(
      Office.self,
      "SELECT \(Office.columns) FROM \(Office.tables(on: session.heldOn)) ORDER BY o.code")
    let invited = try await rows(
      """
      SELECT DISTINCT o.code FROM session_audiences a
      JOIN office_closure c ON c.ancestor_id = a.office_id
      JOIN offices o ON o.id = c.descendant_id
      WHERE a.session_id = \(session.id)
      """)
    let remembered = try await rows(
      """
      SELECT a.key, a.outcome, a.staff_id, o.code FROM aliases a
      LEFT JOIN offices o ON o.id = a.matched_office_id
      WHERE a.office_id = \(office.id)
      """)
    return Matcher(
      people: staff.candidates, offices: offices,
      audience: try Set(invited.map { row throws(TrackerError) in try cell(row, "code") }),
      organiser: session.organiser,
      aliases: try remembered.map { row throws(TrackerError) in
        Alias(
          displayName: try cell(row, "key"), office: try cell(row, "code"),
          staffID: try cell(row, "staff_id"), outcome: try cell(row, "outcome"))
      }
      // Somebody who has left the office since says nothing about this session.
      .filter { alias in alias.staffID.map(staff.isEligible) ?? true })
  }

  /// A session that may take attendance.
  /// - Throws: `.refused` for a cancelled one.
  func openSession(_ code: String) async throws(TrackerError) -> SessionIdentity {
    let session = try await session(code)
    guard session.status != .cancelled else {
      throw .refused(
        Words(id: "sesi '\(code)' dibatalkan", en: "session '\(code)' was cancelled"),
        next: Words(id: "pilih sesi lain", en: "choose another session"))
    }
    return session
  }
}

extension Outcome: PostgresEncodable, PostgresDecodable {}

extension SessionIdentity {
  /// The scheduled time; the table holds that it ends after it starts.
  var time: SessionTime {
    get throws(TrackerError) {
      let time = SessionTime(
        start: startsAt, end: endsAt, heldOn: heldOn, zone: zone, lateSeconds: lateMinutes * 60)
      guard let time else {
        throw .internalFault("session \(code) ends before it starts")
      }
      return time
    }
  }
}
