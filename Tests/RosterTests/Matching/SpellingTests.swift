import Testing

@testable import Roster

struct SpellingTests {
  @Test(arguments: [
    ("sutrisno", "soetrisno", true), ("djoko", "joko", true),
    ("kusumaningdyah", "kusumaningdiah", true),
    ("fauzan", "pausan", true), ("parsadaan", "persadaan", true), ("firnandes", "fernandes", true),
    ("wahyuni", "wahuyni", true), ("hidayatt", "hidayat", true), ("ani", "ana", false),
    ("budi", "hadi", false), ("agus", "bagus", true), ("sri", "siti", false),
    ("santoso", "susanto", false), ("endang", "bambang", false),
  ])
  func nearness(a: String, b: String, expected: Bool) {
    #expect(Spelling.isNear(Spelling.sound(a), Spelling.sound(b)) == expected)
    #expect(Spelling.isNear(Spelling.sound(b), Spelling.sound(a)) == expected)
  }

  /// With no bound in the way the distance is that of the plain recursion.
  @Test(arguments: Seed.some(200)) func distanceEqualsTheSlowOne(seed: Seed) {
    var seed = seed
    func word() -> [UInt8] {
      (0..<Int.random(in: 0...6, using: &seed)).map { _ in UInt8.random(in: 97...99, using: &seed) }
    }
    let (a, b) = (word(), word())
    #expect(Spelling.distance(a, b, atMost: 99) == slow(a[...], b[...]), "\(a) \(b)")
  }

  private func slow(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    guard let x = a.last, let y = b.last else { return a.count + b.count }
    var least = min(
      slow(a.dropLast(), b) + 1, slow(a, b.dropLast()) + 1,
      slow(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
    if a.count > 1, b.count > 1, x == b.dropLast().last, y == a.dropLast().last {
      least = min(least, slow(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return least
  }
}
