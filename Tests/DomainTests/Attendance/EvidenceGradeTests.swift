import Domain
import Testing

struct EvidenceGradeTests {
  @Test(
    arguments: [
      (.roster, 1), (.rosterTotal, 2), (.signed, 2), (.room, 2), (.hand, 3),
    ] as [(Evidence, Int)])
  func timesProveMoreThanANameAndANameMoreThanAWord(evidence: Evidence, grade: Int) {
    #expect(evidence.grade.rawValue == grade)
  }

  @Test func eachKindAndGradeHasWordsOfItsOwn() {
    for language in Language.allCases {
      #expect(Set(Evidence.allCases.map { $0.words[language] }).count == Evidence.allCases.count)
      #expect(Set(EvidenceGrade.allCases.map { $0.words[language] }).count == 3)
    }
  }
}
