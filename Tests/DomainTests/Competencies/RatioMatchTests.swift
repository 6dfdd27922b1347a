import Domain
import Seeds
import Testing

struct RatioMatchTests {
  private static func pairs(_ levels: [(Int, Int?)]) -> [CompetencyGap] {
    levels.map { CompetencyGap(required: $0.0, attained: $0.1) }
  }

  @Test(
    arguments: [
      ("two of three is 0.67", [(3, 2)], 67.0, 67.0),
      ("one of three is 0.33", [(3, 1)], 33, 33),
      ("a mean, not a sum: differs from formula A", [(1, 1), (4, 2)], 75, 75),
      ("a surplus counts no further than what is asked", [(2, 4), (2, 1)], 75, 125),
      ("who was never assessed is left out", [(2, 1), (5, nil)], 50, 50),
    ] as [(String, [(Int, Int?)], Double, Double)])
  func examples(story: String, levels: [(Int, Int?)], capped: Double, uncapped: Double) {
    let match = RatioMatch(Self.pairs(levels))
    #expect(match.percent == capped)
    #expect(match.uncappedPercent == uncapped)
  }

  @Test func formulasDifferWhereRequiredLevelsDiffer() {
    let pairs = Self.pairs([(1, 1), (4, 2)])
    #expect(JobPersonMatch(pairs).percent == 60)
    #expect(RatioMatch(pairs).percent == 75)
  }

  @Test func nothingAssessedIsNoFigure() {
    #expect(RatioMatch(Self.pairs([(3, nil)])).percent == nil)
    #expect(RatioMatch().uncappedPercent == nil)
  }

  @Test(arguments: Seed.some(200)) func addsUp(seed: Seed) {
    var seed = seed
    let all = (0..<seed.number(0...30)).map { _ in
      CompetencyGap(
        required: seed.number(1...5), attained: seed.number(0...3) == 0 ? nil : seed.number(1...5))
    }
    let cut = seed.number(0...all.count)
    let whole = RatioMatch(all)
    #expect(RatioMatch(all.prefix(cut)) + RatioMatch(all.dropFirst(cut)) == whole)
    #expect(whole.percent.map { (0...100).contains($0) } ?? true)
  }
}

struct MatchBandTests {
  private static let filling = [
    MatchBand(lowest: 0, code: "KMS", name: Words("KMS")),
    MatchBand(lowest: 80, code: "MS", name: Words("MS")),
    MatchBand(lowest: 68, code: "MMS", name: Words("MMS")),
  ]

  @Test(arguments: [
    (100.0, "MS"), (80, "MS"), (79.99, "MMS"), (68, "MMS"), (67.999, "KMS"), (0, "KMS"),
  ])
  func aBandBeginsAtItsLowest(percent: Double, code: String) {
    #expect(Self.filling.band(of: percent)?.code == code)
  }

  @Test func nothingAssessedHasNoBand() {
    #expect(Self.filling.band(of: nil) == nil)
    #expect([MatchBand]().band(of: 80) == nil)
  }
}
