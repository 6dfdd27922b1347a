import Domain
import Support
import Testing
import Tracker

/// A transfer carries over what counts and nothing twice.
struct TransferStaffTests {
  private static let number = "198811302014021003"

  private struct Scene {
    let facts: Facts
    let ani: Facts.Member
    var world: World { facts.world }

    init() async throws {
      facts = try await Facts(
        try await World(), offices: ["00", "33", "33.15", "33.16", "34", "34.71"])
      try await facts.post("Kasubbag", "supervisor")
      try await facts.post("Staf", "general_staff")
      ani = try await facts.member(
        "Ani", of: "33.16", post: "Kasubbag", number: TransferStaffTests.number)
    }

    func transfer(
      to office: Office.Code = "33.15", on day: Day = "2025-11-01", post: String? = nil
    ) async throws -> StaffMoved {
      try await world.perform(
        TransferStaff(person: TransferStaffTests.number, to: office, on: day, post: post))
    }

    func metrics(_ offices: Office.Code..., quarter: Quarter = "2025-Q4") async throws {
      try await world.perform(ComputeMetrics(quarter: quarter, full: true))
      try await MetricWorker(tracker: world.tracker).workOffAll()
    }
  }

  @Test func onePlaceEndsAndAnotherBeginsForTheSamePerson() async throws {
    let scene = try await Scene()
    let moved = try await scene.transfer(post: "staf")
    #expect(moved.memberships.map(\.officeCode) == ["33.15", "33.16"])
    #expect(moved.memberships.map(\.startedOn) == ["2025-11-01", "2020-01-01"])
    #expect(moved.memberships.map(\.endedOn) == [nil, "2025-11-01"])
    #expect(moved.memberships.map(\.post) == ["Staf", "Kasubbag"])
    #expect(try await scene.world.rows("SELECT count(DISTINCT person_id) FROM staff") == [["1"]])
  }

  @Test func saidAgainItChangesNothing() async throws {
    let scene = try await Scene()
    _ = try await scene.transfer()
    let before = try await scene.world.rows("SELECT * FROM staff ORDER BY id")
    let trail = try await scene.world.rows("SELECT count(*) FROM audit_events")
    let again = try await scene.transfer()
    #expect(again.isUnchanged && again.memberships.count == 2)
    #expect(try await scene.world.rows("SELECT * FROM staff ORDER BY id") == before)
    #expect(try await scene.world.rows("SELECT count(*) FROM audit_events") == trail)
  }

  @Test func validAssessmentsGoAlongAndNameWhereTheyCameFrom() async throws {
    let scene = try await Scene()
    let facts = scene.facts
    try await facts.assess(scene.ani, "M.1", 1, on: "2025-06-01", by: "test")
    try await facts.assess(scene.ani, "M.2", 2, on: "2025-06-01", until: "2025-10-31")  // over
    try await facts.assess(scene.ani, "M.3", 2, on: "2025-06-01", until: "2025-11-01")
    try await facts.assess(scene.ani, "M.4", 5, on: "2025-06-01", by: "self")
    let moved = try await scene.transfer()
    #expect(moved.carried == 3)
    let lines = try await scene.world.perform(ListAssessments(office: "33.15", on: "2025-11-01"))
    #expect(lines.map(\.competency) == ["M.1", "M.3", "M.4"])
    #expect(lines.allSatisfy { $0.carriedFrom == "33.16" })
    #expect(lines.map(\.counts) == [true, true, false])
    // The gap is one person's in one office, before and after.
    for (day, office) in [("2025-10-31", "33.16"), ("2025-11-01", "33.15")] as [(Day, Office.Code)]
    {
      let gaps = try await scene.world.perform(
        ListGaps(office: "33", subtree: true, competency: "M.1", on: day))
      #expect(gaps.people.map(\.officeCode) == [office], "\(day)")
    }
    try await scene.metrics()
    // M.1 1 of 2; M.3 has ended by the quarter's last day.
    #expect(try await facts.figures("33.15", "2025-Q4")["job_person_match"] == "1/2")
    #expect(try await facts.figures("33", "2025-Q4", .subtree)["job_person_match"] == "1/2")
  }

  @Test func onwardsItStillNamesTheOfficeWhereItWasFound() async throws {
    let scene = try await Scene()
    try await scene.facts.assess(scene.ani, "M.1", 1, on: "2025-06-01", by: "test")
    _ = try await scene.transfer()
    _ = try await scene.transfer(to: "34.71", on: "2025-12-01")
    let lines = try await scene.world.perform(ListAssessments(office: "34.71"))
    #expect(lines.map { $0.carriedFrom } == ["33.16"])
    // Back again: what was found here is here once more, in the new membership.
    _ = try await scene.transfer(to: "33.16", on: "2025-12-10")
    let home = try await scene.world.perform(ListAssessments(office: "33.16"))
    #expect(home.filter(\.counts).count == 1 && home.count == 2)
  }

