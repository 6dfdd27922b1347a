import Seeds

extension Seed {
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
