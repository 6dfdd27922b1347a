import Domain
import Seeds
import Testing

@testable import Roster

/// What first joins, last leaves and durations prove, against trying everything.
struct StayTests {
  @Test(arguments: Seed.some(200)) func provenIsTheBestOfAllChoices(seed: Seed) throws {
    var seed = seed
    let session = try span(0, 9_000)
    let stays = try (0..<Int.random(in: 0...7, using: &seed)).map { _ in
      let start = Int.random(in: -3_000...9_000, using: &seed)
      let length = Int.random(in: 0...6_000, using: &seed)
      return Stay(
        span: try span(start, start + length), seconds: Int.random(in: 0...length, using: &seed))
    }
    var best = 0
    for choice in 0..<(1 << stays.count) {
      let chosen = stays.indices.filter { choice >> $0 & 1 == 1 }.map { stays[$0] }
        .sorted { $0.span < $1.span }
      let apart = zip(chosen, chosen.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }
      if apart { best = max(best, chosen.reduce(0) { $0 + $1.provenSeconds(within: session) }) }
    }
    let seconds = proven(stays) { $0.provenSeconds(within: session) }
    #expect(seconds == best)
    #expect((0...session.seconds).contains(seconds))
  }

  @Test(arguments: [
    ("all inside", 0, 3_600, 3_600, 3_600), ("gap inside", 0, 3_600, 3_000, 3_000),
    ("early, gap anywhere", -1_800, 3_600, 4_800, 3_000), ("outside", -3_600, 0, 3_600, 0),
    ("more than the clock says", 0, 60, 600, 60), ("mostly away", 0, 9_000, 10, 10),
  ])
  func absenceMayHaveFallenIntoTheSession(
    story: String, start: Int, end: Int, seconds: Int, expected: Int
  ) throws {
    let stay = Stay(span: try span(start, end), seconds: seconds)
    #expect(stay.provenSeconds(within: try span(0, 9_000)) == expected)
  }

  private func span(_ start: Int, _ end: Int) throws -> Span {
    try #require(Span(Instant(seconds: Int64(start)), Instant(seconds: Int64(end))))
  }
}
