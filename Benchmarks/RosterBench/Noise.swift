import Domain
import Roster

/// Names as hurried people type them, made from the staff list for learning: our own noise, so that
/// the weights know people and not one maker of rosters.
struct Noise: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// SplitMix64: the same numbers on every machine.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A display name of the person: most often all the name, ill spelled, and mostly an office.
  mutating func display(of person: Candidate, hasOffice: Bool) -> String {
    var words = person.name.lowercased().split(separator: " ").map(String.init)
    if words.count > 2, Int.random(in: 0..<4, using: &self) == 0 { words.removeLast() }
    if words.count > 1, Int.random(in: 0..<12, using: &self) == 0 { words.swapAt(0, 1) }
    for _ in 0..<[1, 1, 1, 2, 2, 3].randomElement(using: &self, or: 1) {
      let index = Int.random(in: 0..<words.count, using: &self)
      words[index] = slip(words[index])
    }
    if words.count > 1, Int.random(in: 0..<12, using: &self) == 0 {
      words = [words[0] + words[1]] + words.dropFirst(2)
    }
    let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    return hasOffice ? "\(person.office) - \(name)" : name
  }

  private static let sounds: [(String, String)] = [
    ("u", "oe"), ("oe", "u"), ("j", "dj"), ("c", "tj"), ("y", "i"), ("i", "y"), ("f", "p"),
    ("v", "f"), ("z", "s"), ("ai", "ei"), ("kh", "h"), ("sy", "s"), ("dh", "d"), ("h", ""),
    ("k", "q"), ("o", "u"), ("e", "i"), ("d", "t"), ("t", "d"), ("n", "m"),
  ]
  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

  private mutating func slip(_ word: String) -> String {
    var letters = Array(word)
    guard letters.count > 1 else { return word }
    let place = Int.random(in: 0..<letters.count, using: &self)
    switch Int.random(in: 0..<10, using: &self) {
    case 0..<4:
      let fitting = Self.sounds.filter { word.contains($0.0) }
      guard let (from, to) = fitting.randomElement(using: &self),
        let range = word.firstRange(of: from)
      else { return word }
      return word.replacingCharacters(in: range, with: to)
    case 4..<6: letters.remove(at: place)
    case 6: letters.insert(letters[place], at: place)
    case 7: if place > 0 { letters.swapAt(place, place - 1) }
    default:
      let row = Array(Self.rows.first { $0.contains(letters[place]) } ?? "")
      guard let key = row.firstIndex(of: letters[place]) else { return word }
      letters[place] = row[key + 1 < row.count ? key + 1 : key - 1]
    }
    return String(letters)
  }
}

extension Array {
  fileprivate func randomElement(using noise: inout Noise, or other: Element) -> Element {
    randomElement(using: &noise) ?? other
  }
}
