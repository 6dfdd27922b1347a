import ArgumentParser
import Domain
import Tracker

struct AssessmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assessment",
    abstract: "What people were found to master.",
    discussion: """
      What a file holds; what is known of Blora's people:
        sdm assessment import samples/assessments.csv --dry-run
        sdm assessment list --office 33.16
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [AssessmentImport.self, AssessmentList.self])
}

struct AssessmentImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in assessments from a csv file.",
    discussion: """
      Look first; then write:
        sdm assessment import samples/assessments.csv --dry-run
        sdm assessment import samples/assessments.csv
      Headings: nip (or staff_ref), competency, level, method, assessed_on;
      optional valid_until, assessor, evidence, note. Or a grid: nip, then a
      column for each competency, with --method and --assessed-on. All or
      nothing: a wrong line is named by file:line:column.
      Exit codes: 0 done; 64 usage; 65 bad data; 66 no such file; 69 no
      database; 77 not allowed.
      """)

  @Argument(help: "The csv file.", completion: .file()) var file: String
  @Flag(help: "Read and check everything, keep nothing.") var dryRun = false
  @Option(help: "Of a grid: self, superior, peer, test, mapping or certificate.")
  var method: AssessmentMethod?
  @Option(help: "Of a grid: the day, YYYY-MM-DD.") var assessedOn: Day?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ImportAssessments(
        file: try InputFile(path: file), isTrial: dryRun, method: method, assessedOn: assessedOn),
      key: writing.key
    ) { Rendering($0) }
  }
}

struct AssessmentList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the assessments of an office's people.",
    discussion: """
      Blora's; those of one competency that are valid on a day, as csv:
        sdm assessment list --office 33.16
        sdm assessment list --office 33 --subtree --competency M.1 \\
          --on 2025-12-31 --output csv
      Exit codes: 0 done; 64 usage; 65 no such office or competency; 69 no
      database; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Flag(help: "The offices below it too.") var subtree = false
  @Option(help: "Only this competency: M.1.") var competency: String?
  @Option(help: "Only those valid on this day, YYYY-MM-DD (default: all).") var on: Day?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ListAssessments(office: office, subtree: subtree, competency: competency, on: on)
    ) { Rendering($0, as: .assessments) }
  }
}

extension Listing<AssessmentLine> {
  /// With the columns of `assessment import`, so that what it writes as csv is read back.
  fileprivate static let assessments = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("staff_ref", Words(id: "Pegawai", en: "Reference")) { .reference($0.staffRef) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("competency", Words(id: "Kompetensi", en: "Competency")) { .text($0.competency) },
    Column("level", Words(id: "Level", en: "Level"), .right) { .integer($0.level) },
    Column("method", Words(id: "Metode", en: "Method")) { .text($0.method.rawValue) },
    Column("assessed_on", Words(id: "Tanggal", en: "Date")) { .code($0.assessedOn) },
    Column("valid_until", Words(id: "Berlaku sampai", en: "Valid until")) { .code($0.validUntil) },
    Column("assessor", Words(id: "Penilai", en: "Assessor"), inTables: false) {
      .text($0.assessor)
    },
    Column("evidence", Words(id: "Bukti", en: "Evidence"), inTables: false) { .text($0.evidence) },
    Column("note", Words(id: "Catatan", en: "Note"), inTables: false) { .text($0.note) })
}
