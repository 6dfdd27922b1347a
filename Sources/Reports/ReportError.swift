import Domain

/// Why a report could not be made.
public enum ReportError: Explained, Hashable {
  /// The machine lacks the font family whose measures the pages are set by.
  case fontMissing(family: String)
  /// Cairo could not write the pages; its own words.
  case pagesNotDrawn(reason: String)
  /// One of our own templates is at fault.
  case templateBroken(name: String, reason: String)
  /// The data could not be written as JSON.
  case notWritten(reason: String)
  /// A sheet has more rows than spreadsheets take.
  case workbookTooLarge(sheet: String, rows: Int)
  /// The workbook could not be written; the library's own words.
  case workbookNotWritten(reason: String)
  /// The text is not the JSON of a quarterly report.
  case notAReport(reason: String)

  public var fault: Fault {
    switch self {
    case .fontMissing(let family):
      Fault(
        .badConfiguration,
        what: Words(
          id: "huruf '\(family)' tidak terpasang", en: "the font '\(family)' is not installed"),
        next: Words(id: "pasang paket fonts-liberation", en: "install the package fonts-liberation")
      )
    case .pagesNotDrawn(let reason):
      Fault(
        .ours,
        what: Words(
          id: "halaman PDF gagal dibuat: \(reason)", en: "the PDF pages were not drawn: \(reason)"))
    case .templateBroken(let name, let reason):
      Fault(
        .ours,
        what: Words(
          id: "templat \(name) rusak: \(reason)", en: "the template \(name) is broken: \(reason)"))
    case .notWritten(let reason):
      Fault(
        .ours,
        what: Words(
          id: "data laporan gagal ditulis: \(reason)",
          en: "the report's data was not written: \(reason)"))
    case .workbookTooLarge(let sheet, let rows):
      Fault(
        .badData,
        what: Words(
          id: "lembar '\(sheet)' berisi \(rows) baris; lembar kerja memuat paling banyak "
            + "\(Workbook.maximumRows)",
          en: "the sheet '\(sheet)' has \(rows) rows; a spreadsheet takes at most "
            + "\(Workbook.maximumRows)"),
        next: Words(id: "pakai --output csv", en: "use --output csv"))
    case .workbookNotWritten(let reason):
      Fault(
        .cannotCreate,
        what: Words(
          id: "berkas XLSX gagal ditulis: \(reason)", en: "the XLSX was not written: \(reason)"))
    case .notAReport(let reason):
      Fault(
        .badData,
        what: Words(
          id: "bukan data laporan triwulan: \(reason)",
          en: "not the data of a quarterly report: \(reason)"),
        next: Words(
          id: "pakai berkas dari 'sdm report quarterly --format json'",
          en: "use a file made by 'sdm report quarterly --format json'"))
    }
  }
}
