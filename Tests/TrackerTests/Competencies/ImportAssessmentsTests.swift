import Domain
import Support
import Testing
import Tracker

struct ImportAssessmentsTests {
  static let ani = "198105142008042001"
  static let budi = "198811302014021003"

  private struct Place {
    var facts: Facts
    var world: World { facts.world }

    init() async throws {
      facts = try await Facts(try await World(), offices: ["00", "33", "33.16"])
      try await facts.post("Kasubbag", "supervisor")
      _ = try await facts.member("Ani", of: "33.16", post: "Kasubbag", number: ani)
      _ = try await facts.member("Budi", of: "33.16", post: "Kasubbag", number: budi)
      _ = try await facts.member("Citra", of: "33.16", post: "Kasubbag")
    }

    func load(
      _ text: String, trial: Bool = false, method: AssessmentMethod? = nil, on day: Day? = nil
    ) async throws -> ImportReport {
      try await world.perform(
        ImportAssessments(
          file: try world.file(text, named: "asesmen.csv"), isTrial: trial, method: method,
          assessedOn: day))
    }

    func stored() async throws -> [[String?]] {
      try await world.perform(ListAssessments(office: "33.16")).map {
        ["\($0.name)", $0.competency, "\($0.level)", $0.method.rawValue, "\($0.assessedOn)"]
      }
    }
  }

