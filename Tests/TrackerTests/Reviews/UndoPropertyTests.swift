import Domain
import Roster
import Seeds
import Support
import Testing

@testable import Tracker

/// Whatever is decided in whatever order: taken back in whatever order, nothing of it is left.
@Suite struct UndoPropertyTests {
  @Test(arguments: Seeds.Seed.some(6))
  func nothingIsLeft(seed: Seeds.Seed) async throws {
    var random = seed
    let world = try await Doubtful.world(sessions: "TTM", "TTM-2")
    for session in ["TTM", "TTM-2"] {
      try await world.read(
        "fitria,,09:00:00 AM,11:30:00 AM", "FITRIA,,09:10:00 AM,11:00:00 AM",
        "Fitria A,,09:00:00 AM,09:40:00 AM", "Redmi Note 12,,09:00:00 AM,11:30:00 AM",
        "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,10:00:00 AM", named: "\(session).csv",
        of: session)
    }
    let before = try await Doubtful.facts(world)
    let rows = try await world.rows("SELECT id FROM roster_rows WHERE outcome <> 'staff'")
    let numbers = rows.compactMap { $0.first.flatMap(\.self).flatMap { Int64($0) } }
    try #require(numbers.count >= 6)
    let decisions: [ReviewDecision] = [
      .staff("#1"), .staff("#2"), .staff("#3"), .room("33.16"), .room("33.15"), .guest, .unknown,
    ]
    for number in numbers.shuffled(using: &random) {
      let decision = decisions.randomElement(using: &random) ?? .guest
      let also = Bool.random(using: &random)
      do {
        try await world.perform(
          DecideReview(review: number, decision: decision, alsoSameName: also))
      } catch let error as TrackerError {
        // Decided together with another row before, as somebody else.
        guard case .refused = error else { throw error }
      }
    }
    #expect(try await Doubtful.facts(world) != before)
    for number in numbers.shuffled(using: &random) {
      try await world.perform(
        UndoReview(review: number, alsoSameName: Bool.random(using: &random)))
    }
    #expect(try await Doubtful.facts(world) == before, "\(seed)")
  }
}
