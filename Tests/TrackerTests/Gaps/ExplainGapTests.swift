import Domain
import Postgres
import Support
import Testing
import Tracker

struct ExplainGapTests {
  @Test func sayWhereTheLevelComesFrom() async throws {
    let facts = try await Facts.small()
    let ani = try await facts.member("Ani", of: "33.16", post: "Kasubbag")
    let explain = ExplainGap(person: "#\(ani.staff)", competency: "m.1")
    var answer = try await facts.world.perform(explain)
    #expect(answer.requirements.map(\.origin) == [.class])
    #expect(answer.requirements.first?.stands == true)
    #expect((answer.required, answer.attained, answer.gap) == (2, nil, nil))

    try await facts.require("M.1", 4, of: "Kasubbag")
    try await facts.run(
      """
      INSERT INTO office_requirements (office_id, post_id, competency_id, level, valid_from, source)
      SELECT o.id, p.id, c.id, 3, '2025-06-01', 'SK 12' FROM offices o, posts p, competencies c
      WHERE o.code = '33.16' AND p.name = 'Kasubbag' AND c.code = 'M.1'
      """)
    answer = try await facts.world.perform(explain)
    #expect(answer.requirements.map(\.origin) == [.office, .post, .class])
    #expect(answer.requirements.map(\.level) == [3, 4, 2])
    #expect(answer.requirements.map(\.stands) == [true, false, false])
    #expect(answer.requirements.first?.source == "SK 12")
    #expect(answer.required == 3)
    let before = try await facts.world.perform(
      ExplainGap(person: "#\(ani.staff)", competency: "M.1", on: "2025-05-31"))
    #expect(before.required == 4)
    #expect(before.requirements.map(\.stands) == [false, true, false])
  }

  @Test func everyAssessmentSaysWhyItCountsOrNot() async throws {
    let facts = try await Facts.small()
    let ani = try await facts.member("Ani", of: "33.16", post: "Kasubbag")
    try await facts.assess(ani, "M.1", 5, on: "2025-09-01", by: "self")
    try await facts.assess(ani, "M.1", 1, on: "2025-06-01", by: "test")
    try await facts.assess(ani, "M.1", 3, on: "2025-06-01", by: "peer")
    try await facts.assess(ani, "M.1", 3, on: "2024-06-01", until: "2025-01-31")
    try await facts.assess(ani, "M.1", 2, on: "2024-01-01")
    try await facts.recorded(ani, "M.1", 4, on: "2025-08-01", at: "2025-12-14")
    let answer = try await facts.world.perform(
      ExplainGap(person: "#\(ani.staff)", competency: "M.1", on: "2025-11-30"))
    #expect((answer.attained, answer.gap) == (1, 1))
    #expect(
      answer.assessments.map(\.standing) == [
        .neverFulfils, .notYetKnown, .counts, .weaker, .expired, .older,
      ])
    let now = try await facts.world.perform(
      ExplainGap(person: "#\(ani.staff)", competency: "M.1"))
    #expect(now.attained == 4 && now.gap == -2)
    #expect(now.assessments.map(\.standing).filter { $0 == .counts }.count == 1)
  }

  @Test func learningIsThatSinceTheAssessmentThatCounts() async throws {
    let facts = try await Facts.small()
    let ani = try await facts.member("Ani", of: "33.16", post: "Kasubbag")
    for (code, day) in [("S1", "2025-03-01"), ("S2", "2025-08-01"), ("S3", "2025-09-01")] {
      let held = try await facts.session(code, on: Day(day) ?? "2025-01-01", for: ["33"])
      try await facts.attend(held, ani, jp: 4)
      let competency = code == "S3" ? "M.2" : "M.1"
      try await facts.run(
        """
        INSERT INTO session_competencies (session_id, competency_id)
        SELECT \(held.id)::bigint, id FROM competencies WHERE code = \(competency)
        """)
    }
    let explain = ExplainGap(person: "#\(ani.staff)", competency: "M.1")
    #expect(try await facts.world.perform(explain).learning.map(\.session) == ["S1", "S2"])
    try await facts.assess(ani, "M.1", 1, on: "2025-06-01")
    let answer = try await facts.world.perform(explain)
    #expect(answer.learning.map(\.session) == ["S2"] && answer.learningJp == 4)
  }

  @Test func aPostThatAsksNothingIsSaid() async throws {
    let facts = try await Facts.small()
    try await facts.post("Ketua", "commissioner")
    let ketua = try await facts.member("Ketu", of: "33.16", post: "Ketua")
    let answer = try await facts.world.perform(
      ExplainGap(person: "#\(ketua.staff)", competency: "M.1"))
    #expect(answer.required == nil && answer.requirements.isEmpty)
    await #expect(throws: TrackerError.unknown(.competency, "Q.9")) {
      try await facts.world.perform(ExplainGap(person: "#\(ketua.staff)", competency: "Q.9"))
    }
  }
}
