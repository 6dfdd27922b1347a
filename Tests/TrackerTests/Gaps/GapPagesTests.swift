import Domain
import Postgres
import Support
import Synchronization
import Testing

@testable import Tracker

/// What is handed on page by page is what the list answers at once.
struct GapPagesTests {
  private static let gaps = ListGaps(office: "33.16", unassessed: true)

  /// Enough people that their pairs fill several pages.
  private static func world() async throws -> World {
    let facts = try await Facts(try await World(), offices: ["00", "33", "33.15", "33.16"])
    try await facts.post("Staf", "general_staff")
    try await facts.run(
      """
      WITH made AS (
        INSERT INTO people (name) SELECT 'Orang ' || i FROM generate_series(1, 600) AS i RETURNING id
      )
      INSERT INTO staff (office_id, person_id, post_id, employment, started_on)
      SELECT o.id, m.id, p.id, 'pns', '2020-01-01'
      FROM made m, offices o, posts p WHERE o.code = '33.16' AND p.name = 'Staf'
      """)
    return facts.world
  }

  @Test func pagesTogetherAreTheList() async throws {
    let world = try await Self.world()
    let pages = Mutex<[[PersonGap]]>([])
    let rest = try await world.tracker.runner.stream(Self.gaps, for: .local) { page in
      pages.withLock { $0.append(page) }
    }
    let list = try await world.perform(Self.gaps)
    #expect(list.people.count == 5_400)
    #expect(pages.withLock { $0.map(\.count) } == [2_000, 2_000, 1_400])
    #expect(pages.withLock { $0.flatMap { $0 } } == list.people)
    #expect(rest.people.isEmpty && rest.on == list.on)
  }

  @Test func whoMayNotReadGetsNoPage() async throws {
    let world = try await Self.world()
    let stranger = Caller(.systemAccount, "orang-lain")
    try await world.grant(.humanResources, to: stranger, at: "33.15")
    let pages = Mutex(0)
    await #expect(throws: TrackerError.self) {
      try await world.tracker.runner.stream(Self.gaps, for: stranger) { _ in
        pages.withLock { $0 += 1 }
      }
    }
    #expect(pages.withLock { $0 } == 0)
  }

  @Test func aFaultOfTheReaderEndsTheReading() async throws {
    let world = try await Self.world()
    let pages = Mutex(0)
    await #expect(throws: TrackerError.keyReused("penuh")) {
      try await world.tracker.runner.stream(Self.gaps, for: .local) {
        (_: [PersonGap]) throws(TrackerError) in
        pages.withLock { $0 += 1 }
        throw .keyReused("penuh")
      }
    }
    #expect(pages.withLock { $0 } == 1)
    // The connection is whole: the next reading has all pages.
    #expect(try await world.perform(Self.gaps).people.count == 5_400)
  }
}
