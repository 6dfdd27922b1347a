import Domain
import Roster
import Support
import Testing

@testable import Tracker

@Suite struct SameNameTests {
  /// "fitria" in three sessions, with the e-mail addresses given.
  private func world(_ emails: String...) async throws -> World {
    let world = try await Doubtful.world()
    for (number, email) in emails.enumerated() {
      let code = number == 0 ? "TTM" : "TTM-\(number + 1)"
      try await world.addSession(code)
      try await world.read(
        "fitria,\(email),09:00:00 AM,11:30:00 AM", named: "\(code).csv", of: code)
    }
    return world
  }

  @Test func oneDecisionDecidesAllOfTheName() async throws {
    let world = try await world("", "", "")
    let review = try await world.doubt()
    let others = try await world.perform(ListSameName(review: review))
    #expect(others.map(\.session) == ["TTM-2", "TTM-3"])
    let decided = try await world.perform(
      DecideReview(review: review, decision: .staff(Doubtful.fitria), alsoSameName: true))
    #expect(decided.alsoDecided == others.map(\.id) && decided.sameNameWaiting.isEmpty)
    for session in ["TTM", "TTM-2", "TTM-3"] {
      let lines = try await world.perform(ShowAttendance(session: session))
      #expect(lines.map(\.staffID) == [1] && lines.map(\.minutes) == [150], "\(session)")
    }
    #expect(try await world.perform(ListReviews()).isEmpty)
    // One name, one memory.
    #expect(try await world.perform(ListAliases()).map(\.key) == ["fitria"])
  }

  @Test func withoutTheFlagOnlyTheOneAndTheOthersAreCounted() async throws {
    let world = try await world("", "", "")
    let review = try await world.doubt()
    let decided = try await world.perform(
      DecideReview(review: review, decision: .staff(Doubtful.fitria)))
    #expect(decided.alsoDecided.isEmpty && decided.sameNameWaiting.count == 2)
    #expect(try await world.perform(ListReviews()).count == 2)
    // Said again with the flag, the rest follows.
    let again = try await world.perform(
      DecideReview(review: review, decision: .staff(Doubtful.fitria), alsoSameName: true))
    #expect(again.isChanged && again.alsoDecided.count == 2)
  }

  @Test(arguments: [
    (["a@contoh.example", "b@contoh.example"], 0), (["a@contoh.example", "A@contoh.example"], 1),
    (["a@contoh.example", ""], 1),
  ])
  func twoAccountsAreTwoPeople(emails: [String], same: Int) async throws {
    let world = try await world(emails[0], emails[1])
    let others = try await world.perform(ListSameName(review: world.doubt()))
    #expect(others.count == same)
  }

  @Test func anotherOrganisersDoubtsAreNotTouched() async throws {
    let world = try await world("")
    try await world.perform(
      AddSession(
        SessionDraft(
          code: "OTHER", title: "Lain", organiser: "00", startsAt: "2025-11-26T09:00",
          endsAt: "2025-11-26T11:30", audience: ["33"])))
    try await world.read(
      "fitria,,09:00:00 AM,11:30:00 AM", named: "other.csv", of: "OTHER")
    let decided = try await world.perform(
      DecideReview(review: world.doubt(), decision: .guest, alsoSameName: true))
    #expect(decided.alsoDecided.isEmpty && decided.sameNameWaiting.isEmpty)
    #expect(try await world.perform(ListReviews()).map(\.session) == ["OTHER"])
  }

  @Test func whoWasOnNoStaffThatDayIsLeftToWait() async throws {
    let world = try await world("", "")
    _ = try await world.rows(
      """
      UPDATE sessions SET held_on = '2025-11-25', starts_at = starts_at - interval '1 day',
        ends_at = ends_at - interval '1 day' WHERE code = 'TTM-2'
      """)
    _ = try await world.rows("UPDATE staff SET started_on = '2025-11-26' WHERE id = 1")
    let decided = try await world.perform(
      DecideReview(review: world.doubt(), decision: .staff("#1"), alsoSameName: true))
    #expect(decided.alsoDecided.isEmpty && decided.sameNameWaiting.count == 1)
  }

  @Test func togetherDecidedTheyAreTakenBackTogether() async throws {
    let world = try await world("", "", "")
    let review = try await world.doubt()
    let before = try await Doubtful.facts(world)
    try await world.perform(
      DecideReview(review: review, decision: .staff(Doubtful.fitria), alsoSameName: true))
    let undone = try await world.perform(UndoReview(review: review, alsoSameName: true))
    #expect(undone.alsoUndone.count == 2 && undone.attendanceRemoved.count == 3)
    #expect(try await Doubtful.facts(world) == before)
  }
}
