import Domain

/// The rows of a workbook's sheet, one after the other. Formulas are not read, only what they
/// showed when the workbook was saved.
struct SheetRecords {
  let file: String
  private let pieces: XMLPieces
  private let shared: [String]
  private let dates: CellDates
  private var line = 0

  init(_ pieces: XMLPieces, file: String, shared: [String], dates: CellDates) {
    (self.pieces, self.file, self.shared, self.dates) = (pieces, file, shared, dates)
  }

  /// The next row that has anything in it; nil at the end.
  /// - Throws: `.tooManyFields`, `.recordTooLong`, `.damagedWorkbook`, `.workbookTooLarge`.
  mutating func next() throws(RosterError) -> CSVRecord? {
    while let piece = try pieces.next() {
      guard piece == .start("row") else { continue }
      line = pieces.attribute("r").flatMap { Int($0) }.map { max($0, line + 1) } ?? line + 1
      let fields = try row()
      if fields.contains(where: { !$0.isEmpty }) { return CSVRecord(line: line, fields: fields) }
    }
    return nil
  }

  private func row() throws(RosterError) -> [String] {
    var fields: [String] = []
    var bytes = 0
    while let piece = try pieces.next(), piece != .end("row") {
      guard piece == .start("c") else { continue }
      let column = pieces.attribute("r").flatMap(Self.column) ?? fields.count
      let text = try cell(at: column)
      if text.isEmpty { continue }
      let place = Place(file: file, line: line, column: column + 1)
      guard column < Limits.fields else { throw .tooManyFields(place) }
      bytes += text.utf8.count
      guard bytes <= Limits.recordBytes else { throw .recordTooLong(place) }
      while fields.count <= column { fields.append("") }
      fields[column] = text
    }
    return fields
  }

  private func cell(at column: Int) throws(RosterError) -> String {
    let kind = pieces.attribute("t")
    let style = pieces.attribute("s").flatMap { Int($0) }
    var value = ""
    var inline = RichText()
    var isValue = false
    while let piece = try pieces.next(), piece != .end("c") {
      switch piece {
      case .start("v"): isValue = true
      case .end("v"): isValue = false
      case .text(let text) where isValue: value += text
      default: inline.take(piece)
      }
      guard value.utf8.count + inline.string.utf8.count <= Limits.recordBytes else {
        throw .recordTooLong(Place(file: file, line: line, column: column + 1))
      }
    }
    switch kind {
    case "s":
      guard let index = Int(value) else { return "" }
      guard shared.indices.contains(index) else {
        throw .damagedWorkbook(Place(file: file, line: line, column: column + 1))
      }
      return shared[index]
    case "inlineStr": return inline.string
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "str", "e", "d": return value
    default: return dates.text(of: value, style: style) ?? value
    }
  }

  /// The column (from 0) of `AB12`; nil where no letters stand in front.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8.prefix(4) {
      guard (65...90).contains(byte) else { break }
      column = column * 26 + Int(byte) - 64
    }
    return column == 0 ? nil : column - 1
  }
}
