import Domain
import Postgres
import Support
import Testing
import Tracker

struct SuggestLearningTests {
  /// Three people below in M.1, one of them in M.2 too, in two offices.
  static func facts() async throws -> Facts {
    let facts = try await Facts.small()
    for (name, office) in [("Ani", "33.16"), ("Budi", "33.16"), ("Cici", "33.15")] {
      let member = try await facts.member(
        name, of: Office.Code(office) ?? "33", post: "Kasubbag")
      try await facts.assess(member, "M.1", 1, on: "2025-06-01")
      if name == "Ani" { try await facts.assess(member, "M.2", 1, on: "2025-06-01") }
    }
    return facts
  }

  @discardableResult
  static func session(
    _ facts: Facts, _ code: String, on day: Day, status: String, for office: Office.Code,
    _ competencies: String...
  ) async throws -> Facts.Held {
    let held = try await facts.session(code, on: day, for: [office], status: status)
    try await facts.run(
      """
      INSERT INTO session_competencies (session_id, competency_id)
      SELECT \(held.id)::bigint, id FROM competencies WHERE code = ANY(\(competencies))
      """)
    return held
  }

  @Test func ranksByGapClosedPerHour() async throws {
    let facts = try await Self.facts()
    let list = try await facts.world.perform(SuggestLearning(office: "33.16"))
    let first = try #require(list.first)
    #expect((first.code, first.people, first.levels) == ("C1:M.1", 2, 2))
    #expect((first.jp, first.jpAsked, first.levelsPerJp) == (16, 32, 0.0625))
    #expect(first.attendees == ["33.16|Ani|Kasubbag", "33.16|Budi|Kasubbag"])
    #expect(first.assumption.jpPerLevel == 16 && first.assumption.source.contains("assumption"))
    // What coaching closes is not suggested again.
    #expect(list.map(\.code) == ["C1:M.1", "C1:M.2"])
    let all = try await facts.world.perform(SuggestLearning(office: "33", subtree: true, limit: 1))
    #expect(all.map(\.people) == [3])
  }

  @Test func sessionsToComeAndProgramsStandBesideForms() async throws {
    let facts = try await Self.facts()
    try await facts.run("UPDATE learning_effects SET jp_per_level = 4 WHERE form = 'B6'")
    try await Self.session(facts, "NEXT", on: "2026-01-20", status: "planned", for: "33", "M.1")
    // Over; of another office; names nothing that anybody lacks.
    try await Self.session(facts, "PAST", on: "2025-11-20", status: "held", for: "33", "M.1")
    try await Self.session(facts, "AWAY", on: "2026-01-20", status: "planned", for: "33.15", "M.1")
    try await Self.session(facts, "ELSE", on: "2026-01-20", status: "planned", for: "33", "M.7")
    let list = try await facts.world.perform(SuggestLearning(office: "33.16"))
    #expect(list.map(\.code) == ["session:NEXT", "B6:M.2"])
    let next = try #require(list.first)
    #expect((next.kind, next.startsOn, next.jp, next.people) == (.session, "2026-01-20", 4, 2))

    try await facts.run(
      """
      INSERT INTO programs (code, title, organiser_id, form)
      SELECT 'TTM', 'Talk To Me', id, 'B6' FROM offices WHERE code = '33'
      """)
    try await facts.run(
      """
      UPDATE sessions SET program_id = (SELECT id FROM programs WHERE code = 'TTM')
      WHERE code = 'PAST'
      """)
    try await facts.run("UPDATE sessions SET status = 'cancelled' WHERE code = 'NEXT'")
    let programs = try await facts.world.perform(SuggestLearning(office: "33.16"))
    #expect(programs.first?.code == "program:TTM")
    // As of a day before it ever met, there is no program to suggest.
    let before = try await facts.world.perform(
      SuggestLearning(office: "33.16", on: "2025-11-01", knownOn: "2025-12-15"))
    #expect(!before.map(\.code).contains("program:TTM"))
  }

  @Test func theBudgetIsKept() async throws {
    let facts = try await Self.facts()
    for (budget, people) in [(15, []), (16, [1]), (47, [2]), (48, [2, 1])] {
      let list = try await facts.world.perform(SuggestLearning(office: "33.16", budget: budget))
      #expect(list.map(\.people) == people, "\(budget)")
      #expect(list.map(\.jpAsked).reduce(0, +) <= Double(budget))
    }
  }

  @Test func theAssumptionIsThatOfTheDay() async throws {
    let facts = try await Self.facts()
    try await facts.run(
      """
      INSERT INTO learning_effects (form, jp_per_level, max_levels, valid_from, source)
      VALUES ('C1', 10, 1, '2025-12-01', 'measured')
      """)
    try await facts.run(
      """
      UPDATE learning_effects SET valid_to = '2025-12-01'
      WHERE form = 'C1' AND valid_from < '2025-12-01'
      """)
    let now = try await facts.world.perform(SuggestLearning(office: "33.16"))
    #expect(now.first?.assumption.source == "measured" && now.first?.jp == 10)
    let before = try await facts.world.perform(
      SuggestLearning(office: "33.16", on: "2025-11-30", knownOn: "2025-12-15"))
    #expect(before.first?.jp == 16)
  }

  @Test func whereNothingIsLackingNothingIsSuggested() async throws {
    let facts = try await Facts.small()
    _ = try await facts.member("Ani", of: "33.16", post: "Kasubbag")
    #expect(try await facts.world.perform(SuggestLearning(office: "33.16")) == [])
  }
}
