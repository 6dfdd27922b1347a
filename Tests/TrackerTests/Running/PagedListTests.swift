import Domain
import Support
import Synchronization
import Testing
import Tracker

/// Lists that are handed on in pages say what they answer at once.
struct PagedListTests {
  @Test func creditsOfAnOffice() async throws {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B6", on: "2025-11-12")
    try await ledger.log("#1", in: "S1")
    try await ledger.log("#3", in: "S1")
    let list = ListCredits(office: "33", quarter: "2025-Q4", subtree: true)
    let whole = try await ledger.world.perform(list)
    #expect(whole.map(\.jp) == [4, 4, 0] && whole.map(\.target) == [20, 20, nil])
    #expect(try await Self.paged(list, ledger.world) == whole)
  }

  @Test func assessmentsOfAnOffice() async throws {
    let facts = try await Facts(try await World(), offices: ["00", "33", "33.16"])
    try await facts.post("Staf", "general_staff")
    let ani = try await facts.member("Ani", of: "33.16", post: "Staf")
    for (competency, level) in [("M.1", 1), ("M.2", 2), ("SK.1", 1)] {
      try await facts.assess(ani, competency, level, on: "2025-06-01", by: "test")
    }
    let list = ListAssessments(office: "33", subtree: true, on: "2025-12-01")
    let whole = try await facts.world.perform(list)
    #expect(whole.map(\.competency) == ["M.1", "M.2", "SK.1"])
    #expect(try await Self.paged(list, facts.world) == whole)
  }

  private static func paged<O: PagedOperation>(
    _ operation: O, _ world: World
  ) async throws -> [O.Line] {
    let lines = Mutex<[O.Line]>([])
    _ = try await world.tracker.runner.stream(operation, for: .local) { page in
      lines.withLock { $0 += page }
    }
    return lines.withLock { $0 }
  }
}
