import Domain
import Postgres
import Support
import Testing
import Tracker

struct ImportRequirementsTests {
  private static let heading = "scope,class,post,office_code,competency,level,valid_from,valid_to\n"

  private struct Scene {
    let facts: Facts
    var world: World { facts.world }

    init() async throws {
      facts = try await Facts(try await World(), offices: ["00", "33", "33.15", "33.16"])
      try await facts.post("Kasubbag", "supervisor")
      try await facts.post("Staf", "general_staff")
      for office in ["33.15", "33.16"] as [Office.Code] {
        let ani = try await facts.member("Ani \(office)", of: office, post: "Kasubbag")
        try await facts.assess(ani, "M.1", 1, on: "2025-01-01", by: "test")
        try await facts.assess(ani, "T.3", 1, on: "2025-01-01", by: "test")
      }
    }

    func load(_ lines: String, trial: Bool = false) async throws -> ImportReport {
      try await world.perform(
        ImportRequirements(
          file: try world.file(ImportRequirementsTests.heading + lines, named: "syarat.csv"),
          isTrial: trial))
    }

    /// Levels asked, by office and competency, of what was assessed.
    func asked(on day: Day = "2025-12-01") async throws -> [String] {
      let offices: [Office.Code] = ["33.15", "33.16"]
      var asked: [String] = []
      for office in offices {
        let list = try await world.perform(
          ListGaps(office: office, by: .competency, on: day))
        asked += list.groups.filter { $0.sumRequired > 0 }.sorted { $0.key < $1.key }
          .map { "\(office) \($0.key) \($0.sumRequired)" }
      }
      return asked
    }
  }

