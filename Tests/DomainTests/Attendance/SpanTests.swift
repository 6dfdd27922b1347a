import Domain
import Foundation
import Support
import Testing

struct SpanTests {
  @Test func endsNoEarlierThanItStarts() {
    #expect(Span(at(10), at(9)) == nil)
    #expect(Span(at(10), at(10))?.isEmpty == true)
    #expect(Span(at(10), at(70))?.seconds == 60)
  }

  @Test(arguments: [
    (0, 10, 5, 20, 5, 10), (0, 10, 0, 10, 0, 10), (0, 30, 10, 20, 10, 20),
  ])
  func isClippedToWhatIsShared(a: Int64, b: Int64, c: Int64, d: Int64, e: Int64, f: Int64) throws {
    #expect(try span(a, b).clipped(to: span(c, d)) == span(e, f))
  }

  @Test func neighboursShareNothingButJoin() throws {
    #expect(try span(0, 10).clipped(to: span(10, 20)) == nil)
    #expect(try span(0, 10).joined(with: span(10, 20)) == span(0, 20))
    #expect(try span(0, 10).joined(with: span(11, 20)) == nil)
  }

  @Test func aWrittenSpanIsReadBackAndABackwardOneIsRefused() throws {
    let span = try span(5, 9)
    let data = try JSONEncoder().encode(span)
    #expect(try JSONDecoder().decode(Span.self, from: data) == span)
    let backward = Data(#"{"start":{"microseconds":9},"end":{"microseconds":5}}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Span.self, from: backward) }
  }

  private func at(_ second: Int64) -> Instant { Instant(seconds: second) }
  private func span(_ start: Int64, _ end: Int64) throws -> Span {
    try #require(Span(at(start), at(end)))
  }
}

struct SessionTimeTests {
  @Test func endsAfterItStarts() throws {
    let day: Day = "2025-11-26"
    let start = ("2025-11-26T09:00" as LocalTime).instant(in: .wit)
    #expect(SessionTime(start: start, end: start, heldOn: day, zone: .wit) == nil)
    let session = try #require(
      SessionTime(start: start, end: start.adding(seconds: 9000), heldOn: day, zone: .wit))
    #expect(session.scheduledSeconds == 9000)
    #expect(session.wholeDay.start.description == "2025-11-25T15:00:00Z")
    #expect(session.wholeDay.seconds == 86_400)
  }
  /// Scheduled 9:00 to 11:30, fifteen minutes more count: seconds after the start, and what counts.
  @Test(arguments: [
    (0, 9000, 9000), (0, 9900, 9000), (1800, 9900, 8100), (1800, 12_000, 8100), (9000, 9900, 900),
    (9900, 10_000, 0), (-600, 9900, 9000),
  ])
  func aLateEndMakesUpForALateStart(from: Int, to: Int, counted: Int) throws {
    let start = ("2025-11-26T09:00" as LocalTime).instant(in: .wib)
    let session = try #require(
      SessionTime(
        start: start, end: start.adding(seconds: 9000), heldOn: "2025-11-26", zone: .wib,
        lateSeconds: 900))
    let span = try #require(Span(start.adding(seconds: from), start.adding(seconds: to)))
    #expect(session.attended([span]) == counted)
    #expect(session.attended([span, span]) == counted)
    #expect(session.scheduledSeconds == 9000)
  }
}
