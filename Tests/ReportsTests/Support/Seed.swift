/// A seed that a failing test prints, and the same run of numbers from it every time (SplitMix64).
struct Seed: Hashable, Sendable, RandomNumberGenerator, CustomStringConvertible {
  private let start: UInt64
  private var state: UInt64

  init(_ start: UInt64) { (self.start, state) = (start, start) }

  static func some(_ count: Int) -> [Seed] { (0..<count).map { Seed(UInt64($0)) } }

  var description: String { "seed \(start)" }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// Words, odd letters and now and then a word without end.
  mutating func text(words most: Int) -> String {
    (0..<number(0...most)).map { _ in
      switch number(0...12) {
      case 0: String(repeating: "panjang", count: number(1...12))
      case 1: "\"a,b\"\r\n"
      case 2: "<b>&'\u{301}"
      case 3: "é漢🧕\u{7}"
      default: String(repeating: "kata", count: number(1...3))
      }
    }.joined(separator: " ")
  }
}