  @Test func oneALine() async throws {
    let place = try await Place()
    let summary = try await place.load(
      """
      level;kompetensi;nip;method;assessed_on;valid_until;catatan;warna
      3;M.1;'\(Self.ani);mapping;2025-06-17;2027-06-17;baik;biru
      2;m.2;19810514 200804 2 001;TEST;2025-06-18;;;
      4;SK.1;33.16|citra|KASUBBAG;peer;2025-06-19;;;
      """)
    #expect([summary.rows, summary.added, summary.changed] == [3, 3, 0])
    #expect(summary.ignoredHeadings == ["warna"])
    #expect(
      try await place.stored() == [
        ["Ani", "M.1", "3", "mapping", "2025-06-17"], ["Ani", "M.2", "2", "test", "2025-06-18"],
        ["Citra", "SK.1", "4", "peer", "2025-06-19"],
      ])
    let first = try await place.world.perform(ListAssessments(office: "33.16")).first
    #expect((first?.validUntil, first?.note) == ("2027-06-17", "baik"))
  }

  @Test func aGrid() async throws {
    let place = try await Place()
    let grid = "nip,M.1,m.2,SK.1\n\(Self.ani),3,,2\n\(Self.budi),1,2,3\n"
    let summary = try await place.load(grid, method: .mapping, on: "2025-06-17")
    #expect([summary.rows, summary.added] == [5, 5])
    #expect(
      try await place.stored().map { $0[1...2].compactMap { $0 } } == [
        ["M.1", "3"], ["SK.1", "2"], ["M.1", "1"], ["M.2", "2"], ["SK.1", "3"],
      ])
  }

  @Test func againItChangesNothingAndSaysSo() async throws {
    let place = try await Place()
    let grid = "nip,M.1\n\(Self.ani),3\n"
    _ = try await place.load(grid, method: .mapping, on: "2025-06-17")
    let before = try await place.stored()
    let trail = try await place.world.rows("SELECT count(*) FROM audit_events")
    let again = try await place.load(grid, method: .mapping, on: "2025-06-17")
    #expect([again.added, again.changed] == [0, 0])
    #expect(again.changesNothing)
    #expect(try await place.stored() == before)
    #expect(try await place.world.rows("SELECT count(*) FROM audit_events") == trail)
  }

  @Test func aCorrectionKeepsTheOldLevelInTheTrail() async throws {
    let place = try await Place()
    _ = try await place.load("nip,M.1\n\(Self.ani),3\n", method: .test, on: "2025-06-17")
    let summary = try await place.load(
      "nip,M.1,M.2\n\(Self.ani),4,1\n", method: .test, on: "2025-06-17")
    #expect([summary.added, summary.changed] == [1, 1])
    let trail = try await place.world.rows(
      """
      SELECT changes->0->>'from', changes->0->>'to' FROM audit_events
      WHERE operation = 'ImportAssessments' AND changes <> '[]'
      """)
    #expect(trail == [["3", "4"]])
  }

  @Test func aTrialKeepsNothing() async throws {
    let place = try await Place()
    let before = try await place.facts.world.fingerprint()
    let summary = try await place.load(
      "nip,M.1\n\(Self.ani),3\n", trial: true, method: .test, on: "2025-06-17")
    #expect(summary.isTrial)
    #expect(summary.added == 1)
    var after = try await place.facts.world.fingerprint()
    // The key of the trial itself may be kept.
    after["idempotency_keys"] = before["idempotency_keys"]
    #expect(after == before)
  }

  @Test func theLevelGoesToThePlaceHeldOnTheDay() async throws {
    let place = try await Place()
    try await place.facts.run(
      "UPDATE staff SET ended_on = '2025-07-01' FROM people p WHERE p.id = person_id AND p.name = 'Ani'"
    )
    let person = try await place.facts.number("SELECT id FROM people WHERE name = 'Ani'")
    _ = try await place.facts.member(
      "", of: "33", post: "Kasubbag", from: "2025-07-01", person: person)
    _ = try await place.load(
      """
      nip,competency,level,method,assessed_on
      \(Self.ani),M.1,3,test,2025-06-30
      \(Self.ani),M.1,4,test,2025-07-01
      """)
    let lines = try await place.world.perform(ListAssessments(office: "33", subtree: true))
    // The first went with her.
    #expect(
      lines.map { "\($0.officeCode) \($0.level) \($0.carriedFrom?.text ?? "")" }
        == ["33 4 ", "33 3 33.16", "33.16 3 "])
    let valid = try await place.world.perform(
      ListAssessments(office: "33", subtree: true, competency: "M.1", on: "2025-06-30"))
    #expect(valid.map { "\($0.officeCode) \($0.counts)" } == ["33 false", "33.16 true"])
  }

  @Test func twoOfOneNameAreNotGuessed() async throws {
    let place = try await Place()
    _ = try await place.facts.member("citra", of: "33.16", post: "Kasubbag")
    let error = await #expect(throws: TrackerError.self) {
      try await place.load("nip,M.1\n33.16|Citra|Kasubbag,3\n", method: .test, on: "2025-06-17")
    }
    guard case .ambiguousPerson(_, let candidates) = try #require(error) else {
      Issue.record("not ambiguous: \(String(describing: error))")
      return
    }
    #expect(candidates.count == 2)
  }

  @Test func metricsAreComputedAgain() async throws {
    let place = try await Place()
    _ = try await place.load("nip,M.1\n\(Self.ani),1\n", method: .test, on: "2025-06-17")
    try await MetricWorker(tracker: place.world.tracker).workOffAll()
    #expect(
      try await place.facts.figures("33.16", "2025-Q4")["job_person_match"] == "1/2")
  }

  @Test(arguments: [
    ("unknown competency", "M.9,3,test,2025-06-17", 2, 2 as Int?, "no competency 'M.9'"),
    ("level too high", "M.1,6,test,2025-06-17", 2, 3, "'6' is not 1-5"),
    ("level zero", "M.1,0,test,2025-06-17", 2, 3, "'0' is not 1-5"),
    ("level missing", "M.1,,test,2025-06-17", 2, 3, "'level' is empty"),
    ("unknown method", "M.1,3,guess,2025-06-17", 2, 4, "'guess' is not self|"),
    ("no such day", "M.1,3,test,2025-02-29", 2, 5, "'2025-02-29' is not YYYY-MM-DD"),
    ("a day ahead", "M.1,3,test,2025-12-16", 2, 5, "has not come yet"),
  ])
  func aWrongCellIsNamedAndNothingChanges(
    story: String, cells: String, line: Int, column: Int?, what: String
  ) async throws {
    let place = try await Place()
    let before = try await place.world.fingerprint()
    let error = await #expect(throws: TrackerError.self) {
      try await place.load(
        "nip,competency,level,method,assessed_on\n\(Self.ani),\(cells)\n\(Self.budi),M.1,2,test,2025-06-17\n"
      )
    }
    let fault = try #require(error).fault
    #expect((fault.place?.line, fault.place?.column) == (line, column))
    #expect(fault.what.en.contains(what))
    #expect(try await place.world.fingerprint() == before)
  }

  @Test(arguments: [
    ("nobody has it", "199303082018012004", "no person '199303082018012004'"),
    ("a spreadsheet rounded it", "\"1,98105E+17\"", "is no valid 18-digit NIP"),
    ("no such member", "33.16|Dewi|Kasubbag", "no person"),
    ("empty", "", "'nip' is empty"),
  ])
  func aPersonNobodyKnows(story: String, person: String, what: String) async throws {
    let place = try await Place()
    let error = await #expect(throws: TrackerError.self) {
      try await place.load(
        "competency,nip,level,method,assessed_on\nM.1,\(person),3,test,2025-06-17\n")
    }
    let fault = try #require(error).fault
    #expect((fault.place?.file, fault.place?.line, fault.place?.column) == ("asesmen.csv", 2, 2))
    #expect(fault.what.en.contains(what))
  }

  @Test(arguments: [
    ("nip,M.1,M.77\n\(ani),3,1\n", "no competency 'M.77'"),
    ("nip,nama\n\(ani),Ani\n", "no column 'competency'"),
    ("nip,competency\n\(ani),M.1\n", "no column 'level'"),
    ("nip,M.1\n\(ani),3\n", "'assessed_on' is not given"),
    ("nip,assessed_on,M.1\n\(ani),2025-06-17,3\n", "'method' is not given"),
    (
      "nip,competency,level,method,assessed_on\n\(ani),M.1,3,test,2025-06-17\n"
        + "\(ani),M.1,4,test,2025-06-17\n", "differs from line 2"
    ),
    (
      "nip,competency,level,method,assessed_on,valid_until\n\(ani),M.1,3,test,2025-06-17,2025-06-16\n",
      "it ends before it was made"
    ),
  ])
  func aTableThatIsWrong(text: String, what: String) async throws {
    let place = try await Place()
    let before = try await place.world.fingerprint()
    let error = await #expect(throws: TrackerError.self) { try await place.load(text) }
    let fault = try #require(error).fault
    #expect(fault.kind == .badData)
    #expect(fault.what.en.contains(what))
    #expect(fault.place?.file == "asesmen.csv")
    #expect(try await place.world.fingerprint() == before)
  }

  @Test func theCatalogueIsListedInOrder() async throws {
    let entries = try await Place().world.perform(ListCompetencies())
    #expect(
      entries.map(\.code) == [
        "M.1", "M.2", "M.3", "M.4", "M.5", "M.6", "M.7", "M.8", "SK.1",
        "T.1", "T.2", "T.3", "T.4", "T.5", "T.6",
      ])
  }
}
