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

  /// A number of any size: small ones and the ends come as often as large ones.
  mutating func integer<Integer: FixedWidthInteger>(_: Integer.Type) -> Integer {
    switch Int.random(in: 0..<6, using: &self) {
    case 0: 0
    case 1: .min
    case 2: .max
    case 3: Integer(Int.random(in: -9...9, using: &self))
    default: Integer(truncatingIfNeeded: next())
    }
  }

  mutating func text(upTo length: Int = 12) -> String {
    let alphabet = Array("ab Z\n\t\\\"'{},$1é漢🧕NULL;")
    return String(
      (0..<Int.random(in: 0...length, using: &self)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &self)]
      })
  }

  mutating func bytes(upTo length: Int = 12) -> [UInt8] {
    (0..<Int.random(in: 0...length, using: &self)).map { _ in UInt8(truncatingIfNeeded: next()) }
  }

  mutating func list<Element>(_ make: (inout Seed) -> Element) -> [Element] {
    (0..<Int.random(in: 0...5, using: &self)).map { _ in make(&self) }
  }

  mutating func maybe<Element>(_ make: (inout Seed) -> Element) -> Element? {
    Bool.random(using: &self) ? make(&self) : nil
  }
}
