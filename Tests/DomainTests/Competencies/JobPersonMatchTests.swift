import Domain
import Testing

struct JobPersonMatchTests {
  private static func pairs(_ levels: [(Int, Int?)]) -> [CompetencyGap] {
    levels.map { CompetencyGap(required: $0.0, attained: $0.1) }
  }

  @Test func theExampleOfTheForm() throws {
    // Nine competencies at level 2, attained sum 15: 83.33 percent.
    let match = JobPersonMatch(
      Self.pairs([(2, 2), (2, 2), (2, 2), (2, 2), (2, 2), (2, 2), (2, 1), (2, 1), (2, 1)]))
    #expect(match == JobPersonMatch(attainedCapped: 15, attained: 15, required: 18))
    let percent = try #require(match.percent)
    #expect(abs(percent - 83.333) < 0.001)
    #expect(match.uncappedPercent == percent)
  }

  @Test func aSurplusHidesNoGap() {
    let match = JobPersonMatch(Self.pairs([(2, 4), (2, 0)]))
    #expect(match.percent == 50)
    #expect(match.uncappedPercent == 100)
  }

  @Test func pairsNobodyAssessedAreLeftOut() {
    #expect(JobPersonMatch(Self.pairs([(2, 1), (5, nil)])).percent == 50)
  }

  @Test func withoutAssessmentsThereIsNoValue() {
    #expect(JobPersonMatch(Self.pairs([(3, nil)])).percent == nil)
    #expect(JobPersonMatch().uncappedPercent == nil)
  }

  /// Sums over a split equal the sum over the whole, however it is split.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func addsUp(seed: UInt64) {
    var state = seed
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let all = (0..<next(30)).map { _ in
      CompetencyGap(required: 1 + next(5), attained: next(4) == 0 ? nil : next(6))
    }
    let cut = all.isEmpty ? 0 : next(UInt64(all.count))
    let whole = JobPersonMatch(all)
    #expect(JobPersonMatch(all.prefix(cut)) + JobPersonMatch(all.dropFirst(cut)) == whole)
    #expect(whole.percent.map { (0...100).contains($0) } ?? true)
  }
}
