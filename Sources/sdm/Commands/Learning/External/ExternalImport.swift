import ArgumentParser
import Domain
import Tracker

struct ExternalImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a table of learning outside our sessions.",
    discussion: """
      Look first, line by line; then write:
        sdm credit external import samples/external_learning.csv --dry-run
        sdm credit external import samples/external_learning.csv
      Headings: staff_ref (nip), form (bentuk), title (nama kegiatan),
      organiser (penyelenggara), starts_on (tanggal mulai); optional ends_on,
      starts, ends, zone, minutes (menit) or jp, certificate (nomor
      sertifikat), international. Days as DD-MM-YYYY, DD/MM/YYYY or
      YYYY-MM-DD. All or nothing; a dry run names every wrong line.
      Exit codes: 0 done; 1 dry run with wrong lines, or lines are held; 64
      usage; 65 bad data; 66 no such file; 69 no database; 77 not allowed.
      """)

  @Argument(help: "The csv file.", completion: .file()) var file: String
  @Option(help: "Only people of this office and below.") var office: Office.Code = .national
  @Flag(help: "Read and check everything, keep nothing.") var dryRun = false
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ImportExternals(file: try InputFile(path: file), office: office, isTrial: dryRun),
      key: writing.key
    ) { Rendering($0) }
  }
}

extension Rendering {
  /// What became of each line.
  fileprivate init(_ imported: ExternalsImported) {
    self.init(imported, grid: Listing.externalLines.grid(imported.lines))
    notes.append(
      Words(
        id:
          "\(imported.rows) baris: \(imported.added) ditambahkan, \(imported.held) ditahan, \(imported.repeated) sudah ada, \(imported.refused) ditolak",
        en:
          "\(imported.rows) lines: \(imported.added) added, \(imported.held) held, \(imported.repeated) there already, \(imported.refused) refused"
      ))
    if !imported.ignoredHeadings.isEmpty {
      let headings = imported.ignoredHeadings.joined(separator: ", ")
      notes.append(
        Words(id: "kolom tidak dipakai: \(headings)", en: "columns not used: \(headings)"))
    }
    if imported.isTrial {
      notes.append(
        Words(id: "uji coba: tidak ada yang disimpan", en: "dry run: nothing was kept"))
    }
    needsPerson = imported.refused + imported.held > 0
  }
}

extension Listing<ExternalsImported.Line> {
  fileprivate static let externalLines = Listing(
    Column("line", Words(id: "Baris", en: "Line"), .right) { .integer($0.line) },
    Column("outcome", Words(id: "Hasil", en: "Outcome")) { .text($0.outcome.rawValue) },
    Column("record", Words(id: "Catatan", en: "Record"), .right) { .code($0.record) },
    Column("column", Words(id: "Kolom", en: "Column"), .right) { .integer($0.column) },
    Column("reason", Words(id: "Alasan", en: "Reason")) { line in
      line.reason.map { .words($0.words) } ?? .empty
    })
}
