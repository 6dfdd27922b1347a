import Domain
import Roster

/// A table that a user gives as CSV or as a workbook's first sheet: headings in any order, Indonesian or English.
struct TableFile: Sendable {
  /// A column that an import knows, with the headings that name it.
  struct Column: Sendable {
    var key: String
    var headings: [String]
    var isRequired: Bool

    /// Headings are compared by their letters and digits only; the key itself is always one.
    init(_ key: String, _ headings: String..., required: Bool = false) {
      self.key = key
      self.headings = ([key] + headings).map(TableFile.normalised)
      isRequired = required
    }
  }

  /// The most rows an import takes: five times the nation's staff.
  static let rowLimit = 100_000

  var rows: [TableRow]
  /// Headings that the import does not know, as written.
  var ignored: [String]

  static func read(_ file: InputFile, columns: [Column]) throws(TrackerError) -> TableFile {
    let records: TableRecords
    do { records = try TableRecords(path: file.path, name: file.name) } catch {
      throw .roster(error)
    }
    return try read(records, name: file.name, columns: columns)
  }

  static func read(
    text: String, name: String, columns: [Column]
  ) throws(TrackerError) -> TableFile {
    let records: TableRecords
    do { records = try TableRecords(bytes: Array(text.utf8), name: name) } catch {
      throw .roster(error)
    }
    return try read(records, name: name, columns: columns)
  }

  private static func read(
    _ source: TableRecords, name: String, columns: [Column]
  ) throws(TrackerError) -> TableFile {
    var source = source
    guard let heading = try next(&source) else { throw .file(emptyFile(name)) }
    let (positions, ignored) = try match(heading.fields, name: name, line: heading.line, columns)
    var rows: [TableRow] = []
    while let record = try next(&source) {
      guard record.fields.contains(where: { !$0.trimmed.isEmpty }) else { continue }
      guard rows.count < rowLimit else { throw .file(tooLong(name, line: record.line)) }
      rows.append(
        TableRow(file: name, line: record.line, cells: record.fields, positions: positions))
    }
    guard !rows.isEmpty else { throw .file(headingOnly(name, line: heading.line)) }
    return TableFile(rows: rows, ignored: ignored)
  }

  private static func next(_ source: inout TableRecords) throws(TrackerError) -> CSVRecord? {
    do { return try source.next() } catch { throw .roster(error) }
  }

  private static func match(
    _ headings: [String], name: String, line: Int, _ columns: [Column]
  ) throws(TrackerError) -> ([String: (index: Int, heading: String)], ignored: [String]) {
    var positions: [String: (index: Int, heading: String)] = [:]
    var ignored: [String] = []
    for (index, heading) in headings.enumerated() {
      let plain = normalised(heading)
      if let column = columns.first(where: { $0.headings.contains(plain) }),
        positions[column.key] == nil
      {
        positions[column.key] = (index, heading.trimmed)
      } else if !plain.isEmpty {
        ignored.append(heading.trimmed)
      }
    }
    if let missing = columns.first(where: { $0.isRequired && positions[$0.key] == nil }) {
      throw .file(missingColumn(missing.key, name: name, line: line))
    }
    return (positions, ignored)
  }

  /// Lower-case letters, digits and dots.
  static func normalised(_ heading: String) -> String {
    heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." }
  }
}
