import Domain
import Seeds
import Testing

struct CompetencyTreeTests {
  @Test(
    arguments: [
      ("nothing has a parent", [:], nil),
      ("a chain ends", ["T.1.1": "T.1", "T.1": "T"], nil),
      ("two lead to one", ["A": "C", "B": "C"], nil),
      ("its own parent", ["A": "A"], ["A", "A"]),
      ("a circle behind a tail", ["A": "B", "B": "C", "C": "B"], ["B", "C", "B"]),
    ] as [(String, [String: String], [String]?)])
  func cycle(story: String, parents: [String: String], expected: [String]?) {
    #expect(CompetencyTree(parents: parents).cycle == expected)
  }

  /// Parents of a smaller number never lead back; a root that finds a parent always does.
  @Test(arguments: Seed.some(100)) func aTreeHasNoneUntilItsRootFindsAParent(seed: Seed) {
    var seed = seed
    var parents: [String: String] = [:]
    let count = seed.number(2...30)
    for child in 1..<count { parents["\(child)"] = "\(seed.number(below: child))" }
    #expect(CompetencyTree(parents: parents).cycle == nil)
    parents["0"] = "\(seed.number(1...count - 1))"
    let cycle = CompetencyTree(parents: parents).cycle
    #expect(cycle?.first == cycle?.last && cycle?.contains("0") == true)
  }
}
