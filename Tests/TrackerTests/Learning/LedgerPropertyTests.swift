import Domain
import Postgres
import Support
import Seeds
import Testing
import Tracker

/// Whatever happens in whatever order, the ledger's sum is what the facts give, computed anew.
@Suite struct LedgerPropertyTests {
  @Test(.timeLimit(.minutes(3)), arguments: Seed.some(4)) func theSumIsWhatTheFactsGive(seed: Seed)
    async throws
  {
    var seed = seed
    let story = try await Story()
    for step in 1...24 {
      let what = try await story.step(&seed)
      let (ledger, facts) = (try await story.ledger(), try await story.facts())
      #expect(ledger == facts, "\(step): \(what)")
    }
    #expect(try await story.doubles() == [])
    let before = try await story.count("SELECT count(*) FROM learning_entries")
    for month in ["2025-10-01", "2025-11-01", "2025-12-01"] as [Day] {
      #expect(try await story.base.world.perform(Recompute(staff: story.staff, month: month)) == 0)
    }
    #expect(try await story.count("SELECT count(*) FROM learning_entries") == before)
  }
}

/// People, sessions of every basis, and the random things that happen to them.
private final class Story {
  let base: Ledger
  private(set) var staff: [Int64] = [1, 2, 3]
  /// The membership of each person that is open.
  private var current: [Int64] = [1, 2, 3]
  private var records: [Int64] = []
  private var sessions: [String] = []
  private var rules = 0

