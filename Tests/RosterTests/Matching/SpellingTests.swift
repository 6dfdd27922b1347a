import Seeds
import Testing

@testable import Roster

struct SpellingTests {
  private static func kin(_ a: String, _ b: String) -> Kin.Degree? {
    var vocabulary = Vocabulary()
    let id = vocabulary.insert(Spelling.canonical(b))
    return vocabulary.kin(of: Spelling.canonical(a)).degree(of: id)
  }

  @Test(
    arguments: [
      ("muhammad", "moh", .same), ("mochammad", "muhamad", .same), ("abd", "abdul", .same),
      ("sutrisno", "soetrisno", .alike), ("djoko", "joko", .alike), ("tjipto", "cipto", .alike),
      ("fauzan", "pausan", .alike), ("hidayatt", "hidayat", .alike), ("syaiful", "saiful", .alike),
      ("kusumaningdyah", "kusumaningdiah", .alike), ("khoirul", "koirul", .alike),
      ("parsadaan", "persadaan", .slips(1)), ("wahyuni", "wahuyni", .slips(1)),
      ("firnandes", "fernandes", .slips(1)), ("agus", "bagus", .slips(1)),
      ("santoso", "susanto", nil), ("endang", "bambang", nil), ("budi", "hadi", nil),
      ("sri", "siti", nil), ("ani", "adi", .slips(1)), ("al", "ali", nil), ("i", "ni", nil),
    ] as [(String, String, Kin.Degree?)])
  func degrees(a: String, b: String, expected: Kin.Degree?) {
    #expect(Self.kin(a, b) == expected)
    #expect(Self.kin(b, a) == expected)
  }

  @Test func aNameThatIsNearerIsKnown() {
    var vocabulary = Vocabulary()
    for word in ["purwanti", "purwanto"] { _ = vocabulary.insert(word) }
    let kin = vocabulary.kin(of: "purwantti")
    #expect(kin.hasNearer(than: 1))
    #expect(!kin.hasNearer(than: 0))
    #expect(!kin.isKnown)
    #expect(vocabulary.kin(of: "purwanti").isKnown)
  }

  /// With no bound in the way the distance is that of the plain recursion.
  @Test(arguments: Seed.some(200)) func distanceEqualsTheSlowOne(seed: Seed) {
    var seed = seed
    func word() -> [UInt8] {
      (0..<Int.random(in: 0...6, using: &seed)).map { _ in UInt8.random(in: 97...99, using: &seed) }
    }
    let (a, b) = (word(), word())
    #expect(Spelling.distance(a, b, atMost: 99) == slow(a[...], b[...], swap: 1), "\(a) \(b)")
    #expect(Spelling.distance(a, b, atMost: 99, swap: 2) == slow(a[...], b[...], swap: 2))
    let bounded = Spelling.distance(a, b, atMost: 2)
    #expect(min(bounded, 3) == min(slow(a[...], b[...], swap: 1), 3))
  }

  private func slow(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, swap: Int) -> Int {
    guard let x = a.last, let y = b.last else { return a.count + b.count }
    var least = min(
      slow(a.dropLast(), b, swap: swap) + 1, slow(a, b.dropLast(), swap: swap) + 1,
      slow(a.dropLast(), b.dropLast(), swap: swap) + (x == y ? 0 : 1))
    if a.count > 1, b.count > 1, x == b.dropLast().last, y == a.dropLast().last {
      least = min(least, slow(a.dropLast(2), b.dropLast(2), swap: swap) + swap)
    }
    return least
  }
}
