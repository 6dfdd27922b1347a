import Domain
import Postgres

/// Moves a person into another office or post from a day on: ends the membership, opens another of
/// the same person, and lets what still counts go along. Said again, it changes nothing.
///
/// Valid assessments are carried over, each naming where it came from; learning hours stay where
/// they were earned and count for the person's year all the same.
public struct TransferStaff: TrackerOperation {
  public static let permission = Permission.manageStaff
  public static let route = Route(.post, "staff/:person/transfers")

  /// NIP, `#id`, e-mail, or `name@33.16`.
  public var person: String
  public var to: Office.Code
  /// First day in the new place.
  public var on: Day
  /// Name of the new post; nil: the same post.
  public var post: String?

  public init(person: String, to: Office.Code, on: Day, post: String? = nil) {
    (self.person, self.to, self.on, self.post) = (person, to, on, post)
  }

  /// The nearest office above both: who moves people must hold the two.
  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    let from = try await context.staff(named: person, on: on.adding(days: -1)).office
    let above = try await context.value(
      "code", as: Office.Code.self,
      """
      SELECT o.code
      FROM office_closure a
      JOIN offices f ON f.id = a.descendant_id AND f.code = \(from)
      JOIN office_closure b ON b.ancestor_id = a.ancestor_id
      JOIN offices t ON t.id = b.descendant_id AND t.code = \(to)
      JOIN offices o ON o.id = a.ancestor_id
      ORDER BY a.depth LIMIT 1
      """)
    guard let above else { throw .unknown(.office, to.text) }
    return above
  }

  public func run(in context: Context) async throws(TrackerError) -> StaffMoved {
    let leaving = try await context.departure(of: person, on: on)
    let target = try await self.target(leaving, in: context)
    let later = try await laterPlace(of: leaving, in: context)
    if let later {
      guard later.started == on, later.office == target.office, later.post == target.post else {
        throw .refused(
          Words(
            id: "\(leaving.staff.name) sudah punya tempat sejak \(later.started)",
            en: "\(leaving.staff.name) has a place from \(later.started) already"),
          next: Words(id: "lihat sdm staff show", en: "see sdm staff show"))
      }
      context.recordNothing()
      return StaffMoved(
        memberships: try await context.memberships(of: leaving.person), isUnchanged: true)
    }
    guard target.office != leaving.staff.officeID || target.post != leaving.post else {
      throw .refused(
        Words(
          id: "\(leaving.staff.name) sudah di satker \(to) sebagai \(leaving.postName)",
          en: "\(leaving.staff.name) is in office \(to) as \(leaving.postName) already"),
        next: Words(id: "sebut satker atau jabatan lain", en: "name another office or post"))
    }
    let left = try await context.end(leaving, on: on)
    let carried = try await open(target, after: leaving, in: context)
    try await context.markDirtyEverywhere(
      offices: Set([leaving.staff.officeID, target.office]).sorted(), from: on)
    return StaffMoved(
      memberships: try await context.memberships(of: leaving.person), carried: carried,
      attendanceLeft: left)
  }

  private struct Target {
    var office: Int64
    var post: Int64
  }

  private func target(
    _ leaving: Departure, in context: Context
  ) async throws(TrackerError) -> Target {
    let row = try await context.rows("SELECT id, level FROM offices WHERE code = \(to)").first
    guard let row else { throw .unknown(.office, to.text) }
    let office: Int64 = try cell(row, "id")
    guard let post else { return Target(office: office, post: leaving.post) }
    let level: Office.Level = try cell(row, "level")
    return Target(office: office, post: try await self.post(post, level: level, in: context))
  }

  /// Of posts of one name, the one whose class fits the office's tier: a secretary of a province is
  /// of another class than one of a district.
  private func post(
    _ name: String, level: Office.Level, in context: Context
  ) async throws(TrackerError) -> Int64 {
    let rows = try await context.rows(
      "SELECT id, job_class FROM posts WHERE lower(name) = lower(\(name)::text) ORDER BY id")
    let named = try rows.map { row throws(TrackerError) -> (id: Int64, jobClass: String) in
      (try cell(row, "id"), try cell(row, "job_class"))
    }
    let fitting = JobClass.of(post: name, given: nil, office: level).jobClass
    if let found = named.first(where: { $0.jobClass == fitting }) { return found.id }
    guard let only = named.first else { throw .unknown(.post, name) }
    guard named.count == 1 else {
      let classes = named.map(\.jobClass).joined(separator: ", ")
      throw .refused(
        Words(
          id: "jabatan '\(name)' ada di beberapa kelas: \(classes)",
          en: "post '\(name)' stands in several classes: \(classes)"),
        next: Words(
          id: "pindahkan lewat daftar pegawai, dengan kelas_jabatan",
          en: "move the person by a staff list, with the class"))
    }
    return only.id
  }

  private func laterPlace(
    of leaving: Departure, in context: Context
  ) async throws(TrackerError) -> (office: Int64, post: Int64, started: Day)? {
    let row = try await context.rows(
      """
      SELECT office_id, post_id, started_on FROM staff
      WHERE person_id = \(leaving.person) AND started_on >= \(on)
      ORDER BY started_on, id LIMIT 1
      """
    ).first
    guard let row else { return nil }
    return (
      try cell(row, "office_id"), try cell(row, "post_id"), try cell(row, "started_on")
    )
  }

  /// - Returns: assessments carried over.
  private func open(
    _ target: Target, after leaving: Departure, in context: Context
  ) async throws(TrackerError) -> Int {
    // An end that was written down for later, as of a contract, goes along.
    let end = leaving.endedOn.flatMap { $0 > on ? $0 : nil }
    let id = try await context.value(
      "id", as: Int64.self,
      """
      INSERT INTO staff (office_id, person_id, post_id, employment, started_on, ended_on)
      VALUES (\(target.office), \(leaving.person), \(target.post), \(leaving.employment), \(on),
              \(end))
      RETURNING id
      """)
    guard let id else { throw .internalFault("a membership was added and has no number") }
    context.record(
      AuditChange(
        "transfer of #\(leaving.staff.staffID)", from: "\(leaving.staff.office)",
        to: "\(to) #\(id)"))
    let into = StaffKey(office: target.office, staff: id)
    return try await CarriedAssessments(context: context).carry([
      CarriedAssessments.Step(from: leaving.key, into: into, day: on)
    ])
  }
}
