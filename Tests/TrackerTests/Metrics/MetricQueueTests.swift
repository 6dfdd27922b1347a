import Domain
import Foundation
import Postgres
import Support
import Testing
import Tracker

struct MetricQueueTests {
  @Test func aKeyMarkedAgainMeanwhileIsNotLost() async throws {
    let blora = try await Blora()
    let world = blora.facts.world
    try await blora.facts.mark(blora.ani.office, from: "2025-Q4")
    let seen = try #require(try await world.perform(ListDirtyOffices(limit: 1)).first)
    try await blora.facts.mark(blora.ani.office, from: "2025-Q4")
    #expect(try await world.perform(ComputeOffice(seen), for: .daemon) == .superseded)
    let again = try #require(try await world.perform(ListDirtyOffices(limit: 1)).first)
    #expect(again.version == seen.version + 1)
    #expect(try await world.perform(ComputeOffice(again), for: .daemon) == .computed)
    #expect(try await world.perform(ComputeOffice(again), for: .daemon) == .superseded)
  }

  @Test func aKeyThatSomebodyComputesIsLeftToThem() async throws {
    let blora = try await Blora()
    let world = blora.facts.world
    try await blora.facts.mark(blora.ani.office, from: "2025-Q4")
    let key = try #require(try await world.perform(ListDirtyOffices(limit: 1)).first)
    let rival = try await Connection.connect(world.conninfo, logger: quiet)
    let (office, quarter) = (Int32(blora.ani.office), key.quarter.firstDay.number)
    try await rival.transaction { rival in
      _ = try await rival.query("SELECT pg_advisory_xact_lock(\(office), \(quarter))")
      let answer = try await world.perform(ComputeOffice(key, waits: false), for: .daemon)
      #expect(answer == .busy)
    }
    await rival.close()
    #expect(try await world.perform(ComputeOffice(key, waits: false), for: .daemon) == .computed)
  }

  @Test func deepestOfficesComeFirstAndEachAncestorOnce() async throws {
    let blora = try await Blora()
    try await blora.compute()
    try await blora.facts.attend(blora.first, blora.ani, "absent")
    try await blora.facts.mark(blora.ani.office, from: "2025-Q4")
    let done = try await MetricWorker(tracker: blora.facts.world.tracker).workOffAll()
    // The district, its province, the nation.
    #expect(done.keys == 3)
    let nation = try await blora.facts.figures("00", "2025-Q4", .subtree)
    #expect(nation["staff_participation"] == "2/5")
  }

  @Test func nothingChangedMeansNothingAbove() async throws {
    let blora = try await Blora()
    try await blora.compute()
    let before = try await blora.facts.derived()
    try await blora.facts.mark(blora.ani.office, from: "2025-Q4")
    let done = try await MetricWorker(tracker: blora.facts.world.tracker).workOffAll()
    #expect(done.keys == 1)
    #expect(try await blora.facts.derived() == before)
  }

  @Test func computingLeavesNeitherAuditRowsNorKeys() async throws {
    let blora = try await Blora()
    let before = try await blora.facts.world.fingerprint()
    try await blora.facts.mark(blora.ani.office, from: "2025-Q4")
    try await MetricWorker(tracker: blora.facts.world.tracker).workOffAll()
    #expect(try await blora.facts.world.fingerprint() == before)
  }

  @Test func whoHasNoGrantComputesNothing() async throws {
    let blora = try await Blora()
    let world = blora.facts.world
    try await blora.facts.mark(blora.ani.office, from: "2025-Q4")
    let key = try #require(try await world.perform(ListDirtyOffices(limit: 1)).first)
    let before = try await world.fingerprint()
    let stranger = Caller(.systemAccount, "stranger")
    await #expect(throws: TrackerError.self) {
      try await world.perform(ComputeOffice(key), for: stranger)
    }
    await #expect(throws: TrackerError.self) {
      try await world.perform(ComputeMetrics(full: true), for: stranger)
    }
    await #expect(throws: TrackerError.self) {
      try await world.perform(HoldDueSessions(), for: stranger)
    }
    #expect(try await world.fingerprint() == before)
  }

  @Test func aChangedDefinitionIsComputedAgain() async throws {
    let blora = try await Blora()
    try await blora.compute()
    let world = blora.facts.world
    #expect(try await world.perform(ComputeMetrics()).count == 0)
    #expect(try await world.perform(ComputeMetrics(quarter: "2025-Q4")).count == 0)
    try await blora.facts.run(
      """
      UPDATE metric_values SET definition = 'older' WHERE key = 'annual_target'
        AND office_id = \(blora.ani.office) AND quarter = '2025-10-01'
      """)
    #expect(try await world.perform(ComputeMetrics()).count == 1)
    let done = try await MetricWorker(tracker: world.tracker).workOffAll()
    #expect(done.keys == 1)
    #expect(try await world.perform(ComputeMetrics()).count == 0)
  }

  @Test func aQuarterNeverComputedIsComputedEverywhereOnRequest() async throws {
    let blora = try await Blora()
    let world = blora.facts.world
    #expect(try await world.perform(ComputeMetrics(quarter: "2025-Q4")).count == 6)
    try await MetricWorker(tracker: world.tracker).workOffAll()
    let values = try await world.perform(
      ShowMetrics(office: "33", quarter: "2025-Q4", children: true))
    #expect(values.count == 3 * 6 * 2)
    #expect(values.allSatisfy { $0.computedAt != nil })
  }
}
