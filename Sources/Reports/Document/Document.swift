import Domain

/// A report with its words chosen and its parts in order, in no format yet.
struct Document: Sendable {
  var writer: Writer
  var letterhead: [String]
  var address: String?
  /// The report's name in two lines: what it is, of which quarter.
  var title: [String]
  /// Number, attachment and subject of the letter.
  var fields: [Field]
  /// Said on each page; nil: nothing to warn of.
  var mark: String?
  var author: String
  /// Foot of each page.
  var foot: String
  var code: String?
  /// Stamped on the file instead of the clock's day.
  var created: Day
  var blocks: [Block]

  struct Field: Hashable, Sendable {
    var label: String
    var text: String
  }
}

extension Document {
  init(_ report: QuarterlyReport, in language: Language) {
    let writer = Writer(language)
    self.writer = writer
    letterhead = report.office.letterhead
    address = report.office.address
    title = [
      writer.say(
        id: "LAPORAN TRIWULAN SUMBER DAYA MANUSIA", en: "QUARTERLY HUMAN RESOURCES REPORT"),
      writer.quarter(report.quarter).uppercased(),
    ]
    fields = Self.fields(of: report, by: writer)
    mark =
      report.invented
      ? writer.say(
        id: "DATA REKAAN – BUKAN LAPORAN RESMI", en: "INVENTED DATA – NOT AN OFFICIAL REPORT") : nil
    author = report.office.name
    foot =
      writer.say(id: "Laporan Triwulan SDM", en: "Quarterly HR report")
      + " · \(report.office.name) · \(writer.quarter(report.quarter))"
    code = report.verificationCode.map {
      writer.say(id: "Kode verifikasi: ", en: "Verification code: ") + $0
    }
    created = report.asOf
    blocks = ReportSections.blocks(of: report, by: writer)
  }

  /// Both lines as one: `Laporan … – Triwulan IV Tahun 2025`.
  var heading: String { title.joined(separator: " – ") }

  private static func fields(of report: QuarterlyReport, by writer: Writer) -> [Field] {
    let subject =
      report.letter.subject
      ?? writer.say(
        id: "Laporan Pengelolaan SDM \(writer.quarter(report.quarter))",
        en: "HR report, \(writer.quarter(report.quarter))")
    return [
      Field(
        label: writer.say(id: "Nomor", en: "Number"), text: report.letter.number ?? "………………………"),
      Field(
        label: writer.say(id: "Lampiran", en: "Attachment"),
        text: report.letter.attachment ?? Writer.none),
      Field(label: writer.say(id: "Perihal", en: "Subject"), text: subject),
      Field(
        label: writer.say(id: "Satuan kerja", en: "Office"),
        text: "\(report.office.name) (\(report.office.code))"),
      Field(
        label: writer.say(id: "Keadaan data", en: "Data as of"), text: writer.day(report.asOf)),
    ]
      + (report.issuedOn.map {
        [
          Field(label: writer.say(id: "Diterbitkan", en: "Issued"), text: writer.day($0))
        ]
      } ?? [])
  }
}
