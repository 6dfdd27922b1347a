import Domain
import Support
import Testing
import Tracker

struct ImportPostsTests {
  private func load(
    _ lines: String, into world: World, trial: Bool = false
  ) async throws -> ImportReport {
    try await world.perform(
      ImportPosts(
        file: try world.file("name,job_class,reviewed\n" + lines, named: "jabatan.csv"),
        isTrial: trial))
  }

  private func stored(_ world: World) async throws -> [String] {
    try await world.perform(ListPosts()).map { "\($0.name) \($0.jobClass) \($0.reviewed)" }.sorted()
  }

  @Test func aGuessGivesWayAndAClassThatWasSaidStands() async throws {
    let facts = try await Facts(try await World(), offices: ["00", "33", "33.16"])
    let world = facts.world
    try await facts.run(
      """
      INSERT INTO posts (name, job_class, reviewed)
      VALUES ('Arsiparis', 'general_staff', false), ('Sekretaris', 'manager', true)
      """)
    let lines = """
      arsiparis,functional_skilled,
      Sekretaris,jpt pratama,
      Pranata Komputer,functional_first,no
      Sekretaris,manager,yes

      """
    let trial = try await load(lines, into: world, trial: true)
    #expect((trial.added, trial.changed, trial.rows) == (2, 1, 4))
    #expect(try await stored(world).count == 2)
    let report = try await load(lines, into: world)
    #expect(
      report.changes.map { "\($0.line) \($0.outcome) \($0.subject) \($0.to ?? "")" } == [
        "2 changed Arsiparis functional_skilled", "3 added Sekretaris senior_executive",
        "4 added Pranata Komputer functional_first",
      ])
    #expect(
      try await stored(world) == [
        "Arsiparis functional_skilled true", "Pranata Komputer functional_first false",
        "Sekretaris manager true", "Sekretaris senior_executive true",
      ])
    #expect(try await load(lines, into: world).changesNothing)
  }

  @Test(arguments: [
    ("no name", ",manager,", 1, "'post' is empty"),
    ("no class", "Arsiparis,,", 2, "'class' is empty"),
    ("a class nobody knows", "Arsiparis,boss,", 2, "no job class 'boss'"),
    ("neither yes nor no", "Arsiparis,manager,perhaps", 3, "'perhaps' is not yes|no"),
  ])
  func aWrongLineIsNamed(story: String, line: String, column: Int, what: String) async throws {
    let world = try await World()
    let before = try await world.fingerprint()
    let error = await #expect(throws: TrackerError.self) {
      try await load("Pramubakti,support,\n" + line + "\n", into: world)
    }
    let fault = try #require(error).fault
    #expect(fault.what.en.contains(what) && fault.place?.line == 3, "\(fault)")
    #expect(fault.place?.column == column)
    #expect(try await world.fingerprint() == before)
  }

  @Test func establishmentsAreAddedEndedAndReadBack() async throws {
    let facts = try await Facts(try await World(), offices: ["00", "33", "33.16"])
    let world = facts.world
    try await facts.post("Pramubakti", "support")
    try await facts.post("Sekretaris", "manager")
    _ = try await facts.member("Ani", of: "33.16", post: "Pramubakti")
    func load(_ lines: String) async throws -> ImportReport {
      try await world.perform(
        ImportEstablishments(
          file: try world.file(
            "office_code,post,class,positions,valid_from,valid_to\n" + lines,
            named: "formasi.csv")))
    }
    let first = "33.16,Pramubakti,,2,2025-01-01,\n33.16,sekretaris,manager,1,2025-01-01,\n"
    #expect(try await load(first).added == 2)
    #expect(try await load(first).changesNothing)
    let next = try await load("3316,Pramubakti,penunjang,3,2025-06-01,\n")
    #expect((next.added, next.ended) == (1, 1))
    let held = try await world.perform(ListEstablishments(office: "33", subtree: true))
    #expect(
      held.map { "\($0.post) \($0.positions) \($0.holders)" }
        == ["Sekretaris 1 0", "Pramubakti 3 1"])
    let then = try await world.perform(ListEstablishments(office: "33.16", on: "2025-05-31"))
    #expect(then.map(\.positions) == [1, 2])
    for (line, what) in [
      ("33.16,Raja,,1,2025-01-01,", "no post 'Raja'"),
      ("99.99,Sekretaris,,1,2025-01-01,", "no office '99.99'"),
      ("33.16,Sekretaris,,-1,2025-01-01,", "'-1' is not 0, 1, 2"),
      ("33.16,Sekretaris,supervisor,1,2025-01-01,", "is of class manager"),
      ("33.16,Sekretaris,,1,2025-01-01,2024-01-01", "before it starts"),
      ("33.16,Sekretaris,,1,2024-01-01,", "overlaps the one that holds from 2025-01-01"),
    ] {
      let error = await #expect(throws: TrackerError.self, "\(line)") {
        try await load(line + "\n")
      }
      #expect(try #require(error).fault.what.en.contains(what), "\(line)")
    }
    #expect(try await world.perform(ListEstablishments(office: "33.16")) == held)
  }
}
