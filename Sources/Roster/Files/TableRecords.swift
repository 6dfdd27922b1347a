import Domain

/// The rows of a table, whether it is a CSV file, a CSV file in a ZIP archive (what Google Forms
/// downloads), or a sheet of a workbook: one after the other, in bounded memory.
public struct TableRecords {
  /// How the text of a file is laid out.
  enum Layout {
    /// Fields parted by the delimiter, else by the one that is found.
    case table(delimiter: UInt8?)
    /// Each line is one field: no delimiter, no quotes.
    case lines
  }

  /// Name for error places.
  public let file: String
  let isTable: Bool
  let delimiter: UInt8
  /// 1 except for workbooks.
  public let sheetCount: Int
  private var text: CSVRecords?
  private var sheet: SheetRecords?

  /// - Parameters:
  ///   - name: what errors call the file; else the path's last part.
  ///   - sheet: which of a workbook's visible sheets, from 0.
  /// - Throws: `.missingFile`, `.unreadable`, `.emptyFile`, `.binaryFile`; of workbooks also
  ///   `.damagedWorkbook`, `.workbookTooLarge`.
  public init(path: String, name: String? = nil, sheet: Int = 0) throws(RosterError) {
    try self.init(Input(path: path, name: name), sheet: sheet, layout: .table(delimiter: nil))
  }

  public init(bytes: [UInt8], name: String, sheet: Int = 0) throws(RosterError) {
    try self.init(Input(bytes: bytes, name: name), sheet: sheet, layout: .table(delimiter: nil))
  }

  init(_ input: Input, sheet: Int = 0, layout: Layout) throws(RosterError) {
    let place = Place(file: input.name)
    guard try input.isArchive else {
      try self.init(text: input.bytes(), name: input.name, layout: layout)
      return
    }
    let archive = try input.archive()
    if let inside = try archive.onlyTable() {
      try self.init(
        text: ByteSource(entry: inside, place: place), name: input.name, layout: layout)
    } else {
      try self.init(Workbook(archive, place: place), sheet: sheet, name: input.name)
    }
  }

  private init(text bytes: ByteSource, name: String, layout: Layout) throws(RosterError) {
    let records = try CSVRecords(bytes, file: name, layout: layout)
    (file, delimiter, sheetCount, text) = (name, records.delimiter, 1, records)
    isTable = if case .table = layout { true } else { false }
  }

  private init(_ workbook: Workbook, sheet: Int, name: String) throws(RosterError) {
    (file, isTable, delimiter) = (name, true, CSVDelimiter.comma)
    sheetCount = workbook.sheets.count
    self.sheet = try workbook.records(ofSheet: sheet, file: name)
  }

  /// The next row that has anything in it; nil at the end.
  /// - Throws: what is wrong with the row, with its line and column.
  public mutating func next() throws(RosterError) -> CSVRecord? {
    if text != nil { return try text?.next() }
    return try sheet?.next()
  }
}
