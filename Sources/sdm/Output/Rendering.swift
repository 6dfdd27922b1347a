import Domain
import FoundationEssentials
import Tracker

/// A command's answer in every form that it can be asked for.
struct Rendering: Sendable {
  /// What `--output table` shows.
  enum Table: Sendable {
    case grid(Grid)
    /// A line for each column.
    case card(Grid)
    case text(Words)
  }

  private var document: any Encodable & Sendable
  private var grid: Grid
  private var table: Table
  private var content: [UInt8]?
  /// What people read below a table.
  var ending: Words?
  /// Lines for standard error.
  var notes: [Words] = []
  /// True: the command ends with exit code 1.
  var needsPerson = false
  /// What was wrong with a part, said already: the command ends with its exit code.
  var failure: Fault.Kind?
}

extension Rendering {
  /// - Parameters:
  ///   - document: what json writes.
  ///   - grid: what csv writes.
  ///   - table: what people see; nil: the grid.
  init(_ document: some Encodable & Sendable, grid: Grid, shown table: Table? = nil) {
    self.document = document
    self.grid = grid
    self.table = table ?? .grid(grid)
  }

  /// A list; its JSON is an array.
  init<Row: Encodable & Sendable>(_ rows: [Row], as listing: Listing<Row>) {
    self.init(rows, grid: listing.grid(rows))
  }

  /// One thing, shown as a card; its JSON is an object.
  init<Row: Encodable & Sendable>(one row: Row, as listing: Listing<Row>) {
    let grid = listing.grid([row])
    self.init(row, grid: grid, shown: .card(grid))
  }

  /// A file's content, printed as it is whatever `--output` says.
  init(bytes: [UInt8]) {
    self.init([String](), grid: Grid(columns: [], rows: []))
    content = bytes
  }

  /// What `--output` asks for.
  /// - Throws: `.file` where the document cannot be encoded or the workbook not be written.
  func bytes(as format: OutputFormat, in language: Language) throws(TrackerError) -> [UInt8] {
    if let content { return content }
    return format == .xlsx
      ? try grid.workbook(in: language) : Array(try text(as: format, in: language).utf8)
  }

  private func text(as format: OutputFormat, in language: Language) throws(TrackerError) -> String {
    switch format {
    case .csv, .xlsx: return grid.csv(in: language)
    case .json: return try json()
    case .table:
      switch table {
      case .grid(let grid):
        return grid.table(in: language, colour: Streams.showsColour) + (ending?[language] ?? "")
      case .card(let grid): return grid.card(in: language, colour: Streams.showsColour)
      case .text(let words): return words[language]
      }
    }
  }

  private func json() throws(TrackerError) -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(document) else {
      throw .file(
        Fault(
          .ours,
          what: Words(
            id: "keluaran gagal disusun", en: "the output cannot be written as JSON")))
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
