import CXlsxWriter
import Domain

extension Workbook {
  /// Writes the workbook as XLSX. The same workbook gives the same bytes.
  ///
  /// Headings stay in sight and are printed on every page; rows can be filtered. A text longer than
  /// a cell holds is cut, with an ellipsis.
  /// - Throws: `.workbookTooLarge`, `.workbookNotWritten`.
  public func write(to path: String) throws(ReportError) {
    for sheet in sheets where sheet.rows.count >= Self.maximumRows {
      throw .workbookTooLarge(sheet: sheet.name, rows: sheet.rows.count)
    }
    // Rows go to disk as they come, so that memory does not grow with the table.
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let file = workbook_new_opt(path, &options) else {
      throw .workbookNotWritten(reason: path)
    }
    var error = setProperties(file)
    let style = Style(file)
    for (number, sheet) in sheets.enumerated() where error == LXW_NO_ERROR {
      error = SheetWriter(sheet, in: file, tab: tab(of: number), style: style).write()
    }
    let closed = workbook_close(file)
    guard error == LXW_NO_ERROR, closed == LXW_NO_ERROR else {
      let code = error == LXW_NO_ERROR ? closed : error
      throw .workbookNotWritten(reason: lxw_strerror(code).map { String(cString: $0) } ?? path)
    }
  }

  private func setProperties(_ file: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
    title.withText { title in
      var properties = lxw_doc_properties()
      properties.title = title
      // A fixed day: the moment of writing is no part of what is written.
      properties.created = 946_684_800
      return workbook_set_properties(file, &properties)
    }
  }

  /// Names of tabs differ, whatever the sheets are called.
  private func tab(of number: Int) -> String {
    let name = sheets[number].tab
    let isTaken = sheets[..<number].contains { $0.tab.lowercased() == name.lowercased() }
    return isTaken ? "\(name.prefix(26)) \(number + 1)" : name
  }
}

/// How cells look, made once a workbook.
struct Style {
  let heading: UnsafeMutablePointer<lxw_format>?
  let text: UnsafeMutablePointer<lxw_format>?
  let day: UnsafeMutablePointer<lxw_format>?
  private let numbers: [UnsafeMutablePointer<lxw_format>?]

  init(_ file: UnsafeMutablePointer<lxw_workbook>) {
    let format = { (code: String) in
      let format = workbook_add_format(file)
      code.withText { format_set_num_format(format, $0) }
      return format
    }
    heading = format("@")
    format_set_bold(heading)
    format_set_text_wrap(heading)
    format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    text = format("@")
    day = format("yyyy-mm-dd")
    numbers = ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000"].map(format)
  }

  func number(decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
    numbers[min(max(decimals, 0), numbers.count - 1)]
  }
}

extension String {
  /// The text for a C function that copies it.
  func withText<Result>(_ body: (UnsafeMutablePointer<CChar>?) -> Result) -> Result {
    var bytes = utf8CString
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
