import Domain

/// The heading of a table: columns found by their letters alone, since case, blanks and brackets
/// change from one release of a platform to the next.
struct Heading {
  let record: CSVRecord
  let file: String
  let keys: [String]

  init(_ record: CSVRecord, file: String) {
    self.record = record
    self.file = file
    keys = record.fields.map(Self.key)
  }

  /// Lower-case letters only: `Name (Original Name)` is `nameoriginalname`.
  static func key(_ heading: String) -> String {
    String(heading.lowercased().filter(\.isLetter))
  }

  var hasNothing: Bool { keys.allSatisfy(\.isEmpty) }

  /// The field number (from 0) of the first column with one of these names.
  /// - Parameter start: columns before it are passed over, where a heading names a thing twice.
  func column(_ names: Set<String>, from start: Int = 0) -> Int? {
    guard start < keys.count else { return nil }
    return keys[start...].firstIndex { names.contains($0) }
  }

  func has(_ names: Set<String>) -> Bool { column(names) != nil }

  func place(of column: Int, in record: CSVRecord) -> Place {
    let heading = column < self.record.fields.count ? self.record.fields[column] : ""
    return Place(
      file: file, line: record.line, column: column + 1,
      heading: heading.isEmpty ? nil : shown(String(trimmed(heading))))
  }
}

extension CSVRecord {
  /// The text of a field without blanks around it; empty where the record is too short.
  func text(_ column: Int?) -> String {
    guard let column, column < fields.count else { return "" }
    return String(trimmed(fields[column]))
  }

  /// The same; nil where nothing stands there.
  func filled(_ column: Int?) -> String? {
    let text = text(column)
    return text.isEmpty ? nil : text
  }

  /// The field as it stands.
  func raw(_ column: Int) -> String { column < fields.count ? fields[column] : "" }
}

func trimmed(_ text: some StringProtocol) -> Substring {
  var part = Substring(text)
  // Most cells have no blanks around them; characters cost far more than bytes.
  if let first = part.utf8.first, let last = part.utf8.last, 0x21...0x7E ~= first,
    0x21...0x7E ~= last
  {
    return part
  }
  while part.first?.isWhitespace == true { part.removeFirst() }
  while part.last?.isWhitespace == true { part.removeLast() }
  return part
}

/// A cell as an error may quote it.
func shown(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }
