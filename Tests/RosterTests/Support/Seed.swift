/// A seed that a failing property names, and the numbers drawn from it (SplitMix64).
struct Seed: RandomNumberGenerator, CustomStringConvertible, Sendable {
  let first: UInt64
  private var state: UInt64

  init(_ first: UInt64) { (self.first, state) = (first, first) }

  static func some(_ count: Int) -> [Seed] { (1...count).map { Seed(UInt64($0)) } }

  var description: String { "seed \(first)" }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
