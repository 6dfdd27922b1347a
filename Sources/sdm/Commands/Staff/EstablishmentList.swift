import ArgumentParser
import Domain
import Tracker

struct EstablishmentList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List posts established for an office, and how many are held.",
    discussion: """
      Blora's; all of Jawa Tengah's on a day, as csv:
        sdm post establishment list --office 33.16
        sdm post establishment list --office 33 --subtree --on 2025-12-31 \\
          --output csv
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database;
      77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Flag(help: "The offices below it too.") var subtree = false
  @Option(help: "As it stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ListEstablishments(office: office, subtree: subtree, on: on)
    ) { Rendering($0, as: .establishments) }
  }
}

extension Listing<EstablishmentLine> {
  /// With the columns of `post establishment import`, so that what it writes as csv is read back.
  fileprivate static let establishments = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("post", Words(id: "Jabatan", en: "Post")) { .text($0.post) },
    Column("class", Words(id: "Kelas", en: "Class")) { .text($0.jobClass) },
    Column("positions", Words(id: "Formasi", en: "Positions"), .right) { .integer($0.positions) },
    Column("holders", Words(id: "Pemangku", en: "Holders"), .right) { .integer($0.holders) },
    Column("valid_from", Words(id: "Sejak", en: "From")) { .code($0.validFrom) },
    Column("valid_to", Words(id: "Sampai", en: "Until")) { .code($0.validTo) })
}
