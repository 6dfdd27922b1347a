import ArgumentParser
import Domain
import Tracker

struct ReviewImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read decisions from a file that `review export` wrote.",
    discussion: """
      Look first; then decide:
        sdm review import doubts.csv --dry-run
        sdm review import doubts.csv
      Columns: id, display_name, decision (staff, room, guest, unknown),
      staff_ref, office_code; others are left aside. A wrong line is named by
      file:line:column, and nothing of the file is kept. Read again, it
      changes nothing.
      Exit codes: 0 done; 64 usage; 65 bad data; 66 no such file; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "File with decisions.", completion: .file()) var file: String
  @Flag(help: "Check everything, keep nothing.") var dryRun = false
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ImportReviews(file: try InputFile(path: file), isTrial: dryRun), key: writing.key
    ) { Rendering($0) }
  }
}

extension Rendering {
  fileprivate init(_ imported: ReviewsImported) {
    self.init(one: imported, as: .reviewsImported)
    let asides = Set(imported.ignoredHeadings).subtracting(ReviewImport.written)
    if !asides.isEmpty {
      let headings = asides.sorted().joined(separator: ", ")
      notes.append(
        Words(id: "kolom tidak dipakai: \(headings)", en: "columns not used: \(headings)"))
    }
    if imported.isTrial {
      notes.append(
        Words(id: "uji coba: tidak ada yang disimpan", en: "dry run: nothing was kept"))
    } else if imported.decided == 0 {
      notes.append(
        Words(
          id: "tidak ada keputusan baru; tidak ada yang diubah",
          en: "no new decision; nothing changed"))
    }
  }
}

extension ReviewImport {
  /// Columns that the export writes for the eye only: no word is lost about them.
  fileprivate static let written: Set<String> = [
    "session", "minutes", "reason", "candidate_1", "candidate_2", "candidate_3",
  ]
}

extension Listing<ReviewsImported> {
  fileprivate static let reviewsImported = Listing(
    Column("rows", Words(id: "Baris dibaca", en: "Rows read"), .right) { .integer($0.rows) },
    Column("decided", Words(id: "Diputuskan", en: "Decided"), .right) { .integer($0.decided) },
    Column("unchanged", Words(id: "Sudah begitu", en: "Decided before"), .right) {
      .integer($0.unchanged)
    },
    Column("open", Words(id: "Dibiarkan", en: "Left open"), .right) { .integer($0.open) })
}
