import Domain
import Support
import Testing

struct AssessmentStandingTests {
  private static let day: Day = "2025-12-31"

  private static func facts(
    on assessed: Day, by method: AssessmentMethod = .mapping, until: Day? = nil,
    fulfils: Bool = true, known: Bool = true
  ) -> AssessmentStanding.Facts {
    .init(assessedOn: assessed, method: method, validUntil: until, fulfils: fulfils, isKnown: known)
  }

  @Test(
    arguments: [
      (facts(on: "2025-06-01"), .counts),
      (facts(on: "2025-05-01"), .older),
      (facts(on: "2025-06-01", by: .superior), .weaker),
      (facts(on: "2025-05-01", until: "2025-12-30"), .expired),
      (facts(on: "2025-05-01", until: "2025-12-31"), .older),
      (facts(on: "2025-07-01", by: .`self`, fulfils: false), .neverFulfils),
      (facts(on: "2026-01-01"), .notYetMade),
      (facts(on: "2025-12-30", known: false), .notYetKnown),
    ] as [(AssessmentStanding.Facts, AssessmentStanding)])
  func besideTheOneThatCounts(facts: AssessmentStanding.Facts, expected: AssessmentStanding) {
    let standing = AssessmentStanding(
      of: facts, on: Self.day, counted: ("2025-06-01", .mapping))
    #expect(standing == expected)
  }

  @Test func whereNoneCountsAnExpiredOneIsExpired() {
    let standing = AssessmentStanding(
      of: Self.facts(on: "2024-01-01", until: "2025-01-01"), on: Self.day, counted: nil)
    #expect(standing == .expired)
  }

  @Test(arguments: AssessmentStanding.allCases)
  func eachIsSaidInBothLanguages(standing: AssessmentStanding) {
    #expect(!standing.words.id.isEmpty && standing.words.id != standing.words.en)
  }
}
