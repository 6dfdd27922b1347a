import CXlsxWriter
import Domain

/// Writes one sheet, row after row.
struct SheetWriter {
  private let sheet: Workbook.Sheet
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>?
  private let style: Style

  init(
    _ sheet: Workbook.Sheet, in file: UnsafeMutablePointer<lxw_workbook>, tab: String, style: Style
  ) {
    (self.sheet, self.style) = (sheet, style)
    worksheet = tab.withText { workbook_add_worksheet(file, $0) }
  }

  /// What went wrong first, or none.
  func write() -> lxw_error {
    guard let worksheet else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
    setUp(worksheet)
    for (column, heading) in sheet.headings.enumerated() {
      let error = write(heading, worksheet, 0, UInt16(column), style.heading)
      guard error == LXW_NO_ERROR else { return error }
    }
    for (number, row) in sheet.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        let error = write(cell, worksheet, UInt32(number + 1), UInt16(column))
        guard error == LXW_NO_ERROR else { return error }
      }
    }
    return LXW_NO_ERROR
  }

  private func setUp(_ worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    for (column, width) in sheet.widths.enumerated() {
      worksheet_set_column(worksheet, UInt16(column), UInt16(column), width, nil)
    }
    worksheet_freeze_panes(worksheet, 1, 0)
    worksheet_repeat_rows(worksheet, 0, 0)
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)  // A4
    worksheet_fit_to_pages(worksheet, 1, 0)
    if !sheet.headings.isEmpty {
      let last = UInt16(sheet.headings.count - 1)
      worksheet_autofilter(worksheet, 0, 0, UInt32(sheet.rows.count), last)
      worksheet_print_area(worksheet, 0, 0, UInt32(sheet.rows.count), last)
    }
  }

  private func write(
    _ cell: Workbook.Cell, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16
  ) -> lxw_error {
    switch cell {
    case .empty: LXW_NO_ERROR
    case .text(let text): write(text, worksheet, row, column, style.text)
    case .integer(let value):
      worksheet_write_number(worksheet, row, column, Double(value), style.number(decimals: 0))
    case .number(let value, let decimals):
      worksheet_write_number(worksheet, row, column, value, style.number(decimals: decimals))
    // Spreadsheets count days from 1899-12-30.
    case .day(let day):
      worksheet_write_number(worksheet, row, column, Double(day.number) + 25_569, style.day)
    }
  }

  private func write(
    _ text: String, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    guard !text.isEmpty else { return LXW_NO_ERROR }
    return text.fitting.withText { worksheet_write_string(worksheet, row, column, $0, format) }
  }
}

extension String {
  /// What a cell holds: no NUL, which would end the text for C, and not too long.
  fileprivate var fitting: String {
    let text = contains("\0") ? filter { $0 != "\0" } : self
    guard text.utf16.count > Workbook.maximumText else { return text }
    var (kept, units) = ("", 0)
    for character in text {
      units += character.utf16.count
      guard units < Workbook.maximumText else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
