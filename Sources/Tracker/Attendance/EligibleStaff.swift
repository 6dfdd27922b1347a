import Domain
import Postgres
import Roster

/// The people who may be meant in a session's files: active on its day in an invited office or the
/// organiser's, or known by an e-mail address that stands in the file.
struct EligibleStaff {
  struct Member {
    var officeID: Int64
    var staffRef: String
    var candidate: Candidate
  }

  /// By staff id.
  private(set) var members: [Int64: Member] = [:]

  init(
    session: SessionIdentity, emails: [String], in context: Context
  ) async throws(TrackerError) {
    let rows = try await context.rows(
      """
      SELECT s.office_id, o.code, s.id, p.employee_number, p.name, p.email, t.name AS post,
             \(staffReference)
      FROM staff s
      JOIN people p ON p.id = s.person_id
      JOIN posts t ON t.id = s.post_id
      JOIN offices o ON o.id = s.office_id
      WHERE s.started_on <= \(session.heldOn)
        AND (s.ended_on IS NULL OR \(session.heldOn) < s.ended_on)
        AND (s.office_id = \(context.office.id) OR lower(p.email) = ANY(\(emails.map { $0.lowercased() }))
          OR s.office_id IN (SELECT c.descendant_id FROM session_audiences a
               JOIN office_closure c ON c.ancestor_id = a.office_id
               WHERE a.session_id = \(session.id)))
      ORDER BY o.code, s.id
      """)
    for row in rows {
      let number: String? = try cell(row, "employee_number")
      let id: Int64 = try cell(row, "id")
      members[id] = Member(
        officeID: try cell(row, "office_id"), staffRef: try cell(row, "staff_ref"),
        candidate: Candidate(
          staffID: id, office: try cell(row, "code"), name: try cell(row, "name"),
          email: try cell(row, "email"), number: number.flatMap { EmployeeNumber($0) },
          post: try cell(row, "post")))
    }
  }

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
      })
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
      guard let time = SessionTime(start: startsAt, end: endsAt, heldOn: heldOn, zone: zone) else {
        throw .internalFault("session \(code) ends before it starts")
      }
      return time
    }
  }
}
