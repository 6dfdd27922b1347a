import Domain
import Postgres
import Roster

/// The people who may be meant in a session's files: whoever was on the staff on its day, in whatever
/// office; and of the invited offices and the organiser's also who had left or not yet come, to be
/// offered to the person who decides, never taken.
struct EligibleStaff {
  /// In the order of office and number, so that a match never depends on chance.
  private(set) var candidates: [Candidate] = []
  /// Of each candidate.
  private var officeIDs: [Int64] = []
  /// Where a staff id stands among the candidates.
  private var positions: [Int64: Int] = [:]

  /// Nobody: for a session of which nothing new is to be matched.
  init() {}

  init(session: SessionIdentity, in context: Context) async throws(TrackerError) {
    let rows = try await context.rows(
      """
      WITH invited AS (
        SELECT c.descendant_id AS id FROM session_audiences a
        JOIN office_closure c ON c.ancestor_id = a.office_id WHERE a.session_id = \(session.id)
        UNION SELECT \(context.office.id)::bigint
      )
      SELECT s.person_id, s.started_on <= \(session.heldOn) AS has_come,
             s.ended_on IS NOT NULL AND s.ended_on <= \(session.heldOn) AS has_left,
             s.office_id, o.code, s.id, p.employee_number, p.name, p.email, t.name AS post
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
    for row in rows where try Self.isActive(row) { active.insert(try Self.cell(row, 0)) }
    candidates.reserveCapacity(rows.count)
    officeIDs.reserveCapacity(rows.count)
    positions.reserveCapacity(rows.count)
    var (officeID, office): (Int64?, Office.Code) = (nil, .national)
    for row in rows {
      let id: Int64 = try Self.cell(row, 3)
      // An office's people follow each other.
      if id != officeID { (officeID, office) = (id, try Self.cell(row, 4)) }
      let number: String? = try Self.cell(row, 6)
      let candidate = Candidate(
        staffID: try Self.cell(row, 5), office: office,
        name: try Self.cell(row, 7), email: try Self.cell(row, 8),
        number: number.flatMap { EmployeeNumber($0) }, post: try Self.cell(row, 9),
        eligibility: try Self.eligibility(row, active: active))
      positions[candidate.staffID] = candidates.count
      candidates.append(candidate)
      officeIDs.append(id)
    }
  }

  /// By place: looked up by name, the columns of a nation's staff cost as much as its query.
  private static func cell<T: PostgresDecodable>(
    _ row: Row, _ position: Int
  ) throws(TrackerError) -> T {
    do { return try row[at: position] } catch { throw .database(error) }
  }

  private static func isActive(_ row: Row) throws(TrackerError) -> Bool {
    let (hasCome, hasLeft): (Bool, Bool) = (try cell(row, 1), try cell(row, 2))
    return hasCome && !hasLeft
  }

  /// - Parameter active: the people who were on some staff on that day.
  private static func eligibility(
    _ row: Row, active: Set<Int64>
  ) throws(TrackerError) -> Candidate.Eligibility {
    if try isActive(row) { return .eligible }
    if active.contains(try cell(row, 0)) { return .elsewhere }
    return try cell(row, 2) ? .left : .notYet
  }

  func candidate(_ staff: Int64) -> Candidate? { positions[staff].map { candidates[$0] } }

  func officeID(of staff: Int64) -> Int64? { positions[staff].map { officeIDs[$0] } }

  func isEligible(_ staff: Int64) -> Bool { candidate(staff)?.eligibility == .eligible }
}

extension Candidate {
  /// What stands for a person where cli.md says `staff_ref`, as the SQL `staffReference` has it.
  var staffRef: String { number?.text ?? "\(office)|\(name)|\(post)" }
}

extension Context {
  /// A matcher that knows the eligible people, all offices and what was decided before.
  func matcher(
    for session: SessionIdentity, staff: EligibleStaff
  ) async throws(TrackerError) -> Matcher {
    let answers = try await pipeline([
      "SELECT \(Office.columns) FROM \(Office.tables(on: session.heldOn)) ORDER BY o.code",
      """
      SELECT DISTINCT o.code FROM session_audiences a
      JOIN office_closure c ON c.ancestor_id = a.office_id
      JOIN offices o ON o.id = c.descendant_id
      WHERE a.session_id = \(session.id)
      """,
      """
      SELECT a.key, a.outcome, a.staff_id, o.code FROM aliases a
      LEFT JOIN offices o ON o.id = a.matched_office_id
      WHERE a.office_id = \(office.id)
      """,
    ])
    let (invited, remembered) = (answers[1], answers[2])
    return Matcher(
      people: staff.candidates, offices: try answers[0].map(Self.office),
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

  private static func office(_ row: Row) throws(TrackerError) -> Office {
    do { return try Office(row: row) } catch { throw .database(error) }
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
