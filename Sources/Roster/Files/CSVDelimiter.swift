/// What parts the fields of a file: a comma, a semicolon or a tab.
enum CSVDelimiter {
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let tab = UInt8(ascii: "\t")

  /// Excel's own first line, `sep=;`, and how many bytes it takes without its line end.
  static func declared(in start: [UInt8]) -> (delimiter: UInt8, length: Int)? {
    guard start.count >= 5, start.starts(with: Array("sep=".utf8)),
      [comma, semicolon, tab].contains(start[4]),
      start.count == 5 || start[5] == UInt8(ascii: "\n") || start[5] == UInt8(ascii: "\r")
    else { return nil }
    return (start[4], 5)
  }

  /// Taken from the first line that has one outside quotes. A tab never stands in a line by chance,
  /// so it wins; of the others the more frequent.
  static func found(in start: [UInt8]) -> UInt8 {
    var (commas, semicolons, tabs) = (0, 0, 0)
    var quoted = false
    for byte in start {
      if byte == UInt8(ascii: "\"") {
        quoted.toggle()
      } else if !quoted {
        switch byte {
        case comma: commas += 1
        case semicolon: semicolons += 1
        case tab: tabs += 1
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
          if commas + semicolons + tabs > 0 {
            return tabs > 0 ? tab : semicolons > commas ? semicolon : comma
          }
        default: break
        }
      }
    }
    return tabs > 0 ? tab : semicolons > commas ? semicolon : comma
  }
}
