import Domain
import Testing

struct CompetencyGapTests {
  @Test(arguments: [
    ("below by one", 3, 2 as Int?, 1 as Int?, true, 2 as Int?),
    ("just met", 3, 3, 0, false, 3),
    ("a surplus counts no further", 2, 5, -3, false, 2),
    ("never assessed is no gap", 4, nil, nil, false, nil),
  ])
  func gap(
    story: String, required: Int, attained: Int?, gap: Int?, isBelow: Bool, capped: Int?
  ) {
    let pair = CompetencyGap(required: required, attained: attained)
    #expect(pair.gap == gap)
    #expect(pair.isBelow == isBelow)
    #expect(pair.attainedCapped == capped)
  }
}
