import Domain

/// One row of a table file, its cells read by the key of their column; errors know their place.
struct TableRow: Sendable {
  let file: String
  let line: Int
  let cells: [String]
  /// Field number (from 0) and heading as written, by the key of the column.
  let positions: [String: (index: Int, heading: String)]

  /// The trimmed text of a cell; empty where the file has no such column.
  subscript(key: String) -> String {
    guard let position = positions[key], position.index < cells.count else { return "" }
    return cells[position.index].trimmed
  }

  func place(_ key: String) -> Place {
    let position = positions[key]
    return Place(
      file: file, line: line, column: position.map { $0.index + 1 }, heading: position?.heading)
  }

  func optional(_ key: String) -> String? { self[key].isEmpty ? nil : self[key] }

  /// - Throws: `.refused` when the cell is empty.
  func required(_ key: String) throws(TrackerError) -> String {
    guard let text = optional(key) else {
      throw .refused(
        Words(id: "kolom '\(key)' kosong", en: "'\(key)' is empty"),
        next: Words(id: "isi kolom itu", en: "fill it in"), at: place(key))
    }
    return text
  }

  /// A value read from its text, such as a day or an office code; nil where the cell is empty.
  /// - Parameter shape: what it should look like, for the error.
  func parsed<T>(
    _ key: String, shape: String, _ read: (String) -> T?
  ) throws(TrackerError) -> T? {
    guard let text = optional(key) else { return nil }
    guard let value = read(text) else {
      throw .refused(
        Words(id: "'\(text)' bukan \(shape)", en: "'\(text)' is not \(shape)"),
        next: Words(id: "perbaiki isi kolom itu", en: "mend the cell"), at: place(key))
    }
    return value
  }

  func day(_ key: String) throws(TrackerError) -> Day? {
    try parsed(key, shape: "YYYY-MM-DD") { Day($0) }
  }

  func office(_ key: String) throws(TrackerError) -> Office.Code? {
    try parsed(key, shape: "33.16") { Office.Code($0) }
  }

  func list(_ key: String) -> [String] {
    self[key].split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
