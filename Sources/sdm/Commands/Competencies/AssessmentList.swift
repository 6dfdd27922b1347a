import ArgumentParser
import Domain
import Tracker

struct AssessmentList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List assessments of an office's people or of one person.",
    discussion: """
      Blora's; those that count and end within 90 days; those of a day, as csv:
        sdm assessment list --office 33.16
        sdm assessment list --office 33 --subtree --expiring 90
        sdm assessment list --staff 198811302014021003 --on 2025-12-31 \\
          --output csv
      The column `counts` says which one stands for the competency: by the
      rule of that day the newest valid one whose method may fulfil a
      requirement; of one day the strongest. What csv writes, import reads.
      Exit codes: 0 done; 64 usage; 65 no such office, person or competency;
      69 no database; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code?
  @Flag(help: "The offices below it too.") var subtree = false
  @Option(help: "One person: NIP, #number, e-mail, or name@33.16.") var staff: String?
  @Option(help: "Only this competency: M.1.") var competency: String?
  @Option(help: "Only those valid on this day, YYYY-MM-DD (default: all).") var on: Day?
  @Option(help: "Only those that count and end within so many days.") var expiring: Int?
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (office == nil) == (staff == nil) {
      throw ValidationError("name either --office or --staff")
    }
    if subtree, office == nil { throw ValidationError("--subtree needs --office") }
    if let expiring, !(0...36_500).contains(expiring) {
      throw ValidationError("--expiring must be a number of days from 0 to 36500")
    }
  }

  func run() async throws {
    if let office {
      try await global.list(
        ListAssessments(
          office: office, subtree: subtree, competency: competency, on: on, expiring: expiring),
        as: .assessments)
    } else if let staff {
      try await global.perform(
        ListPersonAssessments(staff: staff, competency: competency, on: on, expiring: expiring)
      ) { Rendering($0, as: .assessments) }
    }
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
    Column("counts", Words(id: "Dihitung", en: "Counts")) { .yes($0.counts) },
    Column("carried_from", Words(id: "Terbawa dari", en: "Carried from")) {
      .code($0.carriedFrom)
    },
    Column("assessor", Words(id: "Penilai", en: "Assessor"), inTables: false) {
      .text($0.assessor)
    },
    Column("evidence", Words(id: "Bukti", en: "Evidence"), inTables: false) { .text($0.evidence) },
    Column("confidence", Words(id: "Keyakinan", en: "Confidence"), inTables: false) {
      .text($0.confidence?.rawValue)
    },
    Column("note", Words(id: "Catatan", en: "Note"), inTables: false) { .text($0.note) })
}
