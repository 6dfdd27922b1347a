/// A seed that a failing test prints, and the same run of numbers from it every time.
///
/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
public struct Seed: Hashable, Sendable, RandomNumberGenerator, CustomStringConvertible {
  public let start: UInt64
  private var state: UInt64

  public init(_ start: UInt64) { (self.start, state) = (start, start) }

  /// The first seeds, as arguments of a property test.
  public static func some(_ count: Int) -> [Seed] { (1...count).map { Seed(UInt64($0)) } }

  public var description: String { "seed \(start)" }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  public mutating func number(below bound: Int) -> Int { number(0...bound - 1) }

  public mutating func one<Element>(of choices: [Element]) -> Element {
    choices[number(below: choices.count)]
  }
}
