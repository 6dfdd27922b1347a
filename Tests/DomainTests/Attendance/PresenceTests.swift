import Domain
import Testing

struct PresenceTests {
  private let session = 0..<150

  @Test(arguments: [
    ("nobody", [], 0),
    ("all the time", [0..<150], 150),
    ("rejoined after a drop", [0..<60, 64..<150], 146),
    ("second device at once", [0..<150, 10..<140], 150),
    ("came early, stayed late", [-20..<200], 150),
    ("left before it began", [-20..<0], 0),
    ("came when it was over", [150..<200], 0),
    ("rows that touch", [0..<60, 60..<90], 90),
    ("the same row twice", [10..<40, 10..<40], 30),
    ("an empty row", [10..<10], 0),
    ("in no order", [100..<120, 0..<10, 5..<20], 40),
  ])
  func counts(story: String, joins: [Range<Int>], expected: Int) throws {
    #expect(presence(of: try joins.map(span), within: try span(session)) == expected)
  }

  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func equalsCountingSecondBySecond(seed: UInt64) throws {
    var numbers = Numbers(seed)
    let joins = (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
      let start = Int.random(in: -30...180, using: &numbers)
      return start..<start + Int.random(in: 0...90, using: &numbers)
    }
    let counted = session.count { second in joins.contains { $0.contains(second) } }
    let spans = try joins.map(span)
    #expect(presence(of: spans, within: try span(session)) == counted, "\(joins)")
    #expect(presence(of: spans.shuffled(using: &numbers), within: try span(session)) == counted)
    #expect(presence(of: spans + spans, within: try span(session)) == counted)
  }

  /// With a late end: never negative, never more than is scheduled, never less for more time, and
  /// without one what lies in the session.
  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func aLateEndKeepsTheBounds(seed: UInt64) throws {
    var numbers = Numbers(seed)
    let spans = try (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
      let start = Int.random(in: -30...240, using: &numbers)
      return try span(start..<start + Int.random(in: 0...120, using: &numbers))
    }
    let scheduled = try span(session)
    var before = 0
    for late in [0, 1, 15, 60, 200] {
      let time = try #require(
        SessionTime(
          start: scheduled.start, end: scheduled.end, heldOn: "1970-01-01", zone: .wib,
          lateSeconds: late))
      let attended = time.attended(spans)
      #expect((before...session.count).contains(attended), "\(spans), \(late)")
      #expect(time.attended(spans.shuffled(using: &numbers) + spans) == attended)
      if late == 0 { #expect(attended == presence(of: spans, within: scheduled)) }
      before = attended
    }
  }

  private func span(_ range: Range<Int>) throws -> Span {
    try #require(
      Span(
        Instant(seconds: Int64(range.lowerBound)), Instant(seconds: Int64(range.upperBound))))
  }
}

/// Numbers that a failing seed repeats.
private struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
