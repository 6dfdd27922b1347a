import Domain
import Foundation
import Support
import Testing
import Tracker

@Suite(.timeLimit(.minutes(2))) struct MetricWorkerTests {
  @Test func sessionsThatAreOverAreHeld() async throws {
    let blora = try await Blora()
    let facts = blora.facts
    _ = try await facts.session("Over", on: "2025-12-14", for: ["33.16"], status: "planned")
    // 10:00 on the fifteenth is the tests' present; this one ends at 11:30.
    _ = try await facts.session("Running", on: "2025-12-15", for: ["33.16"], status: "planned")
    try await blora.compute()
    let done = try await MetricWorker(tracker: facts.world.tracker).runOnce()
    #expect(done.sessionsHeld == 1)
    let states = try await facts.world.rows(
      "SELECT code, status FROM sessions WHERE code IN ('Over', 'Running') ORDER BY code")
    #expect(states == [["Over", "held"], ["Running", "planned"]])
    #expect(try await facts.figures("33.16", "2025-Q4")["office_participation"] == "2/4")
    let trail = try await facts.world.rows(
      "SELECT changes->0->>'subject' FROM audit_events WHERE operation = 'HoldDueSessions'")
    #expect(trail == [["session Over status"]])
    #expect(try await MetricWorker(tracker: facts.world.tracker).runOnce().sessionsHeld == 0)
  }

  @Test func aRunningWorkerIsWokenAndStops() async throws {
    let blora = try await Blora()
    let world = blora.facts.world
    let stop = StopSignal()
    let worker = MetricWorker(tracker: world.tracker)
    let running = Task { await worker.run(until: stop) }
    // The notification of the commit wakes it; a minute's pause would exceed the time limit.
    for quarter in ["2025-Q3", "2025-Q4"] as [Quarter] {
      try await world.perform(ComputeMetrics(quarter: quarter, full: true))
      stop.wake()
      while try await !world.perform(ListDirtyOffices(limit: 1)).isEmpty {}
    }
    stop.stop()
    await running.value
    #expect(try await blora.facts.figures("33.16", "2025-Q4")["learning_hours"] == "6/5")
  }

  @Test func stoppedBeforeItsFirstKeyItDoesNone() async throws {
    let blora = try await Blora()
    try await blora.facts.mark(blora.ani.office, from: "2025-Q4")
    let stop = StopSignal()
    stop.stop()
    let done = try await MetricWorker(tracker: blora.facts.world.tracker).runOnce(until: stop)
    #expect(done.keys == 0)
    #expect(try await blora.facts.world.perform(ListDirtyOffices(limit: 9)).count == 1)
  }

  @Test func aMetricThatFailsLeavesTheKeyAndTheFigures() async throws {
    let blora = try await Blora()
    try await blora.compute()
    let before = try await blora.facts.derived()
    let folder = try OwnMetrics()
    try folder.write(
      "broken",
      value: """
        SELECT id AS office_id, 1 / 0 AS numerator, 1 AS denominator FROM offices
        WHERE id = ANY($1)
        """)
    try await blora.facts.mark(blora.ani.office, from: "2025-Q4")
    let worker = MetricWorker(tracker: blora.facts.world.tracker, folder: folder.path)
    let done = try await worker.workOffAll()
    #expect(done.keys == 0)
    #expect(done.failures.map(\.office) == ["33.16"])
    #expect(try await blora.facts.derived() == before)
    #expect(try await blora.facts.world.perform(ListDirtyOffices(limit: 9)).count == 1)
  }

  @Test func aMetricOfOnesOwnIsComputedListedAndShown() async throws {
    let blora = try await Blora()
    let world = blora.facts.world
    let folder = try OwnMetrics()
    try folder.write(
      "rooms_used",
      value: """
        SELECT office_id, count(*) AS numerator, 1 AS denominator FROM rooms
        WHERE office_id = ANY($1) AND held_on >= $2 AND held_on < $3 GROUP BY office_id
        """)
    try await blora.facts.mark(blora.ani.office, from: "2025-Q4")
    try await MetricWorker(tracker: world.tracker, folder: folder.path).workOffAll()
    let shown = try await world.perform(
      ShowMetrics(office: "00", quarter: "2025-Q4", key: "rooms_used", folder: folder.path))
    #expect(shown.map(\.value) == [nil, 1])
    #expect(try await world.perform(ListMetrics(folder: folder.path)).last?.key == "rooms_used")
  }
}

/// A folder with metrics of a user.
struct OwnMetrics {
  let path = FileManager.default.temporaryDirectory.path + "/sdm-metrics-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func write(_ key: String, value: String, evidence: String = "SELECT 1 AS one") throws {
    let text = """
      -- key: \(key)
      -- name: Uji | Trial
      -- unit: number, higher is better
      -- formula: a trial
      -- source: a test
      -- value
      \(value);
      -- evidence
      \(evidence);
      """
    try text.write(toFile: "\(path)/\(key).sql", atomically: true, encoding: .utf8)
  }
}
