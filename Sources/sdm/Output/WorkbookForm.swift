import Domain
import FoundationEssentials
import Reports
import Tracker

extension Grid {
  /// The listing as a workbook of one sheet, under the table's headings.
  /// - Throws: `.file`.
  func workbook(in language: Language) throws(TrackerError) -> [UInt8] {
    let sheet = Workbook.Sheet(
      name: "Data", headings: columns.map { $0.heading[language] },
      rows: rows.map { row in row.map { $0.typed(in: language) } })
    let workbook = Workbook(title: "SDM Tracker", sheets: [sheet])
    return try Self.passing { (path) throws(ReportError) in try workbook.write(to: path) }
  }

  /// The library writes to files only: the bytes of one that is gone afterwards.
  private static func passing(
    _ write: (String) throws(ReportError) -> Void
  ) throws(TrackerError) -> [UInt8] {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "sdm-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }
    do throws(ReportError) { try write(url.path) } catch { throw .file(error.fault) }
    guard let data = try? Data(contentsOf: url) else {
      throw .file(ReportError.workbookNotWritten(reason: url.path).fault)
    }
    return Array(data)
  }
}

extension Cell {
  fileprivate func typed(in language: Language) -> Workbook.Cell {
    switch self {
    case .empty: .empty
    case .text(let text), .reference(let text): .text(text)
    case .words(let words): .text(words[language])
    case .integer(let value): .integer(value)
    case .number(let value, let decimals): .number(value, decimals: decimals)
    case .day(let day): .day(day)
    }
  }
}
