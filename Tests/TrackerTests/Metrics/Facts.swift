import Domain
import Postgres
import Support
import Tracker

/// Facts set straight into the tables, so that a test says every one that its figures rest on.
struct Facts {
  let world: World

  struct Member: Hashable, Sendable {
    var office: Int64
    var staff: Int64
    var person: Int64
  }

  struct Held: Hashable, Sendable {
    var id: Int64
    var heldOn: Day
  }

  /// - Parameter offices: the others are removed, so that all of them are soon computed.
  init(_ world: World, offices: [Office.Code]) async throws {
    self.world = world
    let kept: SQL = "SELECT id FROM offices WHERE code = ANY(\(offices))"
    try await run("DELETE FROM office_closure WHERE descendant_id NOT IN (\(kept))")
    try await run("DELETE FROM office_names WHERE office_id NOT IN (\(kept))")
    try await run("DELETE FROM offices WHERE code <> ALL(\(offices))")
  }

  @discardableResult
  func run(_ sql: SQL) async throws -> Int {
    try await world.tracker.pool.withConnection { try await $0.execute(sql) }
  }

  func number(_ sql: SQL) async throws -> Int64 {
    let cell = try await world.rows(sql).first?.first ?? nil
    return Int64(cell ?? "") ?? -1
  }

  func office(_ code: Office.Code) async throws -> Int64 {
    try await number("SELECT id FROM offices WHERE code = \(code)")
  }

  @discardableResult
  func post(_ name: String, _ jobClass: String) async throws -> Int64 {
    try await run(
      """
      INSERT INTO posts (name, job_class) SELECT \(name)::text, \(jobClass)::text
      WHERE NOT EXISTS (SELECT FROM posts WHERE name = \(name))
      """)
    return try await number("SELECT id FROM posts WHERE name = \(name)")
  }

  /// - Parameter person: somebody known; nil: somebody new.
  func member(
    _ name: String, of office: Office.Code, post: String, employment: String = "pns",
    from start: Day = "2020-01-01", to end: Day? = nil, person known: Int64? = nil,
    sex: String = "woman", number: String? = nil
  ) async throws -> Member {
    var person = known ?? 0
    if known == nil {
      person = try await self.number(
        """
        INSERT INTO people (name, sex, employee_number) VALUES (\(name), \(sex), \(number))
        RETURNING id
        """)
    }
    let id = try await self.office(office)
    let staff = try await self.number(
      """
      INSERT INTO staff (office_id, person_id, post_id, employment, started_on, ended_on)
      SELECT \(id)::bigint, \(person)::bigint, id, \(employment)::text, \(start)::date, \(end)::date
      FROM posts WHERE name = \(post) RETURNING id
      """)
    return Member(office: id, staff: staff, person: person)
  }

  func session(
    _ code: String, on day: Day, for audience: [Office.Code], expects: String = "everybody",
    posts: [String] = [], status: String = "held", organiser: Office.Code = "00"
  ) async throws -> Held {
    let start = LocalTime(day: day, hour: 9, minute: 0)?.instant(in: .wib) ?? Instant(seconds: 0)
    let id = try await number(
      """
      INSERT INTO sessions (code, title, organiser_id, form, mode, starts_at, ends_at, zone,
                            held_on, status, expects, threshold)
      SELECT \(code)::text, 'Talk To Me', id, 'B6', 'online', \(start),
             \(start.adding(seconds: 9000)), 'Asia/Jakarta', \(day)::date, \(status)::text,
             \(expects)::text, 0.8
      FROM offices WHERE code = \(organiser) RETURNING id
      """)
    try await run(
      """
      INSERT INTO session_audiences (session_id, office_id)
      SELECT \(id)::bigint, id FROM offices WHERE code = ANY(\(audience))
      """)
    try await run(
      """
      INSERT INTO session_posts (session_id, post_id)
      SELECT \(id)::bigint, id FROM posts WHERE name = ANY(\(posts))
      """)
    return Held(id: id, heldOn: day)
  }

