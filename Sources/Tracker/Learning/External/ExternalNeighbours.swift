import Domain
import Postgres

/// What stands already of the people whose learning is to be recorded: sessions that they attended
/// and records about the same days, and who has used their certificates.
struct ExternalNeighbours {
  struct Session: Hashable, Sendable {
    var code: String
    var time: ExternalTime
  }

  struct Record: Hashable, Sendable {
    var id: Int64
    var office: Int64
    var facts: ExternalFacts
    var status: ExternalStatus
    var proof: String?

    /// A record that is not written yet is known by its line.
    var label: String { id < 0 ? "line \(-id)" : "record \(id)" }
  }

  private var people: [StaffKey: Int64] = [:]
  private var sessions: [Int64: [Session]] = [:]
  private var records: [Int64: [Record]] = [:]
  private var certificates: [String: (record: Int64, office: Office.Code)] = [:]

  init(
    of entries: [(staff: StaffKey, facts: ExternalFacts)], in context: Context
  ) async throws(TrackerError) {
    guard !entries.isEmpty else { return }
    let answers = try await context.pipeline(Self.statements(entries))
    for row in answers[0] {
      let key = StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "id"))
      people[key] = try cell(row, "person_id")
    }
    for row in answers[1] {
      let (starts, ends): (Instant, Instant) = (
        try cell(row, "starts_at"), try cell(row, "ends_at")
      )
      let day: Day = try cell(row, "held_on")
      sessions[try cell(row, "person_id"), default: []].append(
        Session(
          code: try cell(row, "code"),
          time: ExternalTime(first: day, last: day, hours: starts..<ends)))
    }
    for row in answers[2] {
      records[try cell(row, "person_id"), default: []].append(try Record(row))
    }
    for row in answers[3] {
      certificates[try cell(row, "key")] = (try cell(row, "id"), try cell(row, "office_code"))
    }
  }

  func session(overlapping time: ExternalTime, of staff: StaffKey) -> [Session] {
    (people[staff].flatMap { sessions[$0] } ?? []).filter { $0.time.overlaps(time) }
  }

  /// Of the person, whatever office they were in; rejected ones left out.
  func records(of staff: StaffKey) -> [Record] { people[staff].flatMap { records[$0] } ?? [] }

  /// The record that holds the same number of the same organiser.
  func holder(ofCertificate key: String) -> (record: Int64, office: Office.Code)? {
    certificates[key]
  }

  /// Notes a record that is about to be written, so that the next line of a file sees it.
  mutating func add(_ record: Record, of staff: StaffKey, office: Office.Code) {
    if let person = people[staff] { records[person, default: []].append(record) }
    if let key = record.facts.certificateKey { certificates[key] = (record.id, office) }
  }

  private static func statements(
    _ entries: [(staff: StaffKey, facts: ExternalFacts)]
  ) -> [SQL] {
    // A day more at both ends: hours late in the evening may reach over midnight.
    let first = entries.map { $0.facts.time.first.adding(days: -1) }
    let last = entries.map { $0.facts.time.last.next }
    let asked: SQL = """
      unnest(\(entries.map(\.staff.office)), \(entries.map(\.staff.staff)), \(first), \(last))
        AS i (office_id, staff_id, first, last)
      JOIN staff h ON h.office_id = i.office_id AND h.id = i.staff_id
      JOIN staff s ON s.person_id = h.person_id
      """
    let keys = Array(Set(entries.compactMap(\.facts.certificateKey)))
    let numbers = Array(Set(entries.compactMap(\.facts.certificate)))
    return [
      "SELECT DISTINCT h.office_id, h.id, h.person_id FROM \(asked)",
      """
      SELECT DISTINCT h.person_id, n.code, n.held_on, n.starts_at, n.ends_at FROM \(asked)
      JOIN attendance a ON a.office_id = s.office_id AND a.staff_id = s.id
        AND a.held_on BETWEEN i.first AND i.last AND a.status IN ('present', 'late')
      JOIN sessions n ON n.id = a.session_id AND n.status <> 'cancelled'
      ORDER BY n.starts_at, n.code
      """,
      """
      SELECT DISTINCT h.person_id, \(Record.columns) FROM \(asked)
      JOIN external_learning x ON x.office_id = s.office_id AND x.staff_id = s.id
        AND x.starts_on <= i.last AND x.ends_on >= i.first AND x.status <> 'rejected'
      ORDER BY x.id
      """,
      """
      SELECT DISTINCT ON (1) lower(x.organiser) || chr(10) || lower(x.certificate) AS key, x.id,
             o.code AS office_code
      FROM external_learning x JOIN offices o ON o.id = x.office_id
      WHERE x.certificate IS NOT NULL AND lower(x.certificate) = ANY(\(numbers.map { $0.lowercased() }))
        AND lower(x.organiser) || chr(10) || lower(x.certificate) = ANY(\(keys))
        AND x.status <> 'rejected'
      ORDER BY 1, x.id
      """,
    ]
  }
}

extension ExternalNeighbours.Record {
  /// For statements that name `external_learning x`.
  static let columns: SQL = """
    x.office_id, x.id, x.form, x.title, x.organiser, x.starts_on, x.ends_on, x.starts_at, x.ends_at,
    x.minutes, x.international, x.certificate, x.status, x.proof_sha256
    """

  init(_ row: Row) throws(TrackerError) {
    id = try cell(row, "id")
    office = try cell(row, "office_id")
    facts = ExternalFacts(
      form: try cell(row, "form"), title: try cell(row, "title"),
      organiser: try cell(row, "organiser"),
      time: ExternalTime(
        first: try cell(row, "starts_on"), last: try cell(row, "ends_on"),
        startsAt: try cell(row, "starts_at"), endsAt: try cell(row, "ends_at")),
      minutes: try cell(row, "minutes"), isInternational: try cell(row, "international"),
      certificate: try cell(row, "certificate"))
    status = try cell(row, "status")
    proof = try cell(row, "proof_sha256")
  }
}

extension ExternalStatus: PostgresEncodable, PostgresDecodable {}
