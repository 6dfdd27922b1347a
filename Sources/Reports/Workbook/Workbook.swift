import Domain

/// Tables as a spreadsheet takes them: every cell with its type, so that a NIP keeps its 18 digits,
/// a date can be sorted, and no name is run as a formula.
public struct Workbook: Hashable, Sendable {
  public enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    case integer(Int)
    /// Shown with so many decimals; the cell keeps the full value.
    case number(Double, decimals: Int)
    case day(Day)
  }

  public struct Sheet: Hashable, Sendable {
    /// Shown on the tab; cut to what spreadsheets allow.
    public var name: String
    public var headings: [String]
    /// Each as long as the headings.
    public var rows: [[Cell]]

    public init(name: String, headings: [String], rows: [[Cell]]) {
      (self.name, self.headings, self.rows) = (name, headings, rows)
    }
  }

  public var title: String
  public var sheets: [Sheet]

  public init(title: String, sheets: [Sheet]) { (self.title, self.sheets) = (title, sheets) }

  /// What a sheet holds at most, its heading counted.
  public static let maximumRows = 1_048_576
  /// UTF-16 units that a cell holds at most.
  public static let maximumText = 32_767
}

extension Workbook.Sheet {
  /// A tab's name has at most 31 letters, none of `[ ] : * ? / \`, and no apostrophe at its ends.
  var tab: String {
    let plain = String(name.map { "[]:*?/\\".contains($0) ? " " : $0 }.prefix(31))
    let trimmed = plain.drop { $0 == "'" || $0 == " " }
    let end = trimmed.lastIndex { $0 != "'" && $0 != " " }
    return end.map { String(trimmed[...$0]) } ?? "Data"
  }

  /// Width of each column in letters, by its longest cell, within what a page can show.
  var widths: [Double] {
    headings.indices.map { column in
      let longest = rows.reduce(headings[column].count) { longest, row in
        column < row.count ? max(longest, row[column].length) : longest
      }
      return Double(min(max(longest, 6), 60) + 2)
    }
  }
}

extension Workbook.Cell {
  fileprivate var length: Int {
    switch self {
    case .empty: 0
    case .text(let text): text.count
    case .integer(let value): String(value).count
    case .number(let value, let decimals): String(Int(value.magnitude)).count + decimals + 2
    case .day: 10
    }
  }
}
