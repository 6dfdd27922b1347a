import Domain
import Support
import Testing
import Tracker

/// Which of several assessments counts is a dated rule.
struct CountingAssessmentTests {
  private struct Scene {
    let facts: Facts
    let ani: Facts.Member

    init() async throws {
      facts = try await Facts(try await World(), offices: ["00", "33", "33.15", "33.16"])
      try await facts.post("Kasubbag", "supervisor")
      ani = try await facts.member(
        "Ani", of: "33.16", post: "Kasubbag", number: "198105142008042001")
    }

    /// What counts of M.1: level and method, or that nothing does.
    func counting(on day: Day = "2025-12-01") async throws -> String {
      let pairs = try await facts.world.perform(
        ListAssessments(office: "33.16", competency: "M.1", on: day))
      return pairs.filter(\.counts).map { "\($0.level) \($0.method.rawValue)" }
        .joined(separator: ", ")
    }

    func add(
      _ level: Int, _ method: AssessmentMethod, on day: Day, until end: Day? = nil,
      confidence: AssessmentConfidence? = nil, note: String = ""
    ) async throws -> ImportReport {
      try await facts.world.perform(
        AddAssessment(
          staff: "198105142008042001", competency: "m.1", level: level, method: method,
          assessedOn: day, validUntil: end, confidence: confidence, note: note))
    }
  }

  @Test(
    arguments: [
      ("the newest", [(1, "test", "2025-01-01"), (2, "mapping", "2025-02-01")], "2 mapping"),
      (
        "of one day the strongest", [(1, "peer", "2025-01-01"), (2, "test", "2025-01-01")], "2 test"
      ),
      (
        "certificate before mapping",
        [(3, "mapping", "2025-01-01"), (2, "certificate", "2025-01-01")], "2 certificate"
      ),
      (
        "mapping before superior",
        [(3, "superior", "2025-01-01"), (2, "mapping", "2025-01-01")], "2 mapping"
      ),
      (
        "superior before peer", [(3, "peer", "2025-01-01"), (2, "superior", "2025-01-01")],
        "2 superior"
      ),
      (
        "one's own never, though newer", [(1, "test", "2025-01-01"), (5, "self", "2025-06-01")],
        "1 test"
      ),
      ("one's own alone: nothing", [(5, "self", "2025-06-01")], ""),
    ] as [(String, [(Int, String, Day)], String)])
  func whichCounts(
    story: String, assessments: [(level: Int, method: String, day: Day)], expected: String
  ) async throws {
    let scene = try await Scene()
    for one in assessments {
      try await scene.facts.assess(scene.ani, "M.1", one.level, on: one.day, by: one.method)
    }
    #expect(try await scene.counting() == expected)
  }

  @Test func whatCountsIsTheGapAndTheMetric() async throws {
    let scene = try await Scene()
    try await scene.facts.assess(scene.ani, "M.1", 5, on: "2025-06-01", by: "self")
    let open = try await scene.facts.world.perform(
      ListGaps(office: "33.16", competency: "M.1", on: "2025-12-01", unassessed: true))
    #expect(open.people.map(\.attained) == [nil])
    try await scene.facts.assess(scene.ani, "M.1", 1, on: "2025-05-01", by: "superior")
    let gap = try await scene.facts.world.perform(
      ListGaps(office: "33.16", competency: "M.1", on: "2025-12-01"))
    #expect(gap.people.map(\.gap) == [1] && gap.people.first?.method == .superior)
    try await scene.facts.mark(scene.ani.office, from: "2025-Q4")
    try await MetricWorker(tracker: scene.facts.world.tracker).workOffAll()
    #expect(try await scene.facts.figures("33.16", "2025-Q4")["job_person_match"] == "1/2")
  }

  @Test func theRuleOfTheDayDecides() async throws {
    let scene = try await Scene()
    try await scene.facts.assess(scene.ani, "M.1", 3, on: "2025-01-01", by: "peer")
    try await scene.facts.run(
      "UPDATE assessment_precedence SET valid_to = '2025-07-01' WHERE method = 'peer'")
    try await scene.facts.run(
      """
      INSERT INTO assessment_precedence (method, rank, fulfils, valid_from, source)
      VALUES ('peer', 5, false, '2025-07-01', 'test')
      """)
    #expect(try await scene.counting(on: "2025-06-30") == "3 peer")
    #expect(try await scene.counting(on: "2025-07-01") == "")
    let listed = try await scene.facts.world.perform(ListAssessments(office: "33.16"))
    #expect(listed.count == 1, "versions of the rule do not multiply assessments")
  }

  @Test func aCorrectionKeepsWhatStoodAndSaysSo() async throws {
    let scene = try await Scene()
    #expect(try await scene.add(3, .test, on: "2025-06-01", confidence: .low).added == 1)
    #expect(try await scene.add(3, .test, on: "2025-06-01", confidence: .low).changesNothing)
    #expect(try await scene.add(2, .test, on: "2025-06-01", confidence: .high).changed == 1)
    #expect(try await scene.add(2, .test, on: "2025-06-01", note: "banding").changed == 1)
    let world = scene.facts.world
    #expect(
      try await world.rows(
        """
        SELECT version, level, confidence FROM assessment_versions
        WHERE recorded_at IS NOT NULL AND recorded_by = replaced_by ORDER BY version
        """) == [["1", "3", "low"], ["2", "2", "high"]])
    let changes = try await world.rows(
      """
      SELECT changes->0->>'from', changes->0->>'to' FROM audit_events
      WHERE operation = 'AddAssessment' AND changes <> '[]' ORDER BY changes->0->>'from'
      """)
    #expect(changes == [["2 | high", "2 | banding"], ["3", "2"]])
    #expect(try await scene.counting() == "2 test")
  }

  @Test(
    arguments: [
      ("level 0", 0, "2025-06-01", nil, "'0' is not 1-5"),
      ("level 6", 6, "2025-06-01", nil, "'6' is not 1-5"),
      ("a day ahead", 3, "2025-12-16", nil, "has not come yet"),
      ("ends before it was made", 3, "2025-06-01", "2025-05-31", "it ends before it was made"),
    ] as [(String, Int, Day, Day?, String)])
  func aWrongOneIsRefusedAndChangesNothing(
    story: String, level: Int, day: Day, end: Day?, what: String
  ) async throws {
    let scene = try await Scene()
    let before = try await scene.facts.world.fingerprint()
    let error = await #expect(throws: TrackerError.self) {
      try await scene.add(level, .test, on: day, until: end)
    }
    let fault = try #require(error).fault
    #expect(fault.kind == .badData && fault.what.en.contains(what))
    #expect(try await scene.facts.world.fingerprint() == before)
  }

  @Test func theOnesThatEndSoonAreListedAheadOfTime() async throws {
    let scene = try await Scene()
    _ = try await scene.add(2, .test, on: "2025-06-01", until: "2026-01-31")
    let world = scene.facts.world
    // Today is 15 December: 47 days before.
    for (days, count) in [(46, 0), (47, 1), (400, 1)] {
      let lines = try await world.perform(ListAssessments(office: "33.16", expiring: days))
      #expect(lines.count == count, "\(days)")
    }
    // One that a newer assessment has replaced is nobody's concern.
    _ = try await scene.add(2, .test, on: "2025-07-01")
    #expect(try await world.perform(ListAssessments(office: "33.16", expiring: 400)).isEmpty)
  }
}
