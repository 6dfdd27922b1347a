import Domain
import Support
import Testing
import Tracker

struct ImportProfessionalismTests {
  private func stored(_ register: Register) async throws -> [[String?]] {
    try await register.world.rows(
      """
      SELECT 'education', t::text FROM person_education t
      UNION ALL SELECT 'performance', t::text FROM person_performance t
      UNION ALL SELECT 'discipline', t::text FROM person_discipline t
      UNION ALL SELECT 'training', t::text FROM person_training t
      ORDER BY 1, 2
      """)
  }

  private func register() async throws -> Register {
    let register = try await Register()
    try await register.add("Ani", "Kasubbag", "pns", 1)
    try await register.add("Budi", "Penata", "pns", 2)
    return register
  }

  @Test func againItChangesNothing() async throws {
    let register = try await register()
    let line = "\(Register.number(1)),2025,S2,92,never"
    let first = try await register.load(line)
    #expect([first.rows, first.added, first.changed] == [1, 3, 0])
    let before = try await stored(register)
    let trail = try await register.world.rows("SELECT count(*) FROM audit_events")
    let again = try await register.load(line)
    #expect([again.added, again.changed] == [0, 0])
    #expect(try await stored(register) == before)
    #expect(try await register.world.rows("SELECT count(*) FROM audit_events") == trail)
  }

  @Test func aCorrectionKeepsTheOldValueInTheTrail() async throws {
    let register = try await register()
    try await register.load("\(Register.number(1)),2025,S2,92,light")
    let second = try await register.load("\(Register.number(1)),2025,S1,84.5,never")
    #expect([second.added, second.changed] == [0, 3])
    let trail = try await register.world.rows(
      """
      SELECT c->>'from', c->>'to' FROM audit_events, jsonb_array_elements(changes) c
      WHERE operation = 'ImportProfessionalism' ORDER BY 1
      """)
    #expect(trail == [["92", "84.5"], ["S2", "S1_D4"], ["light", "never"]])
    #expect(try await register.lines()["Ani"]?.qualification == 15)
  }

  @Test func aTrialKeepsNothing() async throws {
    let register = try await register()
    let before = try await stored(register)
    let summary = try await register.load("\(Register.number(1)),2025,S2,92,never", trial: true)
    #expect((summary.isTrial, summary.added) == (true, 3))
    #expect(try await stored(register) == before)
    #expect(try await register.world.rows("SELECT * FROM metric_dirty") == [])
  }

  @Test func anEmptyCellSaysNothing() async throws {
    let register = try await register()
    try await register.load("\(Register.number(1)),2025,S2,92,never")
    let summary = try await register.load("\(Register.number(1)),2025,,,")
    #expect([summary.added, summary.changed] == [0, 0])
    #expect(summary.notes.first?.en == "1 rows state nothing")
    #expect(try await register.lines()["Ani"]?.qualification == 20)
  }

  @Test(arguments: [
    ("12345,2025,S1,80,never", 1), ("%1,2025,S9,80,never", 3), ("%1,2025,S1,101,never", 4),
    ("%1,2025,S1,-1,never", 4), ("%1,2025,S1,NaN,never", 4), ("%1,2025,S1,1e1,never", 4),
    ("%1,2025,S1,80,sometimes", 5), ("%1,2026,S1,80,never", 2), ("%1,25,S1,80,never", 2),
    ("%1,,S1,80,never", 2), ("%9,2025,S1,80,never", 1), (",2025,S1,80,never", 1),
  ])
  func badCellsAreNamedAndNothingIsKept(line: String, column: Int) async throws {
    let register = try await register()
    let before = try await stored(register)
    let bad = line.replacing("%1", with: Register.number(1))
      .replacing("%9", with: Register.number(9))
    let error = await #expect(throws: TrackerError.self) {
      try await register.load("\(Register.number(2)),2025,S1,80,never", bad)
    }
    let fault = try #require(error).fault
    #expect(fault.kind == .badData)
    #expect((fault.place?.line, fault.place?.column) == (3, column))
    #expect(fault.place?.file == "ip-asn.csv")
    #expect(try await stored(register) == before)
  }

  @Test func aValueAndItsPredicateMustAgree() async throws {
    let register = try await register()
    let heading = "nip,tahun,nilai_skp,predikat"
    await #expect(throws: TrackerError.self) {
      try await register.load("\(Register.number(1)),2025,62,Kurang", heading: heading)
    }
    try await register.load(
      "\(Register.number(1)),2025,62,cukup", "\(Register.number(2)),2025,,Sangat Kurang",
      heading: heading)
    let lines = try await register.lines()
    #expect(lines["Ani"]?.performance == 15)
    #expect(lines["Budi"]?.performance == 1)
  }

  @Test func twoLinesThatDifferAreRefused() async throws {
    let register = try await register()
    let error = await #expect(throws: TrackerError.self) {
      try await register.load(
        "\(Register.number(1)),2025,S1,80,never", "\(Register.number(1)),2025,S2,80,never")
    }
    #expect(try #require(error).fault.place?.line == 3)
    let same = try await register.load(
      "\(Register.number(1)),2025,S1,80,never", "\(Register.number(1)),2025,S1,,")
    #expect(same.added == 3)
  }

  @Test func anOfficeStatesFactsOfItsOwnPeopleOnly() async throws {
    let register = try await register()
    try await register.add("Citra", "Staf", "pns", 3, of: "33.15")
    await #expect(throws: TrackerError.self) {
      try await register.load("\(Register.number(3)),2025,S1,80,never", office: "33.16")
    }
    let own = try await register.load("\(Register.number(1)),2025,S1,80,never", office: "33.16")
    #expect(own.added == 3)
  }

  @Test func metricsAreComputedAgainAndAgreeWithTheList() async throws {
    let register = try await register()
    let sari = try await register.add("Sari", "Staf", "pns", 3)
    try await register.add("Dewi", "Kasubbag", "pns", 4)
    try await register.add("Tono", "Staf", "cpns", 5)
    try await register.learn(sari, "B3", jp: 20, on: "2025-02-01")
    try await register.learn(sari, "B6", jp: 4, on: "2025-12-30")
    try await register.load(
      "\(Register.number(1)),2025,yes,", "\(Register.number(2)),2025,,no",
      heading: "nip,year,leadership_training,functional_training")
    try await MetricWorker(tracker: register.world.tracker).workOffAll()
    // Ani 15, Budi 0, Sari 40; Dewi is unknown, Tono is not measured.
    #expect(
      try await register.facts.figures("33.16", "2025-Q4")["ip_asn_competence"] == "55/3")
    let table = try await register.world.perform(
      ExplainMetric(key: "ip_asn_competence", office: "33.16", quarter: "2025-Q4"))
    let scores = try #require(table.columns.firstIndex(of: "score"))
    let behind = Dictionary(
      uniqueKeysWithValues: table.rows.map { ($0[0] ?? "", Double($0[scores] ?? "")) })
    #expect(behind == ["Ani": 15, "Budi": 0, "Sari": 40, "Dewi": nil])
    let known = try await register.lines().values.compactMap(\.competence)
    #expect((known.reduce(0, +), known.count) == (55, 3))
  }
}
