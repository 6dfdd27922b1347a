import Domain
import Postgres
import Support
import Testing

@testable import Tracker

/// Computes credits again, as operations do after they changed what people attended.
struct Recompute: TrackerOperation {
  static let permission = Permission.recordAttendance
  static let route = Route(.post, "test/recompute")

  var staff: [Int64]
  var month: Day
  var reason = "uji"

  func run(in context: Context) async throws(TrackerError) -> Int {
    let rows = try await context.rows("SELECT office_id, id FROM staff WHERE id = ANY(\(staff))")
    let people = try rows.map { row throws(TrackerError) in
      StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "id"))
    }
    return try await CreditWriter(context: context)
      .recompute(people, month: month, reason: reason).count
  }
}

/// A world with three people of two offices, and what tests ask of its ledger.
struct Ledger {
  let world: World

  static let heading =
    "code,basis,jp,minutes_per_jp,rounding,cap_per_day,occasions_per_month,international_jp,"
    + "international_factor,valid_from,valid_to,source\n"

  init() async throws {
    world = try await World()
    try await world.addStaff(
      ",Ani Lestari,P,PNS,pelaksana,Analis,33.16,", ",Budi Santoso,L,PPPK,pelaksana,Analis,33.16,",
      ",Citra Dewi,P,PNS,pelaksana,Analis,33.15,")
  }

  @discardableResult
  func run(_ sql: SQL) async throws -> Int {
    try await world.tracker.pool.withConnection { try await $0.execute(sql) }
  }

  /// A session of 150 minutes on a day, of a form.
  func session(_ code: String, _ form: String, on day: Day, at hour: Int = 9) async throws {
    let start = try #require(LocalTime(day: day, hour: hour, minute: 0))
    let end = try #require(LocalTime(day: day, hour: hour + 2, minute: 30))
    try await world.addSession(code, form: form, startsAt: start, endsAt: end)
  }

  func log(_ person: String, in sessions: String...) async throws {
    for session in sessions {
      try await world.perform(LogAttendance(session: session, staff: [person]))
    }
  }

  func importRules(_ lines: String..., trial: Bool = false) async throws -> CreditRuleChanges {
    try await world.perform(
      ImportCreditRules(
        file: try world.file(Self.heading + lines.joined(separator: "\n"), named: "aturan.csv"),
        isTrial: trial))
  }

  /// A record of learning elsewhere, as it stands.
  func external(
    _ staff: Int64, _ form: String, from first: Day, to last: Day? = nil, minutes: Int32? = nil,
    status: String = "confirmed"
  ) async throws -> Int64 {
    let rows = try await world.rows(
      """
      INSERT INTO external_learning (office_id, staff_id, form, title, organiser, starts_on, ends_on,
                                     minutes, status, recorded_at, recorded_by)
      SELECT s.office_id, s.id, \(form)::text, 'Kursus', 'BKN', \(first)::date,
             \(last ?? first)::date, \(minutes)::integer, \(status)::text, \(Instant(seconds: 0)),
             (SELECT min(id) FROM principals)
      FROM staff s WHERE s.id = \(staff) RETURNING id
      """)
    return try #require(Int64((rows.first?.first ?? nil) ?? ""))
  }

  /// `credit 4 confirmed`, in the order of entering.
  func entries(of staff: Int64) async throws -> [String] {
    try await world.rows(
      """
      SELECT kind || ' ' || trim_scale(jp) || ' ' || status FROM learning_entries
      WHERE staff_id = \(staff) ORDER BY id
      """
    ).compactMap { $0.first ?? nil }
  }

  func count(_ sql: SQL) async throws -> Int {
    Int((try await world.rows(sql).first?.first ?? nil) ?? "") ?? -1
  }
}