  init() async throws {
    base = try await Ledger()
    let forms = ["B6", "B10", "C1", "C3", "C10", "B6", "C1", "B6", "C1", "C10"]
    for (number, form) in forms.enumerated() {
      let day = (number < 6 ? "2025-11-0\(1 + number / 2)" : "2025-12-0\(1 + number / 4)")
      let code = "S\(number)"
      try await base.session(code, form, on: try #require(Day(day)), at: 7 + number % 4 * 3)
      sessions.append(code)
    }
  }

  func count(_ sql: SQL) async throws -> Int { try await base.count(sql) }

  func step(_ seed: inout Seed) async throws -> String {
    switch seed.number(below: 10) {
    case 0...3: return try await log(&seed)
    case 4...5: return try await correct(&seed)
    case 6: return try await record(&seed)
    case 7: return try await decide(&seed)
    case 8: return try await transfer(&seed)
    default: return try await change(&seed)
    }
  }

  private func log(_ seed: inout Seed) async throws -> String {
    let (person, session) = (seed.one(of: current), seed.one(of: sessions))
    let known = try await count(
      """
      SELECT count(*) FROM attendance a
      JOIN sessions s ON s.id = a.session_id AND s.code = \(session)
      WHERE a.staff_id = \(person)
      """
    )
    let there = try await count(
      """
      SELECT count(*) FROM staff s JOIN sessions n ON n.code = \(session)
      WHERE s.id = \(person) AND s.started_on <= n.held_on
        AND (s.ended_on IS NULL OR n.held_on < s.ended_on)
      """
    )
    if known == 0, there == 1 { try await base.log("#\(person)", in: session) }
    return "log \(person) in \(session)"
  }

  private func correct(_ seed: inout Seed) async throws -> String {
    let rows = try await base.world.rows(
      """
      SELECT a.staff_id, n.code FROM attendance a
      JOIN sessions n ON n.id = a.session_id
      JOIN staff s ON s.id = a.staff_id
      WHERE s.started_on <= n.held_on AND (s.ended_on IS NULL OR n.held_on < s.ended_on)
      ORDER BY 1, 2
      """
    )
    guard !rows.isEmpty else { return "nothing to correct" }
    let row = seed.one(of: rows).compactMap(\.self)
    let minutes = [Double?.none, 0, 60, 119, 120, 150][seed.number(below: 6)]
    let status = seed.one(of: AttendanceStatus.allCases)
    try await base.world.perform(
      CorrectAttendance(
        session: row[1], staff: ["#\(row[0])"], status: status, minutes: minutes, reason: "uji"))
    return "correct \(row) \(status) \(minutes ?? -1)"
  }

  private func record(_ seed: inout Seed) async throws -> String {
    let person = seed.one(of: current)
    let form = seed.one(of: ["B6", "B10", "C1", "C3", "C10"])
    let first = ("2025-11-01" as Day).adding(days: seed.number(below: 40))
    let status = seed.one(of: ["provisional", "confirmed", "held"])
    let id = try await base.external(
      person, form, from: first, to: first.adding(days: seed.number(below: 5)), minutes: 200,
      status: status)
    records.append(id)
    try await base.world.perform(Recompute(staff: [person], month: first.firstOfMonth))
    return "record \(form) \(first) \(status)"
  }

  private func decide(_ seed: inout Seed) async throws -> String {
    guard !records.isEmpty else { return "nothing to decide" }
    let (id, status) = (
      seed.one(of: records), seed.one(of: ["confirmed", "rejected", "provisional"])
    )
    let rows = try await base.world.rows(
      "UPDATE external_learning SET status = \(status) WHERE id = \(id) RETURNING staff_id, starts_on"
    )
    let row = try #require(rows.first).compactMap(\.self)
    try await base.world.perform(
      Recompute(staff: [try #require(Int64(row[0]))], month: try #require(Day(row[1])).firstOfMonth)
    )
    return "decide \(id) \(status)"
  }

  private func transfer(_ seed: inout Seed) async throws -> String {
    let which = seed.number(below: 3)
    let (old, new) = (current[which], Int64(100 + staff.count))
    let day = ("2025-11-02" as Day).adding(days: seed.number(below: 35))
    let moved = try await base.run(
      "UPDATE staff SET ended_on = \(day) WHERE id = \(old) AND started_on < \(day)")
    guard moved == 1 else { return "no transfer" }
    try await base.run(
      """
      INSERT INTO staff (office_id, id, person_id, post_id, employment, started_on)
      SELECT (SELECT o.id FROM offices o WHERE o.code = \(seed.one(of: ["33.15", "33.17", "33"]))),
             \(new)::bigint, person_id, post_id, employment, \(day)::date FROM staff WHERE id = \(old)
      """)
    current[which] = new
    staff.append(new)
    return "transfer \(old) to \(new) on \(day)"
  }

  private func change(_ seed: inout Seed) async throws -> String {
    rules += 1
    guard rules <= 3 else { return "no change" }
    let day = ("2025-11-01" as Day).adding(days: rules * 12)
    let jp = seed.number(1...6)
    let line = [
      "B6,daily,\(jp),,floor,,,,,\(day),,uji", "C10,daily_cap,,45,exact,\(jp),,,,\(day),,uji",
      "C1,occasion,\(jp),,floor,,\(1 + jp / 3),,,\(day),,uji",
      "B10,hourly,,\(20 + jp * 10),nearest,,,,,\(day),,uji",
    ]
    let chosen = seed.one(of: line)
    _ = try await base.importRules(chosen)
    return "rule \(chosen)"
  }

  /// Hundredths by person and status, as the ledger adds up.
  func ledger() async throws -> [String: Int] {
    var sums: [String: Int] = [:]
    for row in try await base.world.rows(
      """
      SELECT s.person_id || ' ' || e.status, (sum(e.jp) * 100)::bigint FROM learning_entries e
      JOIN staff s ON s.office_id = e.office_id AND s.id = e.staff_id
      GROUP BY 1 HAVING sum(e.jp) <> 0
      """
    ).map({ $0.compactMap(\.self) }) { sums[row[0]] = Int(row[1]) }
    return sums
  }

  /// The same, of each person's whole year at once, straight from attendance and records.
  func facts() async throws -> [String: Int] {
    let rows = try await base.world.rows(
      """
      SELECT s.person_id, 'confirmed', 's' || a.session_id, a.held_on, 1, n.starts_at::text,
             extract(epoch FROM n.ends_at - n.starts_at)::integer, a.seconds,
             a.status IN ('present', 'late'), n.threshold, n.form,
             extract(epoch FROM n.starts_at)::bigint
      FROM attendance a JOIN staff s ON s.id = a.staff_id JOIN sessions n ON n.id = a.session_id
      UNION ALL
      SELECT s.person_id, x.status, 'x' || x.id, x.starts_on, x.ends_on - x.starts_on + 1, '',
             x.minutes * 60, NULL, true, 0, x.form,
             extract(epoch FROM x.starts_on::timestamp AT TIME ZONE 'UTC')::bigint
      FROM external_learning x JOIN staff s ON s.id = x.staff_id
      WHERE x.status IN ('provisional', 'confirmed')
      """)
    let rules = try await rulesInForce()
    var people: [String: [(event: AttendedSession, status: String)]] = [:]
    for row in rows {
      let id = try #require(Int64(row[2]?.dropFirst() ?? ""))
      let day = try #require(Day(row[3] ?? ""))
      let form = try #require(row[10])
      let event = AttendedSession(
        source: row[2]?.first == "s" ? .session(id) : .external(id), heldOn: day,
        days: try #require(Int(row[4] ?? "")),
        startsAt: Instant(seconds: try #require(Int64(row[11] ?? ""))),
        scheduledSeconds: try #require(Int(row[6] ?? "")), seconds: row[7].flatMap { Int($0) },
        isPresent: row[8]?.first == "t", threshold: try #require(Double(row[9] ?? "")),
        rule: rules.first { $0.form == form && $0.from <= day && $0.to.map { day < $0 } ?? true }?
          .rule)
      people[row[0] ?? "", default: []].append((event, row[1] ?? ""))
    }
    var sums: [String: Int] = [:]
    for (person, events) in people {
      for credit in learningCredits(for: events.map(\.event)) where credit.hours > .zero {
        let status = events.first { $0.event.source == credit.source }?.status ?? ""
        sums["\(person) \(status)", default: 0] += credit.hours.hundredths
      }
    }
    return sums
  }

  private struct InForce {
    var form: String
    var from: Day
    var to: Day?
    var rule: CreditRule
  }

  private func rulesInForce() async throws -> [InForce] {
    try await base.world.rows(
      """
      SELECT id, form, basis, jp * 100, coalesce(minutes_per_jp, 45), rounding, cap_per_day * 100,
             occasions_per_month, valid_from, valid_to FROM credit_rules
      """
    ).map { row in
      let hours = { (cell: String?) in
        cell.flatMap { Double($0) }.map { LearningHours(hundredths: Int($0)) }
      }
      let rule = CreditRule(
        id: try #require(Int64(row[0] ?? "")), form: row[1] ?? "",
        basis: try #require(CreditRule.Basis(rawValue: row[2] ?? "")), jp: hours(row[3]),
        minutesPerJP: try #require(Int(row[4] ?? "")),
        rounding: try #require(CreditRule.Rounding(rawValue: row[5] ?? "")),
        capPerDay: hours(row[6]), occasionsPerMonth: row[7].flatMap { Int($0) })
      return InForce(
        form: rule.form, from: try #require(Day(row[8] ?? "")), to: row[9].flatMap { Day($0) },
        rule: rule)
    }
  }

  /// Sources with more than one open credit.
  func doubles() async throws -> [[String?]] {
    try await base.world.rows(
      """
      SELECT staff_id, session_id, external_id FROM open_learning_entries
      GROUP BY 1, 2, 3 HAVING count(*) > 1
      """)
  }
}
