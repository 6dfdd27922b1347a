import Domain

/// The records of an attendance file, with what a spreadsheet did to them undone.
///
/// Excel with Indonesian settings opens a file with commas as one column, drops the quotes, and
/// saves each row as a single field again.
struct RosterRecords {
  private var records: TableRecords
  /// Whether each row stands as one field: the heading told it.
  var isPacked = false

  init(_ records: TableRecords) { self.records = records }

  var file: String { records.file }

  /// - Parameter torn: where names are mended that hold the separator; nil before the heading.
  mutating func next(_ torn: Torn?) throws(RosterError) -> CSVRecord? {
    guard let record = try records.next() else { return nil }
    guard isPacked, let unpacked = unpacked(record) else {
      return torn?.mended(record, separator: records.delimiter) ?? record
    }
    return torn?.mended(unpacked, separator: CSVDelimiter.comma) ?? unpacked
  }

  /// The row that stands as one field with commas in it; nil where it is none.
  func unpacked(_ record: CSVRecord) -> CSVRecord? {
    guard records.isTable, let text = record.fields.first, text.contains(","),
      record.fields.dropFirst().allSatisfy(\.isEmpty)
    else { return nil }
    do {
      var inner = try CSVRecords(
        bytes: Array(text.utf8), name: file, layout: .table(delimiter: CSVDelimiter.comma))
      guard let fields = try inner.next()?.fields, fields.count > 1 else { return nil }
      return CSVRecord(line: record.line, fields: fields)
    } catch {
      // A quotation mark inside a name: then the field is no row.
      return nil
    }
  }
}
