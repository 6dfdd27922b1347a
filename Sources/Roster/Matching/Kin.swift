/// Which words of the staff's names one shown word may be, spelled well or ill. Few, so a list.
struct Kin: Sendable {
  /// How a shown word agrees with one of them.
  enum Degree: Hashable, Sendable {
    case same
    /// Spelled otherwise, sounds the same.
    case alike
    /// So many slips of the pen away.
    case slips(Int)
  }

  private(set) var words: [Int32] = []
  private var degrees: [Int8] = []
  /// Somebody of the staff has just this word in the name.
  private(set) var isKnown: Bool

  init(isKnown: Bool = false) {
    self.isKnown = isKnown
    if isKnown { least = -1 }
  }

  var isEmpty: Bool { words.isEmpty }

  /// Some name of the staff is nearer than so many slips.
  func hasNearer(than slips: Int) -> Bool { least < Int8(slips) }
  /// The fewest slips to any word; -1 where it is one.
  private var least: Int8 = 9

  mutating func add(_ word: Int32, _ degree: Degree) {
    words.append(word)
    defer { least = min(least, degrees.last ?? 9) }
    switch degree {
    case .same:
      degrees.append(-1)
      isKnown = true
    case .alike: degrees.append(0)
    case .slips(let count): degrees.append(Int8(min(count, 9)))
    }
  }

  func degree(of word: Int32) -> Degree? {
    for index in words.indices where words[index] == word {
      switch degrees[index] {
      case -1: return .same
      case 0: return .alike
      default: return .slips(Int(degrees[index]))
      }
    }
    return nil
  }
}
