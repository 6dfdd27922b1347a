import Domain
import Postgres
import Support
import Testing

@testable import Tracker

/// The clock stands at 15 December 2025.
struct FollowUpTests {
  @Test func promisesAreNumberedInEachOffice() async throws {
    let world = try await World()
    let first = try await world.perform(Self.promise("Peta jabatan", "2026-01-15"))
    let second = try await world.perform(Self.promise("Rencana pelatihan", "2026-01-10"))
    let other = try await world.perform(
      AddFollowUp(office: "33.15", title: "Peta jabatan", dueOn: "2026-01-15"))
    #expect(
      [first, second, other].map(\.reference.description) == ["33.16/1", "33.16/2", "33.15/1"])
    let listed = try await world.perform(ListFollowUps(office: "33", subtree: true))
    #expect(listed.map(\.reference.description) == ["33.16/2", "33.15/1", "33.16/1"])
    #expect(listed.allSatisfy { $0.status == .open })
  }

  @Test func theSamePromiseIsKeptOnce() async throws {
    let world = try await World()
    try await world.addSession()
    let promise = AddFollowUp(
      office: "33.16", title: "Peta jabatan", dueOn: "2026-01-15", session: "TTM")
    let first = try await world.perform(promise)
    let before = try await world.fingerprint()
    #expect(try await world.perform(promise) == first)
    // The keys of both runs are kept; nothing else is.
    let after = try await world.fingerprint()
    #expect(
      before.filter { $0.key != "idempotency_keys" }
        == after.filter { $0.key != "idempotency_keys" })
    #expect(first.session == "TTM")
  }

  @Test(arguments: [
    ("2025-12-20" as Day, nil as Day?, FollowUp.Status.open), ("2025-12-15", nil, .open),
    ("2025-12-14", nil, .overdue), ("2025-12-14", "2025-12-14", .done),
    ("2025-12-13", "2025-12-14", .doneLate),
  ])
  func theStatusFollowsFromTheDays(due: Day, done: Day?, status: FollowUp.Status) async throws {
    let world = try await World()
    let promise = try await world.perform(Self.promise("Peta jabatan", due))
    if let done {
      try await world.perform(SettleFollowUp(promise.reference, outcome: .done, on: done))
    }
    let listed = try await world.perform(ListFollowUps(office: "33.16"))
    #expect(listed.map(\.status) == [status])
    #expect(try await world.perform(ListFollowUps(office: "33.16", status: status)) == listed)
  }

  @Test func settlingTwiceChangesNothingAndTheTrailKeepsWhy() async throws {
    let world = try await World()
    let promise = try await world.perform(Self.promise("Peta jabatan", "2025-12-31"))
    let cancel = SettleFollowUp(
      promise.reference, outcome: .cancelled, reason: "Anggaran dialihkan")
    let cancelled = try await world.perform(cancel)
    #expect(cancelled.status == .cancelled)
    let trail = try await world.rows("SELECT count(*) FROM audit_events")
    #expect(try await world.perform(cancel) == cancelled)
    #expect(try await world.rows("SELECT count(*) FROM audit_events") == trail)
    let why = try await world.rows(
      "SELECT changes -> 0 ->> 'reason' FROM audit_events WHERE operation = 'SettleFollowUp'")
    #expect(why == [["Anggaran dialihkan"]])
    let done = try await world.perform(SettleFollowUp(promise.reference, outcome: .done))
    #expect(done.status == .done && done.cancelledOn == nil)
  }

  @Test func aPromiseAndItsEndMarkTheQuarterOfItsDay() async throws {
    let world = try await World()
    let promise = try await world.perform(Self.promise("Peta jabatan", "2025-09-30"))
    let marks: SQL =
      "SELECT DISTINCT d.quarter FROM metric_dirty d JOIN offices o ON o.id = d.office_id WHERE o.code = '33.16' ORDER BY 1"
    #expect(try await world.rows(marks) == [["2025-07-01"], ["2025-10-01"]])
    try await world.perform(SettleFollowUp(promise.reference, outcome: .done, on: "2025-09-29"))
    #expect(try await world.rows(marks).first == ["2025-07-01"])
  }

  @Test func whatCannotBeIsRefused() async throws {
    let world = try await World()
    try await world.addSession()
    let promise = try await world.perform(Self.promise("Peta jabatan", "2025-12-31"))
    let before = try await world.fingerprint()
    await Self.refuses { try await world.perform(Self.promise("  ", "2025-12-31")) }
    await Self.refuses {
      try await world.perform(
        AddFollowUp(office: "33.16", title: "x", dueOn: "2025-11-25", session: "TTM"))
    }
    await Self.refuses {
      try await world.perform(
        AddFollowUp(office: "33.16", title: "x", dueOn: "2026-01-01", session: "?"))
    }
    await Self.refuses {
      try await world.perform(SettleFollowUp(promise.reference, outcome: .done, on: "2025-12-16"))
    }
    await Self.refuses {
      try await world.perform(
        SettleFollowUp(FollowUpReference(office: "33.16", number: 9), outcome: .done))
    }
    #expect(try await world.fingerprint() == before)
  }

  @Test(arguments: ["33.16", "33.16/0", "33.16/x", "/1", "33.16/1/2", "99/-1", ""])
  func aReferenceIsAnOfficeAndANumber(text: String) {
    #expect(FollowUpReference(text) == nil)
  }

  private static func promise(_ title: String, _ due: Day) -> AddFollowUp {
    AddFollowUp(office: "33.16", title: title, dueOn: due)
  }

  private static func refuses(_ work: () async throws -> some Sendable) async {
    await #expect { _ = try await work() } throws: { error in
      (error as? TrackerError)?.fault.kind == .badData
    }
  }
}