  @Test func aLaterCorrectionFollows() async throws {
    let scene = try await Scene()
    try await scene.facts.assess(scene.ani, "M.1", 1, on: "2025-06-01", by: "test")
    _ = try await scene.transfer()
    for level in [3, 3] {
      try await scene.world.perform(
        AddAssessment(
          staff: Self.number, competency: "M.1", level: level, method: .test,
          assessedOn: "2025-06-01"))
    }
    try await scene.world.perform(
      AddAssessment(
        staff: Self.number, competency: "M.5", level: 2, method: .test, assessedOn: "2025-06-01"))
    let lines = try await scene.world.perform(ListAssessments(office: "33.15"))
    #expect(lines.map { "\($0.competency) \($0.level)" } == ["M.1 3", "M.5 2"])
  }

  @Test func aMoveToldByTwoStaffListsCarriesTheSame() async throws {
    let scene = try await Scene()
    try await scene.facts.assess(scene.ani, "M.1", 1, on: "2025-06-01", by: "test")
    func load(_ line: String) async throws {
      try await scene.world.perform(
        ImportStaff(
          file: try scene.world.file(
            "nip,name,office_code,position,employment,started_on,ended_on\n\(line)\n")))
    }
    try await load("\(Self.number),Ani,33.16,Kasubbag,PNS,2020-01-01,2025-11-01")
    try await load("\(Self.number),Ani,33.15,Kasubbag,PNS,2025-11-01,")
    let lines = try await scene.world.perform(ListAssessments(office: "33.15"))
    #expect(lines.map { $0.carriedFrom } == ["33.16"])
    try await load("\(Self.number),Ani,33.15,Kasubbag,PNS,2025-11-01,")
    #expect(try await scene.world.rows("SELECT count(*) FROM assessments") == [["2"]])
  }

  @Test func hoursCountForTheYearOnceWhereverTheyWereEarned() async throws {
    let scene = try await Scene()
    let session = try await scene.facts.session("S1", on: "2025-10-10", for: ["33"])
    try await scene.facts.attend(session, scene.ani, jp: 4)
    _ = try await scene.transfer()
    try await scene.metrics()
    #expect(
      try await scene.world.rows(
        """
        SELECT o.code, q.jp::int, q.jp_year::int FROM person_quarter q
        JOIN offices o ON o.id = q.office_id WHERE q.quarter = '2025-10-01' ORDER BY 1
        """) == [["33.15", "0", "4"], ["33.16", "4", "4"]])
    #expect(try await scene.world.rows("SELECT count(*) FROM learning_credits") == [["1"]])
  }

  @Test(
    arguments: [
      ("nowhere", "33.16", "2025-11-01", nil, "is in office 33.16 as Kasubbag already"),
      ("no such office", "99.99", "2025-11-01", nil, "no office '99.99'"),
      ("no such post", "33.15", "2025-11-01", "Raja", "no post 'Raja'"),
      ("before the first day", "33.15", "2019-01-01", nil, "no person"),
    ] as [(String, Office.Code, Day, String?, String)])
  func whatCannotBeIsRefusedAndChangesNothing(
    story: String, office: Office.Code, day: Day, post: String?, what: String
  ) async throws {
    let scene = try await Scene()
    let before = try await scene.world.fingerprint()
    let error = await #expect(throws: TrackerError.self) {
      try await scene.transfer(to: office, on: day, post: post)
    }
    let fault = try #require(error).fault
    #expect(fault.what.en.contains(what), "\(fault)")
    #expect(try await scene.world.fingerprint() == before)
  }

  @Test func aPlaceLaterOnIsNotOvertaken() async throws {
    let scene = try await Scene()
    _ = try await scene.transfer(on: "2025-12-01")
    let error = await #expect(throws: TrackerError.self) {
      try await scene.transfer(to: "34", on: "2025-11-01")
    }
    #expect(try #require(error).fault.what.en.contains("has a place from 2025-12-01"))
  }

  @Test func anEndIsWrittenOnceAndCanBeMended() async throws {
    let scene = try await Scene()
    let end = EndStaff(person: Self.number, on: "2025-12-01")
    let ended = try await scene.world.perform(end)
    #expect(ended.memberships.map(\.endedOn) == ["2025-12-01"] && !ended.isUnchanged)
    #expect(try await scene.world.perform(end).isUnchanged)
    let sooner = try await scene.world.perform(EndStaff(person: Self.number, on: "2025-11-15"))
    #expect(sooner.memberships.map(\.endedOn) == ["2025-11-15"])
    #expect(
      try await scene.world.rows(
        """
        SELECT changes->0->>'from', changes->0->>'to' FROM audit_events
        WHERE operation = 'EndStaff' ORDER BY 2 DESC
        """) == [[nil, "2025-12-01"], ["2025-12-01", "2025-11-15"]])
    await #expect(throws: TrackerError.unknown(.person, Self.number)) {
      try await scene.world.perform(EndStaff(person: Self.number, on: "2025-12-20"))
    }
  }
}
