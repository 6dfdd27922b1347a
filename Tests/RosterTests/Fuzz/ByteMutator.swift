import Seeds
/// Damages the bytes of a file as the world does.
struct ByteMutator {
  var seed: Seed

  mutating func damaged(_ original: [UInt8], with others: [[UInt8]]) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &seed) {
      if bytes.isEmpty { bytes = [0x0A] }
      let index = Int.random(in: 0..<bytes.count, using: &seed)
      switch Int.random(in: 0..<11, using: &seed) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &seed)
      case 1: bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &seed)
      case 2: bytes.remove(at: index)
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &seed), at: index)
      case 4: bytes.removeSubrange(index...)
      case 5: bytes.insert(contentsOf: Self.words.randomElement(using: &seed) ?? [], at: index)
      case 6: bytes[index] = Self.marks.randomElement(using: &seed) ?? 0
      case 7:
        let end = min(bytes.count, index + Int.random(in: 1...80, using: &seed))
        bytes.insert(contentsOf: bytes[index..<end], at: index)
      case 8:
        let end = min(bytes.count, index + Int.random(in: 1...80, using: &seed))
        bytes.removeSubrange(index..<end)
      case 9: bytes = Self.swapped(bytes, at: index)
      default:
        let other = others.randomElement(using: &seed) ?? []
        bytes.insert(contentsOf: other.dropFirst(min(index, other.count)), at: index)
      }
    }
    return bytes
  }

  /// Two bytes changing places, as when UTF-16 is shifted.
  private static func swapped(_ bytes: [UInt8], at index: Int) -> [UInt8] {
    var bytes = bytes
    if index + 1 < bytes.count { bytes.swapAt(index, index + 1) }
    return bytes
  }

  private static let marks = Array("\",;\t\r\n-/:.=()".utf8) + [0, 0xFF, 0xFE, 0xD8, 0xDC, 0x1A]
  private static let words: [[UInt8]] = [
    "--", "31/02/2025 09.00", "01/01/1970 00:00:00", "-5", "99999999999999999999", "13:00:00 PM",
    "=cmd()", "\u{202E}", "\u{FEFF}", "\"\"", "1,99611E+17", "3h 99m", "12/31/9999 11:59:59 PM",
    "00/00/0000 00:00:00", "Left", "Joined", "3. In-Meeting Activities\r\n", "Zoom Report",
    "Name\tJoin Time\tLeave Time\tDuration\r\n", ",,,,,,,,", "<!DOCTYPE a>", "\u{1F600}", "GMT+7",
    "GMT-25", "11/26/2025 08:59:59 AM", "26/11/25 08.59.59",
  ].map { Array($0.utf8) }
}
