import Seeds
/// How a table is written down: separator, line end, encoding, quotes.
struct Dress: Hashable, Sendable {
  enum Encoding: String, CaseIterable {
    case utf8, utf8Marked, utf16Little, utf16Big, utf16Unmarked, windows1252
  }

  var separator: String
  var lineEnd: String
  var encoding: Encoding
  var quotesAll: Bool

  static let separators = [",", ";", "\t"]
  static let lineEnds = ["\n", "\r\n"]

  /// Any but Windows-1252, which cannot write every letter.
  static func random(using seed: inout Seed) -> Dress {
    Dress(
      separator: separators.randomElement(using: &seed) ?? ",",
      lineEnd: lineEnds.randomElement(using: &seed) ?? "\n",
      encoding: Encoding.allCases.filter { $0 != .windows1252 }.randomElement(using: &seed)
        ?? .utf8,
      quotesAll: Bool.random(using: &seed))
  }

  static let all = separators.flatMap { separator in
    lineEnds.flatMap { lineEnd in
      Encoding.allCases.flatMap { encoding in
        [true, false].map {
          Dress(separator: separator, lineEnd: lineEnd, encoding: encoding, quotesAll: $0)
        }
      }
    }
  }

  func bytes(_ rows: [[String]]) -> [UInt8] {
    let text = rows.map { $0.map(field).joined(separator: separator) + lineEnd }.joined()
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf8Marked: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16Little:
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Big:
      return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf16Unmarked: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .windows1252:
      return text.unicodeScalars.map { scalar in
        switch scalar {
        case "‘": 0x91
        case "’": 0x92
        case "–": 0x96
        default: UInt8(exactly: scalar.value) ?? UInt8(ascii: "?")
        }
      }
    }
  }

  private func field(_ text: String) -> String {
    let needsQuotes =
      quotesAll || text.isEmpty
      || text.contains { "\"\n\r".contains($0) || String($0) == separator }
    guard needsQuotes else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
