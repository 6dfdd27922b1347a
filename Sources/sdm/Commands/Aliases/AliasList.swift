import ArgumentParser
import Domain
import Tracker

struct AliasList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the names that were decided: who decided what, and when.",
    discussion: """
      All; those of one organiser and below, as csv:
        sdm alias list
        sdm alias list --office 33 --output csv
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database;
      77 not allowed.
      """)

  @Option(help: "Only organisers in this office's subtree.") var office: Office.Code = .national
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListAliases(office: office)) { Rendering($0, as: .aliases) }
  }
}

extension Listing<RememberedName> {
  static let aliases = Listing(
    Column("id", Words(id: "No.", en: "No."), .right) { .text(String($0.id)) },
    Column("key", Words(id: "Nama", en: "Name")) { .text($0.key) },
    Column("organiser", Words(id: "Penyelenggara", en: "Organiser")) { .code($0.organiser) },
    Column("outcome", Words(id: "Hasil", en: "Outcome")) { .text($0.outcome.rawValue) },
    Column("staff_ref", Words(id: "Pegawai", en: "Reference")) { .reference($0.staffRef ?? "") },
    Column("name", Words(id: "Siapa", en: "Who")) { .text($0.name) },
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("decided_by", Words(id: "Oleh", en: "By")) { .text($0.decidedBy) },
    Column("decided_at", Words(id: "Pada", en: "At")) { .code($0.decidedAt) },
    Column("review", Words(id: "Dari nomor", en: "From number"), .right, inTables: false) {
      .text($0.review.map(String.init))
    })
}
