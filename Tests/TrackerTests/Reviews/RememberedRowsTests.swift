import Domain
import Roster
import Support
import Testing

@testable import Tracker

/// Rows that were recorded because a decision was remembered, when that decision is taken back.
@Suite struct RememberedRowsTests {
  /// Number 1 was decided in TTM; number 2 in TTM-2 was recorded because of that.
  private func world() async throws -> World {
    let world = try await Doubtful.world(sessions: "TTM", "TTM-2")
    try await world.read("fitria,,09:00:00 AM,11:30:00 AM")
    try await world.perform(DecideReview(review: 1, decision: .staff("#1")))
    try await world.read("fitria,,09:00:00 AM,11:30:00 AM", named: "2.csv", of: "TTM-2")
    #expect(try await world.perform(ShowAttendance(session: "TTM-2")).map(\.staffID) == [1])
    return world
  }

  @Test func theyAreNamedAndCanBeTakenBackEach() async throws {
    let world = try await world()
    let undone = try await world.perform(UndoReview(review: 1))
    #expect(undone.remembering == [2] && undone.alsoUndone.isEmpty)
    #expect(try await world.perform(ShowAttendance(session: "TTM-2")).map(\.staffID) == [1])
    let second = try await world.perform(UndoReview(review: 2))
    #expect(second.isChanged && second.attendanceRemoved.map(\.session) == ["TTM-2"])
    #expect(try await world.perform(ShowAttendance(session: "TTM-2")).isEmpty)
    let doubts = try await world.perform(ListReviews(session: "TTM-2"))
    #expect(doubts.map(\.reason.en) == ["an earlier decision was taken back"])
    #expect(doubts.flatMap(\.suggestions).map(\.id) == [1])
    let again = try await world.perform(UndoReview(review: 2))
    #expect(!again.isChanged)
  }

  @Test func theyGoTogetherWhereThatIsAsked() async throws {
    let world = try await world()
    let undone = try await world.perform(UndoReview(review: 1, alsoSameName: true))
    #expect(undone.alsoUndone == [2] && undone.remembering.isEmpty)
    #expect(undone.attendanceRemoved.map(\.session).sorted() == ["TTM", "TTM-2"])
    #expect(try await world.perform(ListReviews()).count == 2)
  }

  @Test func whatElseSpokeForAPersonIsNotTouched() async throws {
    let world = try await world()
    try await world.read(
      "33.16_Fitria Nurhaliza,,09:00:00 AM,11:30:00 AM", named: "3.csv", of: "TTM-2")
    try await world.perform(UndoReview(review: 1, alsoSameName: true))
    #expect(try await world.perform(ShowAttendance(session: "TTM-2")).map(\.staffID) == [1])
  }
}
