/// A display name as text, before it is parted into words.
enum DisplayText {
  /// Zoom keeps 64 characters, and drops a blank that then stands last.
  static let cutLength = 63

  /// Ornamental letters as plain ones: `𝐑𝐞𝐭𝐧𝐨`, `Ｒｅｔｎｏ`. All else stays.
  static func folded(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: { plain($0) != nil }) else { return name }
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      text.append(plain(scalar).map { Unicode.Scalar($0) } ?? scalar)
    }
    return String(text)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    let value = scalar.value
    switch value {
    // Mathematical letters: 13 alphabets, capitals and small letters.
    case 0x1D400...0x1D6A3:
      let place = UInt8((value - 0x1D400) % 52)
      return place < 26 ? 65 + place : 97 + place - 26
    case 0x1D7CE...0x1D7FF: return 48 + UInt8((value - 0x1D7CE) % 10)
    case 0xFF10...0xFF19: return 48 + UInt8(value - 0xFF10)
    case 0xFF21...0xFF3A: return 65 + UInt8(value - 0xFF21)
    case 0xFF41...0xFF5A: return 97 + UInt8(value - 0xFF41)
    case 0x24B6...0x24CF: return 65 + UInt8(value - 0x24B6)
    case 0x24D0...0x24E9: return 97 + UInt8(value - 0x24D0)
    default: return nil
    }
  }

  static func addresses(in name: String) -> [String] {
    guard name.contains("@") else { return [] }
    return pieces(of: name).filter(isAddress).map(String.init)
  }

  static func withoutAddresses(_ name: String) -> String {
    guard name.contains("@") else { return name }
    return pieces(of: name).filter { !isAddress($0) }.joined(separator: " ")
  }

  private static func pieces(of name: String) -> [Substring] {
    name.split { $0.isWhitespace || "()<>[],;|".contains($0) }
  }

  private static func isAddress(_ piece: Substring) -> Bool {
    let parts = piece.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].dropLast().contains(".")
  }

  /// Digits that begin like a telephone number, nine to fourteen with what follows, name no office.
  static func withoutTelephones(_ words: [DisplayWord]) -> [DisplayWord] {
    var kept: [DisplayWord] = []
    var position = 0
    while position < words.count {
      var (digits, end) = ("", position)
      while end < words.count, words[end].isNumber, digits.utf8.count < 14 {
        digits += words[end].plain
        end += 1
      }
      let isTelephone = digits.hasPrefix("08") || digits.hasPrefix("62") || digits.hasPrefix("021")
      if isTelephone, (9...14).contains(digits.utf8.count) {
        position = end
      } else {
        kept.append(words[position])
        position += 1
      }
    }
    return kept
  }
}
