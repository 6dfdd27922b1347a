import Domain
import Seeds
import Support
import Testing
import Tracker

/// A past day is answered with what was required and known then.
struct GapsOfThePastTests {
  @Test func whatWasRecordedLaterIsNotCountedAndSaid() async throws {
    let facts = try await Facts.small()
    let ani = try await facts.member("Ani", of: "33.16", post: "Kasubbag")
    try await facts.recorded(ani, "M.1", 1, on: "2025-03-01", at: "2025-03-02")
    try await facts.recorded(ani, "M.1", 2, on: "2025-05-01", at: "2025-07-10")
    let then = try await facts.world.perform(ListGaps(office: "33.16", on: "2025-06-30"))
    #expect(then.people.map(\.gap) == [1])
    #expect(then.people.map(\.openSince) == ["2025-03-01"])
    #expect(then.recordedLater == 1)
    let known = try await facts.world.perform(
      ListGaps(office: "33.16", on: "2025-06-30", knownOn: "2025-12-15"))
    #expect(known.people == [] && known.recordedLater == 0)
    let now = try await facts.world.perform(ListGaps(office: "33.16"))
    #expect(now.people == [] && now.recordedLater == 0)
  }

  @Test func theDayEndsAtTheOfficesMidnight() async throws {
    let facts = try await Facts.small()
    let ani = try await facts.member("Ani", of: "33.16", post: "Kasubbag")
    try await facts.recorded(ani, "M.1", 1, on: "2025-06-30", at: "2025-06-30")
    // 23:59:59 WIB on 30 June, 17:00 UTC later it is July in Blora.
    for (second, expected) in [(86_399, 1), (86_400, 0)] {
      let moment = LocalTime(day: "2025-06-30", hour: 0, minute: 0)?.instant(in: .wib)
        .adding(seconds: second)
      try await facts.run("UPDATE assessments SET recorded_at = \(moment)")
      let list = try await facts.world.perform(ListGaps(office: "33.16", on: "2025-06-30"))
      #expect(list.people.count == expected)
    }
  }

  @Test func aCorrectionIsUsedAndListed() async throws {
    let facts = try await Facts.small()
    let ani = try await facts.member("Ani", of: "33.16", post: "Kasubbag")
    try await facts.recorded(ani, "M.1", 2, on: "2025-03-01", at: "2025-03-02")
    let before = try await facts.world.perform(ListGaps(office: "33.16", on: "2025-06-30"))
    #expect(before.people == [] && before.corrections == [])
    try await facts.correct(ani, "M.1", to: 1, on: "2025-03-01", at: "2025-08-01")
    let after = try await facts.world.perform(ListGaps(office: "33.16", on: "2025-06-30"))
    #expect(after.people.map(\.gap) == [1])
    let correction = try #require(after.corrections.first)
    #expect(after.corrections.count == 1)
    #expect((correction.was, correction.becomes) == (2, 1))
    #expect((correction.competency, correction.assessedOn) == ("M.1", "2025-03-01"))
    // It was known before; the correction is not "recorded later".
    #expect(after.recordedLater == 0)
    // Asked about a day after the correction, there is nothing to list.
    let later = try await facts.world.perform(ListGaps(office: "33.16", on: "2025-09-01"))
    #expect(later.people.map(\.gap) == [1] && later.corrections == [])
  }

  /// Whatever arrives later (assessments of earlier and later days, requirements and people from
  /// later days) leaves the gaps of a past day as they were.
  @Test(arguments: Seed.some(4)) func aPastDayDoesNotChange(seed: Seed) async throws {
    var seed = seed
    let facts = try await Facts.small()
    var members: [Facts.Member] = []
    for number in 0..<4 {
      members.append(
        try await facts.member(
          "Orang \(number)", of: seed.one(of: ["33.15", "33.16"]),
          post: seed.one(of: ["Kasubbag", "Staf"])))
    }
    let day: Day = "2025-06-30"
    for _ in 0..<25 {
      try await facts.recorded(
        seed.one(of: members), "M.\(seed.number(1...4))", seed.number(1...5),
        on: ("2024-01-01" as Day).adding(days: seed.number(0...540)),
        by: seed.one(of: ["test", "mapping", "superior", "self"]), at: "2025-06-29")
    }
    let before = try await answers(facts, on: day)
    for _ in 0..<20 {
      let made = ("2025-06-01" as Day).adding(days: seed.number(0...120))
      // A day and method of its own: what is already recorded is not written over.
      try await facts.recorded(
        seed.one(of: members), "M.\(seed.number(1...4))", seed.number(1...5), on: made,
        by: "certificate", at: "2025-10-30")
    }
    try await facts.run(
      """
      INSERT INTO requirements (post_id, competency_id, level, valid_from)
      SELECT p.id, c.id, 5, '2025-07-01' FROM posts p, competencies c
      WHERE p.name = 'Staf' AND c.code IN ('M.1', 'T.1')
      """)
    _ = try await facts.member("Baru", of: "33.16", post: "Staf", from: "2025-07-01")
    #expect(try await answers(facts, on: day) == before)
  }

  private func answers(_ facts: Facts, on day: Day) async throws -> [GapList] {
    var answers: [GapList] = []
    for grouping in GapGrouping.allCases {
      var list = try await facts.world.perform(
        ListGaps(office: "33", subtree: true, by: grouping, on: day, unassessed: true))
      list.recordedLater = 0
      answers.append(list)
    }
    return answers
  }
}
