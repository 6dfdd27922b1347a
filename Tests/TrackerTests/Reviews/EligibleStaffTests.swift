import Domain
import Postgres
import Roster
import Support
import Testing

@testable import Tracker

/// Who was not on the staff on the session's day is offered, never taken.
@Suite struct EligibleStaffTests {
  private func world(_ change: String) async throws -> World {
    let world = try await Doubtful.world(sessions: "TTM")
    _ = try await world.rows(SQL(trusted: change))
    return world
  }

  @Test(arguments: [
    ("UPDATE staff SET ended_on = '2025-11-26' WHERE id = 3", "had left office 33.16"),
    ("UPDATE staff SET started_on = '2025-11-27' WHERE id = 3", "had not come to office 33.16"),
  ])
  func whoIsNotThereThatDayIsOfferedOnly(change: String, words: String) async throws {
    let world = try await world(change)
    let done = try await world.read("33.16_Yoga Wicaksana,,09:00:00 AM,11:30:00 AM")
    #expect(done.participants.map(\.outcome) == [.review])
    let doubt = try #require(try await world.perform(ListReviews()).first)
    let texts = [doubt.reason.en] + doubt.suggestions.map(\.reason.en)
    #expect(texts.contains { $0.contains(words) }, "\(texts)")
    #expect(try await world.perform(ShowAttendance(session: "TTM")).isEmpty)
  }

  @Test func aGuestIsKeptWithTheInstitution() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    let done = try await world.read("Sutarjo - Bawaslu Blora,,09:00:00 AM,11:30:00 AM")
    #expect(done.participants.map(\.outcome) == [.guest])
    #expect(done.participants.map(\.institution) == ["Bawaslu Blora"])
    #expect(try await world.rows("SELECT institution FROM roster_rows") == [["Bawaslu Blora"]])
  }

  @Test func theLastDayBeforeLeavingStillCounts() async throws {
    let world = try await world("UPDATE staff SET ended_on = '2025-11-27' WHERE id = 3")
    let done = try await world.read("33.16_Yoga Wicaksana,,09:00:00 AM,11:30:00 AM")
    #expect(done.participants.map(\.outcome) == [.staff])
  }

  @Test func somebodyOfAnUninvitedOfficeIsTakenByOfficeAndName() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.addStaff(
      "198801012014021001,Made Suryawan Putra,L,PNS,pelaksana,Operator,51.71,")
    let done = try await world.read(
      "51.71_Made Suryawan Putra,,09:00:00 AM,11:30:00 AM",
      "Made Suryawan Putra,,09:00:00 AM,11:30:00 AM")
    #expect(done.participants.map(\.outcome).first == .staff)
    #expect(done.participants.map(\.isOutsideAudience) == [true, false])
    #expect(done.participants.map(\.outcome).last != .staff)
  }
}