  func attend(
    _ session: Held, _ member: Member, _ status: String = "present", jp: Int = 0
  ) async throws {
    try await run(
      """
      INSERT INTO attendance (office_id, held_on, session_id, staff_id, status, seconds, evidence,
                              recorded_at, recorded_by)
      SELECT \(member.office)::bigint, \(session.heldOn)::date, \(session.id)::bigint,
             \(member.staff)::bigint, \(status)::text, 9000, 'roster', \(Instant(seconds: 0)), min(id)
      FROM principals
      ON CONFLICT (office_id, held_on, session_id, staff_id) DO UPDATE SET status = excluded.status
      """)
    try await run(
      """
      INSERT INTO learning_entries (office_id, held_on, kind, reverses, session_id, staff_id, form,
                                    share, jp, outcome, status, entered_at, entered_by)
      SELECT office_id, held_on, 'reversal', id, session_id, staff_id, form, share, -jp, outcome,
             'confirmed', \(Instant(seconds: 0)), (SELECT min(id) FROM principals)
      FROM open_learning_entries
      WHERE office_id = \(member.office) AND session_id = \(session.id) AND staff_id = \(member.staff)
      """)
    try await run(
      """
      INSERT INTO learning_entries (office_id, held_on, kind, version, session_id, staff_id, form,
                                    share, jp, outcome, status, entered_at, entered_by)
      SELECT \(member.office)::bigint, \(session.heldOn)::date, 'credit', count(*)::integer + 1,
             \(session.id)::bigint, \(member.staff)::bigint, 'B6', 1, \(Int64(jp))::bigint, 'credited',
             'confirmed', \(Instant(seconds: 0)), (SELECT min(id) FROM principals)
      FROM learning_entries
      WHERE office_id = \(member.office) AND session_id = \(session.id)
        AND staff_id = \(member.staff) AND kind = 'credit'
      """)
  }

  func room(_ session: Held, of office: Office.Code) async throws {
    try await run(
      """
      INSERT INTO rooms (office_id, held_on, session_id, display_name, recorded_at)
      SELECT id, \(session.heldOn)::date, \(session.id)::bigint, 'Aula', \(Instant(seconds: 0))
      FROM offices WHERE code = \(office)
      ON CONFLICT (office_id, held_on, session_id, display_name) DO NOTHING
      """)
  }

  func assess(
    _ member: Member, _ competency: String, _ level: Int, on day: Day,
    by method: String = "mapping", until: Day? = nil
  ) async throws {
    try await run(
      """
      INSERT INTO assessments (office_id, staff_id, competency_id, assessed_on, method, level,
                               valid_until)
      SELECT \(member.office)::bigint, \(member.staff)::bigint, id, \(day)::date, \(method)::text,
             \(Int32(level)), \(until)::date
      FROM competencies WHERE code = \(competency)
      ON CONFLICT (office_id, staff_id, competency_id, assessed_on, method)
      DO UPDATE SET level = excluded.level
      """)
  }

  func require(_ competency: String, _ level: Int, of post: String) async throws {
    try await run(
      """
      INSERT INTO requirements (post_id, competency_id, level, valid_from)
      SELECT p.id, c.id, \(Int32(level)), '2020-01-01' FROM posts p, competencies c
      WHERE p.name = \(post) AND c.code = \(competency)
      """)
  }

  func technicalCompetency(_ code: String) async throws {
    try await run(
      """
      INSERT INTO competencies (code, kind, name_id, name_en, valid_from, source)
      VALUES (\(code), 'technical', 'Logistik', 'Logistics', '2020-01-01', 'test')
      ON CONFLICT (code) DO UPDATE SET name_id = excluded.name_id, name_en = excluded.name_en
      """)
  }

  /// As an operation marks: an office from a quarter to the end of its year.
  func mark(_ office: Int64, from quarter: Quarter) async throws {
    var next = quarter
    repeat {
      try await run(
        """
        INSERT INTO metric_dirty (office_id, quarter) VALUES (\(office), \(next))
        ON CONFLICT (office_id, quarter) DO UPDATE SET version = metric_dirty.version + 1
        """)
      next = next.next
    } while next.year == quarter.year
  }

  /// `2/3` for each metric of an office.
  func figures(
    _ office: Office.Code, _ quarter: Quarter, _ scope: MetricValue.Scope = .own
  ) async throws -> [String: String] {
    let values = try await world.perform(ShowMetrics(office: office, quarter: quarter))
    var figures: [String: String] = [:]
    for value in values where value.scope == scope {
      let (above, below) = (value.numerator ?? -1, value.denominator ?? -1)
      figures[value.key] = "\(Self.plain(above))/\(Self.plain(below))"
    }
    return figures
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  /// Everything that is derived, without when it was.
  func derived() async throws -> [[String?]] {
    try await world.rows(
      """
      SELECT o.code, v.quarter, v.key, v.scope, v.numerator, v.denominator
      FROM metric_values v JOIN offices o ON o.id = v.office_id
      UNION ALL
      SELECT o.code, q.quarter, 'person', q.staff_id::text, q.jp, q.jp_year
      FROM person_quarter q JOIN offices o ON o.id = q.office_id
      ORDER BY 1, 2, 3, 4
      """)
  }
}
