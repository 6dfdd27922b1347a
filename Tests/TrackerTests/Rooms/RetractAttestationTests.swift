import Domain
import Support
import Testing
import Tracker

struct RetractAttestationTests {
  static let retraction = RetractAttestation(
    session: "TTM", office: "33.16", staff: ["#1"], reason: "salah orang")

  @Test func whatRestedOnTheRoomIsGone() async throws {
    let world = try await AttestRoomTests.world()
    let before = try await world.fingerprint()
    try await world.perform(AttestRoomTests.blora)
    let done = try await world.perform(Self.retraction)
    #expect(done.retracted.count == 1 && done.standing.isEmpty)
    let after = try await world.fingerprint()
    for table in ["attendance", "rooms", "roster_rows"] {
      #expect(after[table] == before[table], "\(table)")
    }
    let hours = try await world.rows("SELECT coalesce(sum(jp), 0) = 0 FROM learning_credits")
    #expect(hours == [["t"]] || hours == [["true"]])
    let trail = try await world.rows(
      """
      SELECT changes->0->>'from', changes->0->>'to', changes->0->>'reason' FROM audit_events
      WHERE operation = 'RetractAttestation'
      """)
    #expect(trail == [["present, 120.0 min", nil, "salah orang"]])
  }

  @Test func saidAgainItChangesNothing() async throws {
    let world = try await AttestRoomTests.world()
    try await world.perform(AttestRoomTests.blora)
    try await world.perform(Self.retraction)
    let before = try await world.fingerprint()
    let again = try await world.perform(Self.retraction)
    #expect(again.retracted.isEmpty)
    var after = try await world.fingerprint()
    after["idempotency_keys"] = before["idempotency_keys"]
    #expect(after == before)
  }

  @Test func whatAHandLoggedOrCorrectedStands() async throws {
    let world = try await AttestRoomTests.world()
    try await world.perform(AttestRoomTests.blora)
    try await world.perform(
      CorrectAttendance(session: "TTM", staff: ["#1"], minutes: 45, reason: "pulang lebih awal"))
    let done = try await world.perform(Self.retraction)
    #expect(done.standing.map(\.minutes) == [45])
  }

  @Test func whatAFileSaysStands() async throws {
    let world = try await AttestRoomTests.world()
    try await world.perform(AttestRoom(session: "TTM", office: "33.16", staff: ["#3"]))
    try await world.read(
      "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,11:00:00 AM", named: "kedua.csv")
    var retraction = Self.retraction
    retraction.staff = ["#3"]
    let done = try await world.perform(retraction)
    #expect(done.standing.map(\.evidence) == [.roster] && done.standing.map(\.minutes) == [120])
  }

  @Test func withoutAReasonItIsRefused() async throws {
    let world = try await AttestRoomTests.world()
    try await world.perform(AttestRoomTests.blora)
    let before = try await world.fingerprint()
    await #expect(throws: TrackerError.self) {
      try await world.perform(
        RetractAttestation(session: "TTM", office: "33.16", staff: ["#1"], reason: " "))
    }
    #expect(try await world.fingerprint() == before)
  }
}
