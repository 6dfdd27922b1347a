import Domain
import Postgres
import Support
import Testing
import Tracker

struct DevelopmentPlanTests {
  private static func draft(
    _ suggestion: String? = nil, competencies: [String] = [], form: String? = nil,
    staff: [String] = [], schedule: Quarter = "2026-Q2", budget: Int = 0,
    organiser: String = "KPU Kabupaten Blora", jp: Int? = nil
  ) -> PlanDraft {
    PlanDraft(
      suggestion: suggestion, competencies: competencies, form: form, staff: staff,
      organiser: organiser, schedule: schedule, budget: budget, curriculum: "Modul", jp: jp)
  }

  private static func add(_ draft: PlanDraft, of office: Office.Code = "33.16") -> AddPlanItem {
    AddPlanItem(office: office, year: 2026, draft: draft)
  }

  @Test func anAcceptedSuggestionKeepsItsForecast() async throws {
    let facts = try await SuggestLearningTests.facts()
    let item = try await facts.world.perform(Self.add(Self.draft("C1:M.1", budget: 1_500_000)))
    #expect((item.number, item.form, item.path) == (1, "C1", "non_classroom"))
    #expect((item.competencies, item.competencyKinds) == (["M.1"], ["managerial"]))
    #expect(item.staff == ["33.16|Ani|Kasubbag", "33.16|Budi|Kasubbag"])
    #expect((item.schedule, item.budget, item.curriculum) == ("2026-Q2", 1_500_000, "Modul"))
    #expect((item.jp, item.forecastLevels, item.jpPerLevel) == (16, 2, 16))
    let list = try await facts.world.perform(ListPlan(office: "33.16", year: 2026))
    #expect(list == [item])
    let above = try await facts.world.perform(ListPlan(office: "33", year: 2026))
    #expect(above == [])
    let below = try await facts.world.perform(ListPlan(office: "33", year: 2026, subtree: true))
    #expect(below == [item])
    // The assumption changes later; what was accepted stays as it was.
    try await facts.run("UPDATE learning_effects SET jp_per_level = 99")
    #expect(try await facts.world.perform(ListPlan(office: "33.16", year: 2026)) == [item])
  }

  @Test func byHandForNamedPeople() async throws {
    let facts = try await SuggestLearningTests.facts()
    let hand = Self.draft(
      competencies: ["M.1", "M.2"], form: "B2", staff: ["Ani@33.16", "Budi@33.16"], jp: 48)
    let item = try await facts.world.perform(Self.add(hand))
    // 24 JP each: one level of M.1 for both, of M.2 for Ani; Budi was never assessed in it.
    #expect((item.people, item.forecastLevels) == (2, 3))
    let second = try await facts.world.perform(Self.add(hand))
    #expect(second.number == 2)
  }

  @Test func theSameKeyAddsOneItem() async throws {
    let facts = try await SuggestLearningTests.facts()
    let add = Self.add(Self.draft("C1:M.1"))
    let first = try await facts.world.perform(add, key: "k")
    #expect(try await facts.world.perform(add, key: "k") == first)
    #expect(try await facts.number("SELECT count(*) FROM development_plan_items") == 1)
  }

