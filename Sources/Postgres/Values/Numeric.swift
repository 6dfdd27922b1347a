extension PostgresCell {
  /// A binary numeric as the decimal text that the server would print.
  ///
  /// Wire form: count of digits, weight of the first, sign, digits after the point, then digits in
  /// base 10,000. Source: `numeric_send` in PostgreSQL's numeric.c.
  func numericText() throws(PostgresError) -> String {
    guard let bytes, bytes.count >= 8 else { throw mismatch(expected: "numeric") }
    func word(_ index: Int) -> UInt16 {
      UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
    }
    let count = Int(word(0))
    let weight = Int(Int16(bitPattern: word(1)))
    let scale = Int(word(3))
    guard bytes.count == 8 + count * 2 else { throw mismatch(expected: "numeric") }
    switch word(2) {
    case 0xC000: return "NaN"
    case 0xD000: return "Infinity"
    case 0xF000: return "-Infinity"
    default: break
    }
    func group(_ power: Int) -> UInt16 {
      let index = weight - power
      return index >= 0 && index < count ? word(4 + index) : 0
    }
    var text = word(2) == 0x4000 ? "-" : ""
    if weight < 0 {
      text += "0"
    } else {
      text += "\(group(weight))"
      for power in stride(from: weight - 1, through: 0, by: -1) {
        text += Self.fourDigits(group(power))
      }
    }
    if scale > 0 {
      var fraction = ""
      var power = -1
      while fraction.utf8.count < scale {
        fraction += Self.fourDigits(group(power))
        power -= 1
      }
      text += "." + fraction.prefix(scale)
    }
    withExtendedLifetime(owner) {}
    return text
  }

  private static func fourDigits(_ group: UInt16) -> String {
    let digits = "\(group)"
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
