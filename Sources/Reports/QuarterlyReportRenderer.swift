import Domain

/// The quarterly HR report in the forms in which it leaves the house.
///
/// All are made of the same value, and the same value gives the same bytes.
public enum QuarterlyReportRenderer {
  /// One page for a browser that needs nothing else: no script, no file beside it. It is the
  /// accessible form; the PDF has no tags.
  public static func html(
    _ report: QuarterlyReport, in language: Language
  ) throws(ReportError) -> String {
    try HTMLPage(Document(report, in: language)).text()
  }

  /// A4 pages, ready to sign.
  ///
  /// - Throws: `ReportError.fontMissing` where the machine lacks Liberation Sans.
  public static func pdf(
    _ report: QuarterlyReport, in language: Language
  ) throws(ReportError) -> [UInt8] {
    try PDFFile(Document(report, in: language), family: PDFFile.family).bytes()
  }
}
