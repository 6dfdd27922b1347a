import Domain
import Foundation
import Support
import Testing
import Tracker

struct ListGapsTests {
  @Test func theWorstGapComesFirst() async throws {
    let facts = try await Blora().facts
    let list = try await facts.world.perform(ListGaps(office: "33.16", on: "2025-12-31"))
    #expect(list.people.map(\.competency) == ["T.1", "M.1"])
    let worst = try #require(list.people.first)
    #expect(worst.staffRef == "33.16|Budi|Staf")
    #expect((worst.required, worst.attained, worst.gap) == (3, 1, 2))
    #expect(worst.assessedOn == "2025-06-01")
    #expect(worst.method == .mapping)
  }

  @Test func theNumberNamesWhoHasOne() async throws {
    let facts = try await Blora().facts
    let number = "198811302014021003"
    let gita = try await facts.member("Gita", of: "33.15", post: "Kasubbag", number: number)
    try await facts.assess(gita, "M.1", 1, on: "2025-06-01")
    let list = try await facts.world.perform(
      ListGaps(office: "33", subtree: true, on: "2025-12-31"))
    #expect(list.people.first?.staffRef == number)
    #expect(list.people.map(\.officeCode) == ["33.15", "33.16", "33.16"])
    let alone = try await facts.world.perform(ListGaps(office: "33", on: "2025-12-31"))
    #expect(alone.people.isEmpty)
  }

  @Test func theDayDecidesWhatIsValidAndWhoIsThere() async throws {
    let blora = try await Blora()
    let facts = blora.facts
    // The level below that was found before the better one.
    let early = try await facts.world.perform(
      ListGaps(office: "33.16", competency: "M.3", on: "2025-02-01"))
    #expect(early.people.map(\.gap) == [1])
    let later = try await facts.world.perform(
      ListGaps(office: "33.16", competency: "m.3", on: "2025-06-02"))
    #expect(later.people.isEmpty)
    try await facts.run(
      "UPDATE requirements SET valid_to = '2025-12-01' WHERE level = 4")
    let after = try await facts.world.perform(ListGaps(office: "33.16", on: "2025-12-31"))
    // Then the class asks 2, and 3 were found.
    #expect(after.people.map(\.competency) == ["T.1"])
  }

  @Test func pairsNeverAssessedStandLast() async throws {
    let facts = try await Blora().facts
    let list = try await facts.world.perform(
      ListGaps(office: "33.16", on: "2025-12-31", unassessed: true))
    #expect(list.people.prefix(2).map(\.gap) == [2, 1])
    let rest = list.people.dropFirst(2)
    #expect(rest.allSatisfy { $0.attained == nil && $0.gap == nil && $0.method == nil })
    // Ani 9 less 4 assessed; Budi, Citra, Dewi 9 each (8 of the class and T.1) less 2 of Budi.
    let expected = [5, 7, 9, 9]
    #expect(rest.count == expected.reduce(0, +))
    let short = try await facts.world.perform(
      ListGaps(office: "33.16", on: "2025-12-31", limit: 1))
    #expect(short.people.count == 1)
  }

  @Test func byCompetencyWithItsMatch() async throws {
    let facts = try await Blora().facts
    let list = try await facts.world.perform(
      ListGaps(office: "33.16", by: .competency, on: "2025-12-31"))
    let technical = try #require(list.groups.first)
    #expect(technical.key == "T.1")
    #expect((technical.people, technical.assessed, technical.below) == (3, 1, 1))
    #expect((technical.worstGap, technical.sumRequired, technical.sumAttainedCapped) == (2, 3, 1))
    let integrity = try #require(list.groups.first { $0.key == "M.1" })
    #expect((integrity.people, integrity.assessed, integrity.below) == (4, 2, 1))
    #expect(integrity.jpm == 80)
    let teamwork = try #require(list.groups.first { $0.key == "M.2" })
    #expect((teamwork.jpm, teamwork.jpmUncapped) == (100, 250))
    let untouched = try #require(list.groups.first { $0.key == "SK.1" })
    #expect(untouched.jpm == nil)
    #expect(untouched.worstGap == 0)
  }

  @Test func byOfficeAndPostTheSumsAreTheMetrics() async throws {
    let facts = try await Blora().facts
    let offices = try await facts.world.perform(
      ListGaps(office: "33", subtree: true, by: .office, on: "2025-12-31"))
    let blora = try #require(offices.groups.first)
    #expect((blora.key, blora.name) == ("33.16", "KPU Kabupaten Blora"))
    #expect((blora.people, blora.assessed, blora.below) == (4, 2, 2))
    #expect((blora.sumAttainedCapped, blora.sumRequired) == (11, 14))
    let posts = try await facts.world.perform(
      ListGaps(office: "33.16", by: .post, on: "2025-12-31"))
    #expect(posts.groups.map(\.key) == ["Staf", "Kasubbag"])
    #expect(posts.groups.map(\.sumRequired).reduce(0, +) == 14)
  }

  @Test func everyKeyIsWrittenAlsoWithoutAValue() async throws {
    let facts = try await Blora().facts
    let list = try await facts.world.perform(
      ListGaps(office: "33.16", on: "2025-12-31", unassessed: true))
    let last = try #require(list.people.last)
    let text = String(decoding: try JSONEncoder().encode(last), as: UTF8.self)
    #expect(text.contains("\"attained\":null") && text.contains("\"gap\":null"))
  }

  @Test func aCompetencyNobodyKnowsIsSaid() async throws {
    let facts = try await Blora().facts
    await #expect(throws: TrackerError.unknown(.competency, "Q.1")) {
      try await facts.world.perform(ListGaps(office: "33.16", competency: "Q.1"))
    }
  }
}
