import Domain
import Support
import Testing
import Tracker

@Suite struct ExternalDecisionTests {
  private static let clerk = Caller(.systemAccount, "petugas")
  private static let head = Caller(.systemAccount, "atasan")

  @Test func nobodyApprovesTheirOwnRecord() async throws {
    let learners = try await Learners()
    try await learners.world.grant(.humanResources, to: Self.clerk, at: "33.16")
    try await learners.world.grant(.humanResources, to: Self.head, at: "33")
    let record = try await learners.add(Learners.training(), for: Self.clerk)
    let before = try await learners.everything()
    let error = await #expect(throws: TrackerError.self) {
      try await learners.approve(record.id, for: Self.clerk)
    }
    #expect(try #require(error).fault.what.en == "you recorded \(record.id) yourself")
    #expect(try await learners.everything() == before)
    let approved = try await learners.approve(record.id, for: Self.head)
    #expect(approved.map(\.status) == [.confirmed])
    #expect(approved.first?.decidedBy == "atasan")
  }

  @Test func anAdministratorMay() async throws {
    let learners = try await Learners()
    let record = try await learners.add(Learners.training())
    #expect(try await learners.approve(record.id).map(\.status) == [.confirmed])
    let before = try await learners.everything()
    #expect(try await learners.approve(record.id).map(\.status) == [.confirmed])
    #expect(try await learners.everything() == before)
  }

  @Test func anotherOfficesStaffMayNot() async throws {
    let learners = try await Learners()
    try await learners.world.grant(.humanResources, to: Self.clerk, at: "33.16")
    let mine = try await learners.add(Learners.training())
    let theirs = try await learners.add(Learners.training(Learners.citra))
    for ids in [[theirs.id], [mine.id, theirs.id]] {
      let error = await #expect(throws: TrackerError.self) {
        try await learners.world.perform(
          DecideExternals(ids: ids, decision: .approve(despiteOverlap: false)), for: Self.clerk)
      }
      #expect(try #require(error).fault.kind == .notAllowed)
    }
    #expect(try await learners.approve(mine.id, for: Self.clerk).map(\.status) == [.confirmed])
  }

  @Test func aHeldRecordNeedsAWord() async throws {
    let learners = try await Learners()
    let first = try await learners.add(Learners.training())
    let held = try await learners.add(Learners.training(title: "Lain", minutes: 90))
    #expect(held.status == .held)
    let before = try await learners.everything()
    for ids in [[held.id], [first.id, held.id]] {
      await #expect(throws: TrackerError.self) {
        try await learners.world.perform(
          DecideExternals(ids: ids, decision: .approve(despiteOverlap: false)))
      }
    }
    #expect(try await learners.everything() == before)
    #expect(
      try await learners.approve(held.id, despiteOverlap: true).map(\.status) == [.confirmed])
    #expect(try await learners.ledger() == ["credit 24 provisional", "credit 2 confirmed"])
  }

  @Test func aHeldRecordIsFreeWhenTheOtherIsRejected() async throws {
    let learners = try await Learners()
    let first = try await learners.add(Learners.training())
    let held = try await learners.add(Learners.training(title: "Lain", minutes: 90))
    _ = try await learners.reject(first.id)
    #expect(try await learners.approve(held.id).map(\.status) == [.confirmed])
  }

  @Test func aSessionThatCameInLaterIsSeenAtApproval() async throws {
    let learners = try await Learners()
    let world = learners.world
    let record = try await learners.add(
      Learners.training(from: "2025-11-26", to: nil, minutes: 90))
    #expect(record.status == .provisional)
    try await world.addSession()
    try await world.perform(LogAttendance(session: "TTM", staff: [Learners.ani], status: .present))
    let error = await #expect(throws: TrackerError.self) {
      try await learners.approve(record.id)
    }
    #expect(try #require(error).fault.what.en == "record \(record.id) overlaps session TTM")
  }

  @Test func aRejectionNeedsAReasonAndIsFinal() async throws {
    let learners = try await Learners()
    let record = try await learners.add(Learners.training())
    await #expect(throws: TrackerError.self) {
      try await learners.reject(record.id, reason: " ")
    }
    let rejected = try await learners.reject(record.id, reason: "bukan pelatihan")
    #expect(rejected.map(\.reason) == ["bukan pelatihan"])
    await #expect(throws: TrackerError.self) { try await learners.approve(record.id) }
    let again = try await learners.add(Learners.training())
    #expect(again.id != record.id)
    let trail = try await learners.world.rows(
      """
      SELECT changes->0->>'from', changes->0->>'to', changes->0->>'reason' FROM audit_events
      WHERE operation = 'DecideExternals'
      """)
    #expect(trail == [["provisional", "rejected", "bukan pelatihan"]])
  }

  @Test func unknownNumbersAreNamed() async throws {
    let learners = try await Learners()
    let record = try await learners.add(Learners.training())
    let error = await #expect(throws: TrackerError.self) {
      try await learners.approve(record.id, 99)
    }
    #expect(try #require(error).fault.what.en == "there is no record 99")
  }
}