  @Test func theOfficeStandsAboveThePostAndThePostAboveItsClass() async throws {
    let scene = try await Scene()
    #expect(try await scene.asked() == ["33.15 M.1 2", "33.16 M.1 2"])
    let report = try await scene.load(
      """
      class,supervisor,,,M.1,3,2025-02-01,
      post,,Kasubbag,,M.1,4,2025-03-01,
      office,,Kasubbag,33.16,M.1,5,2025-04-01,2025-12-31
      office,,Kasubbag,33.16,T.3,2,2025-04-01,
      """)
    #expect((report.added, report.changed, report.ended) == (4, 0, 1))
    #expect(try await scene.asked(on: "2025-01-31") == ["33.15 M.1 2", "33.16 M.1 2"])
    #expect(try await scene.asked(on: "2025-02-01") == ["33.15 M.1 3", "33.16 M.1 3"])
    #expect(try await scene.asked(on: "2025-03-01") == ["33.15 M.1 4", "33.16 M.1 4"])
    #expect(
      try await scene.asked(on: "2025-04-01") == ["33.15 M.1 4", "33.16 M.1 5", "33.16 T.3 2"])
    #expect(
      try await scene.asked(on: "2025-12-31") == ["33.15 M.1 4", "33.16 M.1 4", "33.16 T.3 2"])
  }

  @Test func theMetricAsksWhatTheListAsks() async throws {
    let scene = try await Scene()
    _ = try await scene.load(
      """
      office,,Kasubbag,33.16,M.1,5,2025-04-01,
      office,,Kasubbag,33.16,T.3,2,2025-04-01,
      office,,Kasubbag,33.15,M.1,0,2025-04-01,
      """)
    try await MetricWorker(tracker: scene.world.tracker).workOffAll()
    #expect(try await scene.facts.figures("33.16", "2025-Q4")["job_person_match"] == "2/7")
    let none = try await scene.facts.figures("33.15", "2025-Q4")["job_person_match"]
    #expect(none == nil || none == "-1/-1" || none == "0/0")
  }

  @Test func whatIsListedIsReadBackUnchanged() async throws {
    let scene = try await Scene()
    _ = try await scene.load(
      """
      class,supervisor,,,M.1,3,2026-02-01,
      class,supervisor,,,T.1,2,2025-01-01,2027-01-01
      post,,Kasubbag,,M.2,0,2025-03-01,
      office,,Kasubbag,33.16,M.1,5,2025-04-01,2025-12-31
      """)
    for history in [false, true] {
      let lines = try await scene.world.perform(ListRequirements(history: history))
      let text = lines.map { line in
        [
          line.scope.rawValue, line.jobClass, line.post ?? "", line.officeCode?.text ?? "",
          line.competency, "\(line.level)", "\(line.validFrom)",
          line.validTo.map { "\($0)" } ?? "",
        ].joined(separator: ",")
      }
      let before = try await scene.world.rows("SELECT * FROM class_requirements ORDER BY 1, 2, 4")
      let report = try await scene.load(text.joined(separator: "\n"))
      #expect(report.changesNothing && report.rows == lines.count && report.rows > 80)
      #expect(
        try await scene.world.rows("SELECT * FROM class_requirements ORDER BY 1, 2, 4") == before)
    }
    let own = try await scene.world.perform(ListRequirements(office: "33.16"))
    #expect(own.map(\.level) == [5])
    let post = try await scene.world.perform(ListRequirements(post: "kasubbag", on: "2025-12-01"))
    // Nine of the class and T.1; one of the post; one of the office.
    #expect(post.count == 12)
  }

  @Test func aTrialShowsTheDifferenceAndKeepsNothing() async throws {
    let scene = try await Scene()
    let before = try await scene.world.rows("SELECT * FROM class_requirements ORDER BY 1, 2, 4")
    let report = try await scene.load(
      """
      class,supervisor,,,M.1,3,2026-01-01,
      class,supervisor,,,M.2,3,2020-01-01,
      class,supervisor,,,M.3,2,2020-01-01,2026-01-01
      class,supervisor,,,M.4,2,2020-01-01,
      """, trial: true)
    let told = report.changes.map { change in
      let levels = "\(change.from ?? "-") \(change.to ?? "-")"
      return "\(change.line) \(change.outcome) \(change.subject): \(levels)"
    }
    #expect(
      told == [
        "2 added class supervisor M.1 2026-01-01: - 3",
        "3 changed class supervisor M.2 2020-01-01: 2 3",
        "4 ended class supervisor M.3 2020-01-01: 2 2 (–2026-01-01)",
        "2 ended class supervisor M.1 2020-01-01: 2 2 (–2026-01-01)",
      ])
    #expect(
      try await scene.world.rows("SELECT * FROM class_requirements ORDER BY 1, 2, 4") == before)
  }

  @Test func whatTheProgramCarriesDoesNotUndoAnImport() async throws {
    let scene = try await Scene()
    _ = try await scene.load("class,supervisor,,,M.1,5,2020-01-01,\n")
    try await scene.world.perform(LoadReference())
    let lines = try await scene.world.perform(ListRequirements(jobClass: "supervisor"))
    #expect(lines.first { $0.competency == "M.1" }?.level == 5)
  }

  @Test(arguments: [
    ("level 6", "class,supervisor,,,M.1,6,2025-01-01,", 6, "'6' is not 0-5"),
    ("no level", "class,supervisor,,,M.1,,2025-01-01,", 6, "'level' is empty"),
    ("neither class nor post", ",,,,M.1,2,2025-01-01,", 2, "neither a class nor a post"),
    ("office without post", "office,,,33.16,M.1,2,2025-01-01,", 3, "'post' is empty"),
    ("scope nobody knows", "person,supervisor,,,M.1,2,2025-01-01,", 1, "is not class|post|office"),
    ("unknown competency", "class,supervisor,,,X.9,2,2025-01-01,", 5, "no competency 'X.9'"),
    ("unknown class", "class,boss,,,M.1,2,2025-01-01,", 2, "no job class 'boss'"),
    ("unknown post", "post,,Raja,,M.1,2,2025-01-01,", 3, "no post 'Raja'"),
    ("unknown office", "office,,Kasubbag,99.99,M.1,2,2025-01-01,", 4, "no office '99.99'"),
    (
      "ends before it starts", "class,supervisor,,,M.1,2,2025-01-02,2025-01-01", 8,
      "before it starts"
    ),
    ("ends as it starts", "class,supervisor,,,M.1,2,2025-01-02,2025-01-02", 8, "before it starts"),
    ("no first day", "class,supervisor,,,M.1,2,,", 7, "'valid_from' is empty"),
    (
      "before one that follows", "class,supervisor,,,M.1,2,2019-01-01,", 8,
      "overlaps the one that holds from 2020-01-01"
    ),
  ])
  func aWrongLineIsNamedAndNothingChanges(
    story: String, line: String, column: Int, what: String
  ) async throws {
    let scene = try await Scene()
    let tables: SQL = """
      SELECT 'c', t::text FROM class_requirements t UNION ALL SELECT 'o', t::text
      FROM office_requirements t UNION ALL SELECT 'p', t::text FROM requirements t ORDER BY 1, 2
      """
    let before = try await scene.world.rows(tables)
    let error = await #expect(throws: TrackerError.self) {
      try await scene.load("class,supervisor,,,M.8,3,2025-01-01,\n" + line + "\n")
    }
    let fault = try #require(error).fault
    #expect(fault.kind == .badData && fault.what.en.contains(what), "\(fault)")
    #expect((fault.place?.file, fault.place?.line) == ("syarat.csv", 3))
    #expect(fault.place?.column == column)
    #expect(try await scene.world.rows(tables) == before)
  }
}
