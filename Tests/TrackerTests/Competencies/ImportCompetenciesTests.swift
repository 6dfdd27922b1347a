import Domain
import Support
import Testing
import Tracker

struct ImportCompetenciesTests {
  private static let heading = "code,kind,parent,name_id,name_en,valid_from,valid_to,source\n"

  private func load(
    _ text: String, into world: World, trial: Bool = false
  ) async throws -> ImportReport {
    try await world.perform(
      ImportCompetencies(file: try world.file(text, named: "kompetensi.csv"), isTrial: trial))
  }

  @Test func fiveLevelsStandForEveryCompetencyShipped() async throws {
    let world = try await World()
    let catalogue = try await world.perform(ListCompetencies())
    let levels = try await world.perform(ListCompetencyLevels())
    #expect(catalogue.count == 15)
    for entry in catalogue {
      let own = levels.filter { $0.competency == entry.code }
      #expect(own.map(\.level) == [1, 2, 3, 4, 5], "\(entry.code)")
      #expect(own.map(\.nameId) == ["Paham", "Dasar", "Menengah", "Mumpuni", "Ahli"])
    }
  }

  @Test func competenciesAreAddedCorrectedAndEnded() async throws {
    let world = try await World()
    let report = try await load(
      Self.heading + """
        T.10,teknis,,Arsip,Archives,2025-01-01,,KPU
        T.10.1,technical,t.10,Arsip digital,Digital archives,2025-01-01,,KPU
        t.1,technical,,Perencanaan,Planning,2020-01-01,,KPU
        T.6,technical,,Sengketa Pemilu,Election disputes,2020-01-01,2025-06-01,KPU
        """, into: world)
    #expect((report.added, report.changed, report.ended) == (2, 1, 1))
    let today = try await world.perform(ListCompetencies())
    #expect(
      today.map(\.code).suffix(7) == ["T.1", "T.2", "T.3", "T.4", "T.5", "T.10", "T.10.1"])
    #expect(today.last?.parent == "T.10")
    #expect(today.first { $0.code == "T.1" }?.nameEn == "Planning")
    let then = try await world.perform(ListCompetencies(on: "2025-05-31"))
    #expect(then.contains { $0.code == "T.6" })
    try await world.perform(LoadReference())
    #expect(try await world.perform(ListCompetencies()) == today)
  }

  @Test func levelsAreReadBackUnchangedAndCorrected() async throws {
    let world = try await World()
    let levels = try await world.perform(ListCompetencyLevels())
    let lines = levels.map { level in
      [
        level.competency, "\(level.level)", "\"\(level.indicatorId)\"", "\"\(level.indicatorEn)\"",
        "\(level.validFrom)", "", "\"\(level.source)\"",
      ].joined(separator: ",")
    }
    let heading = "competency,level,indicator_id,indicator_en,valid_from,valid_to,source\n"
    let same = try await load(heading + lines.joined(separator: "\n"), into: world)
    #expect(same.changesNothing && same.rows == 75)
    let report = try await load(
      heading + "m.1,1,Jujur,Honest,2020-01-01,,KPU\n", into: world)
    #expect((report.added, report.changed) == (0, 1))
    #expect(try await world.perform(ListCompetencyLevels()).first?.indicatorId == "Jujur")
  }

  @Test(arguments: [
    (
      "a circle of two",
      "T.1,technical,T.2,A,A,2020-01-01,,x\nT.2,technical,T.1,B,B,2020-01-01,,x\n", 2, 3,
      "T.1 → T.2 → T.1"
    ),
    ("its own parent", "T.1,technical,t.1,A,A,2020-01-01,,x\n", 2, 3, "T.1 → T.1"),
    ("no such parent", "T.1,technical,T.99,A,A,2020-01-01,,x\n", 2, 3, "no competency 'T.99'"),
    ("no such kind", "T.1,soft,,A,A,2020-01-01,,x\n", 2, 2, "'soft' is not"),
    ("no code", ",technical,,A,A,2020-01-01,,x\n", 2, 1, "'code' is empty"),
    ("no name", "T.1,technical,,,A,2020-01-01,,x\n", 2, 4, "'name_id' is empty"),
    (
      "ends before it starts", "T.1,technical,,A,A,2020-01-01,2019-01-01,x\n", 2, 7,
      "before it starts"
    ),
    (
      "said twice", "T.1,technical,,A,A,2020-01-01,,x\nt.1,technical,,A,A,2020-01-01,,x\n", 3, 1,
      "stands on line 2 too"
    ),
  ])
  func aWrongCatalogueIsRefusedAndChangesNothing(
    story: String, lines: String, line: Int, column: Int, what: String
  ) async throws {
    let world = try await World()
    let before = try await world.rows("SELECT * FROM competencies ORDER BY id")
    let error = await #expect(throws: TrackerError.self) {
      try await load(Self.heading + lines, into: world)
    }
    let fault = try #require(error).fault
    #expect(fault.kind == .badData && fault.what.en.contains(what), "\(fault)")
    #expect((fault.place?.line, fault.place?.column) == (line, column))
    #expect(try await world.rows("SELECT * FROM competencies ORDER BY id") == before)
  }

  @Test(arguments: [
    ("M.1,6,Jujur,2020-01-01\n", 2, "'6' is not 1-5"),
    ("M.1,0,Jujur,2020-01-01\n", 2, "'0' is not 1-5"),
    ("M.99,1,Jujur,2020-01-01\n", 1, "no competency 'M.99'"),
    ("M.1,1,,2020-01-01\n", 3, "'indicator_id' is empty"),
  ])
  func aWrongLevelIsRefused(line: String, column: Int, what: String) async throws {
    let world = try await World()
    let error = await #expect(throws: TrackerError.self) {
      try await load("competency,level,indicator_id,valid_from\n" + line, into: world)
    }
    let fault = try #require(error).fault
    #expect(fault.what.en.contains(what) && fault.place?.column == column, "\(fault)")
  }
}
