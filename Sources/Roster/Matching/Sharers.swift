/// Finds who shares the words shown, and most of them first; one is used for many rows.
struct Sharers {
  /// Which of the shown words somebody shares, one bit a word; for everybody.
  private var shared: [UInt32]
  private var touched: [Int32] = []

  init(count: Int) { shared = Array(repeating: 0, count: count) }

  /// Who shares the most words, and who shares one less, in order. Whoever shares still fewer is no
  /// rival to them.
  mutating func find(_ name: NameReading, in ranges: [Range<Int>], of people: People) -> [Int] {
    for range in ranges {
      for (word, kin) in name.kin.enumerated() {
        for id in kin.words { count(people.bearers(of: id, in: range), word) }
      }
      for pair in name.joined {
        for id in pair.kin.words {
          count(people.bearers(of: id, in: range), pair.first)
          count(people.bearers(of: id, in: range), pair.first + 1)
        }
      }
      for begin in name.begins { count(people.bearers(of: begin.id, in: range), begin.word) }
    }
    let most = touched.reduce(0) { max($0, shared[Int($1)].nonzeroBitCount) }
    let least = touched.count > Self.few ? most : max(1, most - 1)
    let found = touched.filter { shared[Int($0)].nonzeroBitCount >= least }.sorted().map(Int.init)
    for index in touched { shared[Int(index)] = 0 }
    touched.removeAll(keepingCapacity: true)
    return found
  }

  /// So many that those with fewer words are not worth a look.
  private static let few = 200

  private mutating func count(_ bearers: ArraySlice<Int32>, _ word: Int) {
    let bit: UInt32 = 1 << UInt32(min(word, 31))
    for index in bearers {
      if shared[Int(index)] == 0 { touched.append(index) }
      shared[Int(index)] |= bit
    }
  }
}
