import Domain
import Roster
import Support
import Testing

@testable import Tracker

@Suite struct ListReviewsTests {
  @Test func whoWouldGainHoursStandsFirstThenWhoStayedLonger() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    // 80 % of 150 minutes are 120.
    try await world.read(
      "fitria,,09:00:00 AM,09:30:00 AM", "Fitria A,,09:00:00 AM,10:59:00 AM",
      "FITRIA,,09:00:00 AM,11:30:00 AM", "fitria.,,09:00:00 AM,11:00:00 AM")
    let doubts = try await world.perform(ListReviews())
    let open = doubts.filter { $0.displayName.lowercased().hasPrefix("fitria") }
    #expect(open.map(\.minutes) == open.map(\.minutes).sorted(by: >))
    #expect(doubts.filter(\.gainsCredit).map(\.minutes) == [150, 120])
    #expect(doubts.first?.minutes == 150)
  }

  @Test func whoHasTheHoursAlreadyGainsNothing() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(
      "fitria,,09:00:00 AM,11:30:00 AM", "FITRIA,,09:00:00 AM,11:00:00 AM")
    for person in ["#1", "#2"] {
      try await world.perform(LogAttendance(session: "TTM", staff: [person]))
    }
    let doubts = try await world.perform(ListReviews())
    #expect(doubts.count == 2 && doubts.allSatisfy { !$0.gainsCredit })
    #expect(doubts.flatMap(\.suggestions).allSatisfy { $0.isCredited })
  }

  @Test func candidatesComeWithScoreAndReason() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read("fitria,,09:00:00 AM,11:30:00 AM")
    let doubt = try #require(try await world.perform(ListReviews()).first)
    #expect(Set(doubt.suggestions.map(\.id)) == [1, 2])
    for candidate in doubt.suggestions {
      #expect(candidate.score > 0 && candidate.score < 1 && !candidate.reason.id.isEmpty)
    }
    #expect(doubt.suggestions.map(\.score) == doubt.suggestions.map(\.score).sorted(by: >))
  }

  @Test func onlyTheOfficesBelowAreListed() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read("fitria,,09:00:00 AM,11:30:00 AM")
    #expect(try await world.perform(ListReviews(office: "33")).count == 1)
    #expect(try await world.perform(ListReviews(office: "34")).isEmpty)
    #expect(try await world.perform(CountReviews(session: "TTM")) == 1)
    for (count, expected) in [
      (CountReviews(office: "33", quarter: "2025-Q4"), 1),
      (CountReviews(office: "33", quarter: "2025-Q3"), 0),
      (CountReviews(office: "34", quarter: "2025-Q4"), 0), (CountReviews(), 1),
    ] {
      #expect(try await world.perform(count) == expected, "\(count)")
    }
    try await world.perform(
      DecideReview(review: world.doubt(), decision: .staff(Doubtful.fitria)))
    #expect(try await world.perform(CountReviews(session: "TTM")) == 0)
  }
}
