import Domain
import Support
import Testing
import Tracker

@Suite struct LearningTargetTests {
  @Test func theNearestOfficeCountsAndTheNationFillsTheRest() async throws {
    let ledger = try await Ledger()
    let world = ledger.world
    func set(_ office: Office.Code, _ kind: String, _ least: Double?, _ most: Double? = nil)
      async throws
    {
      try await world.perform(
        SetLearningTarget(
          office: office, employment: kind, least: least, most: most, from: "2025-01-01",
          source: "SK"))
    }
    try await set("33", "pns", 22)
    try await set("33", "PPPK", 8)
    try await set("33.16", "pns", 30, 40)
    let targets = try await world.perform(
      ListCredits(office: "33", quarter: "2025-Q4", subtree: true))
    #expect(targets.map(\.name) == ["Citra Dewi", "Ani Lestari", "Budi Santoso"])
    #expect(targets.map(\.target) == [22, 30, 8] && targets.map(\.ceiling) == [nil, 40, 24])
    let listed = try await world.perform(ListLearningTargets(office: "33.16", on: "2025-06-01"))
    #expect(listed.map(\.officeCode) == [nil, nil, nil, "33", "33", "33.16"])
  }

  @Test func aLaterTargetEndsTheEarlierAndTheSameChangesNothing() async throws {
    let world = try await World()
    func set(_ least: Double, from day: Day) async throws -> LearningTargetLine {
      try await world.perform(
        SetLearningTarget(office: "33.16", employment: "contract", least: least, from: day))
    }
    _ = try await set(8, from: "2025-01-01")
    _ = try await set(12, from: "2026-01-01")
    let trail = try await world.fingerprint()["audit_events"]
    #expect(try await set(12, from: "2026-01-01").minJp == 12)
    #expect(try await world.fingerprint()["audit_events"] == trail)
    let on = { (day: Day) in ListLearningTargets(office: "33.16", on: day) }
    #expect(try await world.perform(on("2025-12-31")).last?.minJp == 8)
    #expect(try await world.perform(on("2026-01-01")).last?.minJp == 12)
  }

  @Test(
    arguments: [
      ("less than the law", "pns", 19, nil, "2025-01-01"),
      ("above the ceiling", "pppk", nil, 30, "2025-01-01"),
      ("unknown kind", "magang", 5, nil, "2025-01-01"),
      ("negative", "contract", -1, nil, "2025-01-01"),
      ("crossed", "contract", 10, 5, "2025-01-01"),
      ("before the one that stands", "contract", 10, nil, "2024-06-01"),
      ("nothing", "contract", nil, nil, "2025-01-01"),
    ] as [(String, String, Double?, Double?, Day)])
  func refused(story: String, kind: String, least: Double?, most: Double?, from: Day) async throws {
    let world = try await World()
    try await world.perform(
      SetLearningTarget(office: "33.16", employment: "contract", least: 6, from: "2024-12-01"))
    let before = try await world.rows("SELECT * FROM office_learning_targets")
    await #expect(throws: TrackerError.self) {
      try await world.perform(
        SetLearningTarget(office: "33.16", employment: kind, least: least, most: most, from: from))
    }
    #expect(try await world.rows("SELECT * FROM office_learning_targets") == before)
  }

  @Test func hoursOfAQuarterAndTheYearWithTheirForecast() async throws {
    let ledger = try await Ledger()
    try await ledger.session("S1", "B6", on: "2025-08-12")
    try await ledger.session("S2", "B7", on: "2025-11-26")
    try await ledger.log("#1", in: "S1", "S2")
    try await ledger.log("#2", in: "S2")
    let list = ListCredits(office: "33.16", quarter: "2025-Q4")
    let people = try await ledger.world.perform(list)
    #expect(people.map(\.jp) == [5, 5] && people.map(\.jpYear) == [9, 5])
    // Day 349 of 365, the world's today.
    #expect(people.map(\.forecast) == [9.41, 5.22])
    #expect(people.map(\.status) == [.behind, .noTarget])
    let third = try await ledger.world.perform(ListCredits(office: "33.16", quarter: "2025-Q3"))
    #expect(third.map(\.jp) == [4, 0] && third.map(\.jpYear) == [4, 0])
    let september = ShowCreditProgress(person: "#1", on: "2025-09-30")
    #expect(try await ledger.world.perform(september).jp == 4)
    await #expect(throws: TrackerError.self) {
      try await ledger.world.perform(ShowCreditProgress(person: "#1", year: 2024, on: "2025-01-01"))
    }
  }

  @Test func aboveTheCeilingIsAWarningOnly() async throws {
    let ledger = try await Ledger()
    for day in 1...5 {
      try await ledger.session("S\(day)", "B7", on: ("2025-11-02" as Day).adding(days: day))
    }
    try await ledger.log("#2", in: "S1", "S2", "S3", "S4", "S5")
    let progress = try await ledger.world.perform(ShowCreditProgress(person: "#2"))
    #expect((progress.jp, progress.ceiling, progress.status) == (25, 24, .aboveCeiling))
  }

  @Test func aQuarterThatIsNotOverCannotBeClosed() async throws {
    let world = try await World()
    for (quarter, reason) in [("2025-Q4", "Laporan"), ("2025-Q3", " ")] as [(Quarter, String)] {
      await #expect(throws: TrackerError.self) {
        try await world.perform(CloseQuarter(office: "33.16", quarter: quarter, reason: reason))
      }
    }
    #expect(try await world.rows("SELECT count(*) FROM closed_quarters") == [["0"]])
  }
}
