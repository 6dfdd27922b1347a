import Domain
import Support
import Testing
import Tracker

struct ComputeCreditTests {
  private func attended() async throws -> World {
    let world = try await World()
    try await world.addStaff(
      "198811302014021003,Hendra Gunawan,L,PNS,pengawas,Kasubbag,33.16,hendra@contoh.example")
    try await world.addSession()
    try await world.perform(
      LogAttendance(session: "TTM", staff: ["198811302014021003"], status: .present))
    return world
  }

  @Test func whatStandsAsItShouldIsLeftAlone() async throws {
    let world = try await attended()
    let before = try await world.fingerprint()
    let done = try await world.perform(ComputeCredit(session: "TTM"))
    #expect((done.people, done.credited, done.jp) == (1, 1, 4))
    var after = try await world.fingerprint()
    after["idempotency_keys"] = before["idempotency_keys"]
    #expect(after == before)
  }

  @Test func whatIsMissingIsCreditedByTheRule() async throws {
    let world = try await attended()
    _ = try await world.rows("DELETE FROM learning_credits")
    let done = try await world.perform(ComputeCredit(session: "TTM"))
    #expect((done.credited, done.jp) == (1, 4))
    let hours = try await world.perform(ShowCredit(person: "198811302014021003", year: 2025))
    #expect(hours.map(\.jp) == [4])
  }

  @Test func anUnknownSessionIsRefused() async throws {
    let world = try await World()
    await #expect(throws: TrackerError.unknown(.session, "X")) {
      try await world.perform(ComputeCredit(session: "X"))
    }
  }
}
