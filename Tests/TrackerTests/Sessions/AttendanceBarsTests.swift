import Domain
import Seeds
import Support
import Testing

@testable import Tracker

@Suite struct AttendanceBarsTests {
  /// A session of 100 minutes and somebody who was there for some of them.
  func bar(_ joins: [Range<Int>], width: Int = 10) throws -> String {
    let start = Instant(seconds: 1_764_122_400)
    let bars = AttendanceBars(
      session: "TTM", startsAt: start, endsAt: start.adding(seconds: 6000), zone: .wib, people: [])
    let spans = joins.compactMap {
      Span(start.adding(seconds: $0.lowerBound * 60), start.adding(seconds: $0.upperBound * 60))
    }
    let session = try #require(Span(start, bars.endsAt))
    return bars.bar(of: joined(spans, within: session), width: width)
  }

  @Test(
    arguments: [
      ("all of it", [0..<100], "██████████"),
      ("none", [], "░░░░░░░░░░"),
      ("came late, left early", [20..<80], "░░██████░░"),
      ("two devices", [0..<40, 10..<50], "█████░░░░░"),
      ("rejoined", [0..<30, 70..<100], "███░░░░███"),
      ("before and after the session", [-60..<10, 90..<200], "█░░░░░░░░█"),
      ("half of a place fills it", [0..<5], "█░░░░░░░░░"),
      ("less than half does not", [0..<34], "███░░░░░░░"),
      ("a glimpse is seen", [52..<53], "░░░░░█░░░░"),
    ] as [(String, [Range<Int>], String)])
  func bars(story: String, joins: [Range<Int>], expected: String) throws {
    #expect(try bar(joins) == expected, "\(story)")
  }

  @Test func withoutRoomThereIsNoBar() throws { #expect(try bar([0..<100], width: 0) == "") }

  /// A place a minute: filled just where a join holds that minute.
  @Test(arguments: Seeds.Seed.some(300))
  func equalsLookingMinuteByMinute(seed: Seeds.Seed) throws {
    var seed = seed
    let joins = (0..<seed.number(0...6)).map { _ in
      let start = seed.number(-20...110)
      return start..<(start + seed.number(0...40))
    }
    let slow = (0..<100).map { minute in joins.contains { $0.contains(minute) } ? "█" : "░" }
    #expect(try bar(joins, width: 100) == slow.joined(), "\(joins)")
  }

  @Test(arguments: Seeds.Seed.some(300)) func joiningKeepsTheTime(seed: Seeds.Seed) throws {
    var seed = seed
    let spans = (0..<seed.number(0...8)).compactMap { _ in
      let start = Instant(seconds: Int64(seed.number(0...200)))
      return Span(start, start.adding(seconds: seed.number(0...60)))
    }
    let session = try #require(Span(Instant(seconds: 50), Instant(seconds: 150)))
    let joined = joined(spans, within: session)
    #expect(joined.map(\.seconds).reduce(0, +) == presence(of: spans, within: session))
    for (earlier, later) in zip(joined, joined.dropFirst()) { #expect(earlier.end < later.start) }
  }

  @Test func timesComeFromAllRowsOfAPerson() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(
      "Yoga Wicaksana,yoga@contoh.example,08:30:00 AM,09:15:00 AM",
      "Yoga Wicaksana,yoga@contoh.example,09:45:00 AM,12:00:00 PM")
    try await world.perform(LogAttendance(session: "TTM", staff: ["#1"]))
    let bars = try await world.perform(ShowAttendanceBars(session: "TTM", office: "33.16"))
    let lines = try await world.perform(ShowAttendance(session: "TTM", office: "33.16"))
    #expect(bars.people.map(\.line) == lines)
    #expect(bars.people.map { bars.bar(of: $0.spans, width: 10) } == ["░░░░░░░░░░", "█░░███████"])
    #expect(try await world.perform(ShowAttendanceBars(session: "TTM", office: "34")).people == [])
  }
}
