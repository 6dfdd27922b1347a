import Domain
import Support
import Seeds
import Testing
import Tracker

/// Working off what was marked gives what computing everything anew gives, whatever happened.
struct RecomputeTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func incrementalEqualsFull(seed: UInt64) async throws {
    var history = try await History(seed: seed)
    let worker = MetricWorker(tracker: history.facts.world.tracker)
    for _ in 0..<4 {
      for _ in 0..<12 { try await history.step() }
      try await worker.workOffAll()
    }
    let incremental = try await history.facts.derived()
    try await history.recomputeEverything()
    #expect(try await history.facts.derived() == incremental, "seed \(seed)")
    #expect(incremental.count > 100)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func twoWorkersAtOnceLoseNothing(seed: UInt64) async throws {
    var history = try await History(seed: seed)
    let world = history.facts.world
    let rival = try await Tracker.open(
      world.tracker.settings, logger: quiet, connections: 1, clock: { Instant(seconds: 0) })
    for _ in 0..<6 {
      for _ in 0..<8 { try await history.step() }
      async let one = MetricWorker(tracker: world.tracker).workOffAll()
      async let other = MetricWorker(tracker: rival).workOffAll()
      // Facts go on changing under their hands.
      for _ in 0..<4 { try await history.step() }
      #expect(try await (one.failures + other.failures).isEmpty)
    }
    try await MetricWorker(tracker: rival).workOffAll()
    await rival.close()
    let shared = try await history.facts.derived()
    try await history.recomputeEverything()
    #expect(try await history.facts.derived() == shared, "seed \(seed)")
  }
}

/// Random facts, each marked as the operation that makes it would mark it.
private struct History {
  let facts: Facts
  private var random: Seed
  private var members: [Facts.Member] = []
  private var sessions: [Facts.Held] = []
  private var count = 0

  private static let districts: [Office.Code] = ["33.15", "33.16", "34.71"]
  private static let days: [Day] = [
    "2025-07-01", "2025-08-15", "2025-09-30", "2025-10-01", "2025-11-26", "2025-12-31",
  ]

  init(seed: UInt64) async throws {
    facts = try await Facts(
      try await World(), offices: ["00", "33", "34"] + Self.districts)
    random = Seed(seed)
    try await facts.post("Kasubbag", "supervisor")
    try await facts.post("Staf", "general_staff")
    for _ in 0..<6 { try await hire() }
    for _ in 0..<3 { try await invite() }
    try await recomputeEverything()
  }

  func recomputeEverything() async throws {
    try await facts.run("TRUNCATE metric_values, person_quarter, metric_dirty")
    for quarter in ["2025-Q3", "2025-Q4"] as [Quarter] {
      try await facts.world.perform(ComputeMetrics(quarter: quarter, full: true))
    }
    try await MetricWorker(tracker: facts.world.tracker).workOffAll()
  }

  mutating func step() async throws {
    switch random.number(below: 10) {
    case 0: try await hire()
    case 1: try await invite()
    case 2: try await transfer()
    case 3: try await showRoom()
    case 4, 5: try await assess()
    default: try await attend()
    }
  }

  private mutating func hire() async throws {
    count += 1
    let member = try await facts.member(
      "Orang \(count)", of: random.one(of: Self.districts),
      post: random.one(of: ["Kasubbag", "Staf"]),
      employment: random.one(of: ["pns", "pns_seconded", "pppk"]),
      from: random.one(of: ["2020-01-01", "2025-08-01", "2025-11-01"]))
    members.append(member)
    try await facts.mark(member.office, from: "2025-Q3")
  }

  private mutating func transfer() async throws {
    let member = random.one(of: members)
    try await facts.run(
      """
      UPDATE staff SET ended_on = greatest('2025-10-01'::date, started_on)
      WHERE office_id = \(member.office) AND id = \(member.staff) AND ended_on IS NULL
      """)
    let place = random.one(of: Self.districts)
    let target = try await facts.office(place)
    let held = try await facts.number(
      "SELECT count(*) FROM staff WHERE office_id = \(target) AND person_id = \(member.person)")
    try await facts.mark(member.office, from: "2025-Q3")
    guard held == 0 else { return }
    let moved = try await facts.member(
      "", of: place, post: "Staf", from: "2025-11-01", person: member.person)
    members.append(moved)
    try await facts.mark(moved.office, from: "2025-Q3")
  }

  private mutating func invite() async throws {
    count += 1
    let session = try await facts.session(
      "S\(count)", on: random.one(of: Self.days),
      for: [random.one(of: ["00", "33", "33.16", "34"])],
      expects: random.one(of: ["everybody", "posts", "nobody"]), posts: ["Staf"])
    sessions.append(session)
    let invited = try await facts.world.rows(
      """
      SELECT DISTINCT c.descendant_id FROM session_audiences a
      JOIN office_closure c ON c.ancestor_id = a.office_id WHERE a.session_id = \(session.id)
      """)
    for row in invited {
      try await facts.mark(Int64(row[0] ?? "") ?? 0, from: session.heldOn.quarter)
    }
  }

  private mutating func attend() async throws {
    let (session, member) = (random.one(of: sessions), random.one(of: members))
    try await facts.attend(
      session, member, random.one(of: ["present", "late", "excused", "absent"]),
      jp: random.one(of: [0, 3, 4, 10]))
    try await facts.mark(member.office, from: session.heldOn.quarter)
  }

  private mutating func showRoom() async throws {
    let (session, office) = (random.one(of: sessions), random.one(of: Self.districts))
    try await facts.room(session, of: office)
    try await facts.mark(try await facts.office(office), from: session.heldOn.quarter)
  }

  private mutating func assess() async throws {
    let member = random.one(of: members)
    try await facts.assess(
      member, random.one(of: ["M.1", "M.2", "SK.1"]), 1 + random.number(below: 5),
      on: random.one(of: Self.days), by: random.one(of: ["test", "mapping", "self"]),
      until: random.one(of: [nil, "2026-01-01"]))
    try await facts.mark(member.office, from: "2025-Q3")
  }
}