  @Test(arguments: [
    ("a quarter of another year", draft("C1:M.1", schedule: "2027-Q1")),
    ("a budget below zero", draft("C1:M.1", budget: -1)),
    ("no organiser", draft("C1:M.1", organiser: " ")),
    ("no JP", draft("C1:M.1", jp: 0)),
    ("a suggestion that is not made", draft("C1:M.8")),
    ("neither a suggestion nor people", draft(competencies: ["M.1"], form: "B2")),
    ("an unknown form", draft(competencies: ["M.1"], form: "Z9", staff: ["Ani@33.16"])),
    ("an unknown competency", draft(competencies: ["Q.1"], form: "B2", staff: ["Ani@33.16"])),
    ("nobody of that name", draft(competencies: ["M.1"], form: "B2", staff: ["Zed@33.16"])),
    ("people of another office", draft(competencies: ["M.1"], form: "B2", staff: ["Cici@33.15"])),
  ])
  func refusedAndNothingChanged(story: String, draft: PlanDraft) async throws {
    let facts = try await SuggestLearningTests.facts()
    let trail = try await facts.number("SELECT count(*) FROM audit_events")
    await #expect(throws: TrackerError.self, "\(story)") {
      try await facts.world.perform(Self.add(draft))
    }
    #expect(try await facts.number("SELECT count(*) FROM development_plans") == 0)
    #expect(try await facts.number("SELECT count(*) FROM development_plan_targets") == 0)
    #expect(try await facts.number("SELECT count(*) FROM audit_events") == trail)
  }

  @Test func aSuggestionIsAcceptedOnceAQuarter() async throws {
    let facts = try await SuggestLearningTests.facts()
    try await facts.world.perform(Self.add(Self.draft("C1:M.1")))
    await #expect(throws: TrackerError.self) {
      try await facts.world.perform(Self.add(Self.draft("C1:M.1", budget: 5)))
    }
    let later = try await facts.world.perform(
      Self.add(Self.draft("C1:M.1", schedule: "2026-Q3")))
    #expect(later.number == 2)
  }

  @Test func aDroppedLineStaysOnRecordAndCanBeAcceptedAgain() async throws {
    let facts = try await SuggestLearningTests.facts()
    let item = try await facts.world.perform(Self.add(Self.draft("C1:M.1")))
    let drop = DropPlanItem(office: "33.16", year: 2026, number: 1, reason: "Tidak ada pelatih")
    let dropped = try await facts.world.perform(drop)
    #expect(dropped.droppedOn == "2025-12-15" && dropped.droppedReason == "Tidak ada pelatih")
    #expect(try await facts.world.perform(ListPlan(office: "33.16", year: 2026)) == [])
    #expect(
      try await facts.world.perform(ListPlan(office: "33.16", year: 2026, dropped: true))
        == [dropped])
    #expect(try await facts.world.perform(ReviewPlan(office: "33.16")) == [])
    // Said again, nothing changes.
    #expect(try await facts.world.perform(drop) == dropped)
    let again = try await facts.world.perform(Self.add(Self.draft("C1:M.1")))
    #expect(again.number == 2 && again.staff == item.staff)
    for (number, reason) in [(9, "x"), (2, " ")] {
      await #expect(throws: TrackerError.self) {
        try await facts.world.perform(
          DropPlanItem(office: "33.16", year: 2026, number: number, reason: reason))
      }
    }
  }

  @Test func theReviewComparesOnlyWhoWasAssessedAfter() async throws {
    let facts = try await SuggestLearningTests.facts()
    try await facts.world.perform(Self.add(Self.draft("C1:M.1")))
    let review = ReviewPlan(office: "33.16")
    let before = try #require(try await facts.world.perform(review).first)
    #expect((before.people, before.forecast, before.assessedAfter) == (2, 2, 0))
    #expect(before.raised == nil && before.difference == nil && before.foundJpPerLevel == nil)

    // The plan was accepted in June; Ani was assessed again in October, and rose.
    try await facts.run("UPDATE development_plan_items SET accepted_on = '2025-06-15'")
    let ani = try await facts.number(
      "SELECT s.id FROM staff s JOIN people p ON p.id = s.person_id WHERE p.name = 'Ani'")
    let member = Facts.Member(office: try await facts.office("33.16"), staff: ani, person: 0)
    try await facts.assess(member, "M.1", 2, on: "2025-10-01")
    let after = try #require(try await facts.world.perform(review).first)
    #expect((after.assessedAfter, after.forecastOfAssessed, after.raised) == (1, 1, 1))
    #expect((after.difference, after.reached, after.foundJpPerLevel) == (0, 1, 16))
    // A self-assessment is no finding.
    let budi = try await facts.number(
      "SELECT s.id FROM staff s JOIN people p ON p.id = s.person_id WHERE p.name = 'Budi'")
    try await facts.assess(
      Facts.Member(office: member.office, staff: budi, person: 0), "M.1", 5, on: "2025-11-01",
      by: "self")
    #expect(try await facts.world.perform(review).first == after)
    // Budi has moved, and was assessed there: lower than before counts against it.
    try await facts.run("UPDATE staff SET ended_on = '2025-09-01' WHERE id = \(budi)")
    let person = try await facts.number("SELECT person_id FROM staff WHERE id = \(budi)")
    let moved = try await facts.member(
      "Budi", of: "33.15", post: "Kasubbag", from: "2025-09-01", person: person)
    try await facts.assess(moved, "M.1", 1, on: "2025-11-20")
    let both = try #require(try await facts.world.perform(review).first)
    #expect((both.assessedAfter, both.raised, both.difference) == (2, 1, -1))
    #expect(both.foundJpPerLevel == 32)
  }
}
