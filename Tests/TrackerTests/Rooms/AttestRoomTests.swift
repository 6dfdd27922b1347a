import Domain
import Postgres
import Roster
import Support
import Testing

@testable import Tracker

@Suite struct AttestRoomTests {
  /// Two screens of Blora, of 60 and 120 minutes, and one of Grobogan.
  static func world() async throws -> World {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(
      "KPU Kab. Blora,,09:00:00 AM,10:00:00 AM", "KPU KABUPATEN BLORA,,09:30:00 AM,11:30:00 AM",
      "KPU Kab. Grobogan,,09:00:00 AM,11:30:00 AM")
    return world
  }

  static let blora = AttestRoom(session: "TTM", office: "33.16", staff: ["#1"])

  @Test func theyGetTheMinutesOfTheLongestRoomAndItsLearningHours() async throws {
    let world = try await Self.world()
    try await world.rows("DELETE FROM metric_dirty RETURNING 1").discard()
    let attested = try await world.perform(Self.blora)
    #expect(attested.minutes == 120 && attested.isChanged)
    let person = try #require(attested.people.first)
    #expect(person.staffRef == Doubtful.fitria && person.evidence == .room)
    #expect(person.minutes == 120 && person.status == .present && person.conflicts.isEmpty)
    #expect(person.attestedAt == "2025-12-15T10:00" && !person.attestedBy.isEmpty)
    let lines = try await world.perform(ShowAttendance(session: "TTM", office: "33.16"))
    #expect(lines.map(\.jp) == [4] && lines.map(\.share) == [0.8])
    #expect(
      try await world.rows(
        """
        SELECT DISTINCT o.code FROM metric_dirty d JOIN offices o ON o.id = d.office_id
        """) == [["33.16"]])
  }

  @Test func saidAgainItChangesNothing() async throws {
    let world = try await Self.world()
    try await world.perform(Self.blora)
    let before = try await world.fingerprint()
    let again = try await world.perform(Self.blora)
    var after = try await world.fingerprint()
    #expect(!again.isChanged && again.people.map(\.evidence) == [.room])
    // The key of the second call is new, and all that is.
    after["idempotency_keys"] = before["idempotency_keys"]
    #expect(after == before)
  }

  @Test(
    arguments: [
      ("an office without a room", "33.17", ["#1"], "no room"),
      ("staff of another office", "33.16", ["#1", "#2"], "not staff of 33.16"),
      ("nobody of that number", "33.16", ["#999"], "#999"),
      ("a text that names no person", "33.16", ["Fitria"], "names no person"),
      ("two who fit", "33.16", ["a@33.16"], "fits 2 people"),
      ("nobody", "33.16", [], "nobody is named"),
      ("an office that is not there", "99.99", ["#1"], "99.99"),
    ] as [(String, String, [String], String)])
  func refusedItLeavesNothing(
    story: String, office: String, staff: [String], says: String
  ) async throws {
    let world = try await Self.world()
    let before = try await world.fingerprint()
    let code = try #require(Office.Code(office))
    let error = await #expect(throws: TrackerError.self) {
      try await world.perform(AttestRoom(session: "TTM", office: code, staff: staff))
    }
    #expect(error.map(Doubtful.sentence)?.contains(says) == true, "\(story)")
    #expect(try await world.fingerprint() == before, "\(story)")
  }

  @Test func aCancelledSessionTakesNoAttestation() async throws {
    let world = try await Self.world()
    try await world.perform(CancelSession(session: "TTM", reason: "batal"))
    await #expect(throws: TrackerError.self) { try await world.perform(Self.blora) }
  }

  @Test func whoHadLeftIsNotStaffOfTheOfficeThatDay() async throws {
    let world = try await Self.world()
    try await world.rows("UPDATE staff SET ended_on = '2025-11-26' WHERE id = 1 RETURNING 1")
      .discard()
    let error = await #expect(throws: TrackerError.self) { try await world.perform(Self.blora) }
    #expect(error.map(Doubtful.sentence)?.contains("#1") == true)
  }

  @Test func whatAFileOrAHandHasRecordedStands() async throws {
    let world = try await Self.world()
    try await world.read(
      "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,09:20:00 AM", named: "kedua.csv")
    try await world.perform(LogAttendance(session: "TTM", staff: ["#1"], status: .excused))
    let before = try await world.fingerprint()
    let attested = try await world.perform(
      AttestRoom(session: "TTM", office: "33.16", staff: ["#1", "#3"]))
    #expect(attested.people.map(\.evidence) == [.hand, .roster])
    #expect(attested.people.map(\.minutes) == [nil, 20])
    let after = try await world.fingerprint()
    #expect(after["attendance"] == before["attendance"])
    #expect(after["learning_credits"] == before["learning_credits"])
  }

  @Test func aCorrectionOfRoomMinutesStands() async throws {
    let world = try await Self.world()
    try await world.perform(Self.blora)
    try await world.perform(
      CorrectAttendance(session: "TTM", staff: ["#1"], minutes: 45, reason: "pulang lebih awal"))
    let again = try await world.perform(Self.blora)
    #expect(!again.isChanged && again.people.map(\.minutes) == [45])
  }

  @Test func aFileReadLaterIsStrongerThanTheRoom() async throws {
    let world = try await Self.world()
    try await world.perform(AttestRoom(session: "TTM", office: "33.16", staff: ["#3"]))
    try await world.read(
      "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,11:00:00 AM", named: "kedua.csv")
    let lines = try await world.perform(ShowAttendance(session: "TTM", office: "33.16"))
    #expect(lines.map(\.evidence) == [.roster] && lines.map(\.minutes) == [120])
  }

  @Test func aLongerScreenReadLaterCountsWhenAttestedAgain() async throws {
    let world = try await Self.world()
    try await world.perform(Self.blora)
    try await world.read("Aula KPU Kab. Blora,,09:00:00 AM,11:30:00 AM", named: "kedua.csv")
    let again = try await world.perform(Self.blora)
    #expect(again.isChanged && again.people.map(\.minutes) == [150])
  }

  @Test func theEvidenceFileIsKeptByNameAndDigest() async throws {
    let world = try await Self.world()
    let (list, letter) = (
      try world.file("Fitria: hadir", named: "daftar.txt"),
      try world.file("Surat", named: "surat.txt")
    )
    var attest = Self.blora
    attest.evidence = list
    let first = try await world.perform(attest)
    #expect(first.people.map(\.file) == ["daftar.txt"])
    #expect(first.people.map(\.sha256) == [list.sha256])
    // Said again without a file, the file stands.
    #expect(try await world.perform(Self.blora).people.map(\.file) == ["daftar.txt"])
    attest.evidence = letter
    #expect(try await world.perform(attest).people.map(\.sha256) == [letter.sha256])
    let trail = try await world.rows(
      """
      SELECT changes->0->>'from', changes->0->>'to' FROM audit_events
      WHERE operation = 'AttestRoom' ORDER BY (changes->0->>'from') NULLS FIRST
      """)
    #expect(
      trail == [
        [nil, "daftar.txt; present, 120.0 min (room)"],
        [
          "daftar.txt; present, 120.0 min (room)", "surat.txt; present, 120.0 min (room)",
        ],
      ])
  }

  @Test func onlyTheOfficeItselfOrOneAboveItAttests() async throws {
    let world = try await Self.world()
    let (below, above) = (
      Caller(.systemAccount, "grobogan"), Caller(.systemAccount, "jateng")
    )
    try await world.grant(.humanResources, to: below, at: "33.15")
    try await world.grant(.humanResources, to: above, at: "33")
    await #expect(throws: TrackerError.self) { try await world.perform(Self.blora, for: below) }
    #expect(try await world.perform(Self.blora, for: above).people.map(\.attestedBy) == ["jateng"])
  }
}

extension [[String?]] {
  /// For a statement that is run for what it does.
  func discard() {}
}
