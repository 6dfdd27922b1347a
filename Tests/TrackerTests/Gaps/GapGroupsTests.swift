import Domain
import Support
import Testing
import Tracker

struct GapGroupsTests {
  /// Two offices: in 33.16 one of two reaches M.1, in 33.15 the only one assessed does not.
  private func facts() async throws -> Facts {
    let facts = try await Facts.small()
    let ani = try await facts.member("Ani", of: "33.16", post: "Kasubbag")
    let budi = try await facts.member("Budi", of: "33.16", post: "Kasubbag")
    let cici = try await facts.member("Cici", of: "33.15", post: "Kasubbag")
    _ = try await facts.member("Dodi", of: "33.15", post: "Staf")
    try await facts.assess(ani, "M.1", 3, on: "2025-01-01")
    try await facts.assess(budi, "M.1", 1, on: "2025-02-01")
    try await facts.assess(cici, "M.1", 1, on: "2025-03-01")
    try await facts.assess(cici, "M.2", 2, on: "2025-03-01")
    return facts
  }

  @Test func placesWhereNobodyReachesAndWhereOnlyOneDoes() async throws {
    let facts = try await facts()
    let list = try await facts.world.perform(
      ListGaps(office: "33", subtree: true, by: .competency, namesPlaces: true))
    let integrity = try #require(list.groups.first { $0.key == "M.1" })
    #expect((integrity.people, integrity.assessed, integrity.below) == (4, 3, 2))
    #expect((integrity.nobodyReaches, integrity.singlePoints) == (1, 1))
    #expect(integrity.nobodyReachesIn == ["33.15"])
    #expect(integrity.openSince == "2025-02-01")
    let teamwork = try #require(list.groups.first { $0.key == "M.2" })
    #expect((teamwork.nobodyReaches, teamwork.singlePoints) == (0, 1))
    // Nobody was ever looked at: that is no place where nobody reaches.
    let untouched = try #require(list.groups.first { $0.key == "M.3" })
    #expect((untouched.nobodyReaches, untouched.singlePoints) == (0, 0))
    #expect(untouched.jpm == nil && untouched.band == nil && untouched.openSince == nil)

    let offices = try await facts.world.perform(
      ListGaps(office: "33", subtree: true, by: .office, namesPlaces: true))
    let grobogan = try #require(offices.groups.first { $0.key == "33.15" })
    #expect(grobogan.nobodyReachesIn == ["M.1"] && grobogan.singlePoints == 1)
    let posts = try await facts.world.perform(
      ListGaps(office: "33", subtree: true, by: .post, namesPlaces: true))
    let heads = try #require(posts.groups.first { $0.key == "Kasubbag" })
    #expect(heads.nobodyReachesIn == ["33.15 M.1"] && heads.people == 3)
  }

  @Test func theBandIsThatOfThePurposeAndFormula() async throws {
    let facts = try await facts()
    // 33.16: 2 of 2 and 1 of 2; a: 3 / 4, b: (1 + 0.5) / 2.
    for (purpose, band) in [(MatchPurpose.filling, "MMS"), (.mapping, "KO")] {
      for formula in MatchFormula.allCases {
        let list = try await facts.world.perform(
          ListGaps(office: "33.16", by: .office, formula: formula, purpose: purpose))
        let blora = try #require(list.groups.first)
        #expect((blora.jpm, blora.band) == (75, band))
        // The surplus of the one counts in the source's own figure alone.
        #expect(blora.jpmUncapped == 100)
      }
    }
  }

  @Test func aClassNarrowsIt() async throws {
    let facts = try await facts()
    let list = try await facts.world.perform(
      ListGaps(office: "33", subtree: true, by: .office, jobClass: "general_staff"))
    #expect(list.groups.map(\.key) == ["33.15"] && list.groups.first?.people == 1)
    await #expect(throws: TrackerError.unknown(.jobClass, "king")) {
      try await facts.world.perform(ListGaps(office: "33", jobClass: "king"))
    }
  }

  /// However they are grouped, the sums are those of the same pairs.
  @Test func groupingsAddUpToTheSame() async throws {
    let facts = try await facts()
    var sums: Set<[Int]> = []
    for grouping in [GapGrouping.competency, .post, .office] {
      let groups = try await facts.world.perform(
        ListGaps(office: "33", subtree: true, by: grouping)
      ).groups
      sums.insert([
        groups.map(\.sumRequired).reduce(0, +), groups.map(\.sumAttainedCapped).reduce(0, +),
        groups.map(\.nobodyReaches).reduce(0, +),
      ])
    }
    #expect(sums == [[8, 6, 1]])
  }
}
