import Domain
import Support
import Testing
import Tracker

struct ListProfessionalismTests {
  /// Traps found in public code: an index for whom it does not measure, and points of one group
  /// given to another.
  @Test(arguments: ["cpns", "pppk", "pppk_part_time", "contract", "commissioner"])
  func whomTheRuleDoesNotMeasureHasNoFigureNotEvenZero(employment: String) async throws {
    let register = try await Register()
    let member = try await register.add("Tono", "Staf", employment, 1)
    try await register.learn(member, "B3", jp: 30, on: "2025-03-01")
    try await register.learn(member, "B6", jp: 4, on: "2025-03-02")
    try await register.load("\(Register.number(1)),2025,S2,95,never")
    let line = try #require(try await register.lines()["Tono"])
    #expect(!line.applies)
    #expect(
      [line.qualification, line.competence, line.performance, line.discipline, line.total]
        == [nil, nil, nil, nil, nil])
    #expect((line.band, line.known, line.missing) == (nil, nil, []))
    let offices = try await register.world.perform(
      ListProfessionalism(office: "33.16", by: .office, year: 2025)
    ).offices
    #expect(offices.map(\.notApplicable) == [1])
    #expect(offices.map(\.people) == [0])
    #expect(offices.map(\.mean) == [nil])
  }

  @Test func aCommissionerByPostIsNotMeasuredThoughAPNS() async throws {
    let register = try await Register()
    try await register.add("Ketua", "Ketua", "pns", 1)
    #expect(try await register.lines()["Ketua"]?.applies == false)
  }

  @Test func groupsGetTheirOwnPointsForTheSameLearning() async throws {
    let register = try await Register()
    for (serial, post) in [(1, "Kasubbag"), (2, "Penata"), (3, "Staf")] {
      let member = try await register.add(post, post, serial == 3 ? "pns_seconded" : "pns", serial)
      try await register.learn(member, "B3", jp: 20, on: "2025-01-01")
      try await register.learn(member, "B6", jp: 4, on: "2025-12-31")
    }
    try await register.load(
      "\(Register.number(1)),2025,no,no", "\(Register.number(2)),2025,no,no",
      heading: "nip,year,leadership_training,functional_training")
    let lines = try await register.lines()
    #expect(lines["Kasubbag"]?.competence == 25)
    #expect(lines["Penata"]?.competence == 25)
    #expect(lines["Staf"]?.competence == 40)
  }

  @Test func learningOfAnotherYearAndOtherFormsDoesNotCount() async throws {
    let register = try await Register()
    let member = try await register.add("Sari", "Staf", "pns", 1)
    try await register.learn(member, "B3", jp: 20, on: "2024-12-31")
    try await register.learn(member, "B6", jp: 4, on: "2024-12-31")
    try await register.learn(member, "B3", jp: 19, on: "2025-06-01")
    try await register.learn(member, "C10", jp: 2, on: "2025-06-02")
    #expect(try await register.lines()["Sari"]?.competence == 0)
    #expect(try await register.lines(2024)["Sari"]?.competence == 40)
  }

  @Test func learningBeforeATransferStaysLearned() async throws {
    let register = try await Register()
    let there = try await register.add("Rina", "Staf", "pns", 1, of: "33.15")
    try await register.learn(there, "B3", jp: 20, on: "2025-03-01")
    try await register.load("\(Register.number(1)),2025,S1,80,never")
    try await register.facts.run(
      "UPDATE staff SET ended_on = '2025-07-01' WHERE id = \(there.staff)")
    _ = try await register.facts.member(
      "", of: "33.16", post: "Staf", from: "2025-07-01", person: there.person)
    let line = try #require(try await register.lines()["Rina"])
    #expect((line.qualification, line.competence, line.total) == (15, 22.5, 67.5))
  }

  @Test func nothingKnownIsMissingAndNotZero() async throws {
    let register = try await Register()
    try await register.add("Ani", "Kasubbag", "pns", 1)
    try await register.add("Budi", "Staf", "pns", 2)
    let lines = try await register.lines()
    #expect(
      lines["Ani"]?.missing == ["qualification", "competence", "performance", "discipline"])
    #expect((lines["Ani"]?.total, lines["Ani"]?.band) == (nil, nil))
    // What general staff must do stands in the learning record, which is never silent.
    #expect(lines["Budi"]?.missing == ["qualification", "performance", "discipline"])
    #expect(lines["Budi"]?.competence == 0)
  }

  /// 60.5, 70.5, 80.5 can be reached by general staff; 91 is the first of the highest band.
  @Test(arguments: [
    ("S1", "78", "light", 20, 4, 83, "high"), ("D3", "78", "light", 20, 0, 60.5, "low"),
    ("S2", "78", "light", 20, 0, 70.5, "medium"), ("S3", "91", "light", 20, 0, 80.5, "high"),
    ("S1", "91", "heavy", 20, 4, 86, "high"), ("S2", "91", "heavy", 20, 4, 91, "very_high"),
    ("S1", "91", "never", 20, 4, 90, "high"), ("SLTP", "50", "heavy", 0, 0, 3, "very_low"),
  ])
  func bandsOfGeneralStaff(
    education: String, rating: String, discipline: String, technical: Int, seminar: Int,
    total: Double, band: String
  ) async throws {
    let register = try await Register()
    let member = try await register.add("Sari", "Staf", "pns", 1)
    try await register.load("\(Register.number(1)),2025,\(education),\(rating),\(discipline)")
    if technical > 0 { try await register.learn(member, "B3", jp: technical, on: "2025-03-01") }
    if seminar > 0 { try await register.learn(member, "B6", jp: seminar, on: "2025-03-02") }
    let line = try await register.lines()["Sari"]
    #expect((line?.total, line?.band) == (total, band))
  }

  /// The circular misprints the fourth band as 51 to 65.
  @Test(arguments: [
    ("100", 30.0), ("91", 30), ("90.5", 30), ("90", 25), ("76", 25), ("75", 15), ("65", 15),
    ("62", 15), ("61", 15), ("60", 5), ("51", 5), ("50", 1), ("0", 1),
  ])
  func ratings(value: String, score: Double) async throws {
    let register = try await Register()
    try await register.add("Sari", "Staf", "pns", 1)
    try await register.load("\(Register.number(1)),2025,,\(value),")
    #expect(try await register.lines()["Sari"]?.performance == score)
  }

  @Test func theHeaviestPenaltyOfFiveYearsCounts() async throws {
    let register = try await Register()
    try await register.add("Sari", "Staf", "pns", 1)
    let heading = "nip,year,discipline,discipline_on"
    func load(_ year: Int, _ penalty: String, _ day: String) async throws {
      try await register.load("\(Register.number(1)),\(year),\(penalty),\(day)", heading: heading)
    }
    func score() async throws -> Double? { try await register.lines()["Sari"]?.discipline }
    try await load(2020, "heavy", "2020-12-31")
    #expect(try await score() == nil, "five years and a day ago, and nothing else is known")
    try await load(2025, "never", "")
    #expect(try await score() == 5)
    try await load(2021, "medium", "2021-01-01")
    #expect(try await score() == 2)
    try await load(2024, "light", "2024-05-01")
    #expect(try await score() == 2)
    #expect(try await register.lines(2024)["Sari"]?.discipline == 1)
  }

  @Test func aRatingServesItsYearAndTheNext() async throws {
    let register = try await Register()
    try await register.add("Sari", "Staf", "pns", 1)
    try await register.load("\(Register.number(1)),2022,S1,95,never")
    #expect(try await register.lines(2021)["Sari"]?.performance == nil)
    #expect(try await register.lines(2022)["Sari"]?.performance == 30)
    #expect(try await register.lines(2023)["Sari"]?.performance == 30)
    #expect(try await register.lines(2024)["Sari"]?.performance == nil)
    #expect(try await register.lines(2024)["Sari"]?.qualification == 15)
  }

  @Test func officesShowTheMeanBesideWhoIsNotMeasured() async throws {
    let register = try await Register()
    for (serial, name) in [(1, "Ani"), (2, "Budi"), (3, "Citra")] {
      try await register.add(name, "Staf", "pns", serial)
    }
    try await register.add("Ketua", "Ketua", "commissioner")
    try await register.add("Dewi", "Staf", "pns", 4, of: "33.15")
    try await register.load(
      "\(Register.number(1)),2025,S2,95,never", "\(Register.number(2)),2025,S1,80,light",
      "\(Register.number(3)),2025,S1,,never", "\(Register.number(4)),2025,S3,95,never")
    let offices = try await register.world.perform(
      ListProfessionalism(office: "33", subtree: true, by: .office, year: 2025)
    ).offices
    #expect(
      offices.map { "\($0.officeCode) \($0.scope)" } == ["33 subtree", "33.15 own", "33.16 own"])
    let (all, own) = (offices[0], offices[2])
    #expect((own.people, own.measured, own.incomplete, own.notApplicable) == (3, 2, 1, 1))
    #expect((own.sumTotal, own.mean, own.lowest, own.band) == (98, 49, 43, "very_low"))
    #expect((own.missingPerformance, own.missingQualification) == (1, 0))
    #expect((all.measured, all.sumTotal) == (3, 158))
  }

  @Test func beforeTheRuleAndAheadOfTimeThereIsNoIndex() async throws {
    let register = try await Register()
    for year in [2018, 2026] {
      await #expect(throws: TrackerError.self) {
        try await register.world.perform(ListProfessionalism(office: "33.16", year: year))
      }
    }
  }

  @Test func readersDoNotSeeDiscipline() async throws {
    let register = try await Register()
    let reader = Caller(.systemAccount, "pembaca")
    try await register.world.grant(.reader, to: reader, at: "33.16")
    await #expect(
      throws: TrackerError.notAllowed(.readPersonalData, office: "33.16", caller: reader)
    ) {
      try await register.world.perform(ListProfessionalism(office: "33.16"), for: reader)
    }
  }
}
