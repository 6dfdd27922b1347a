import ArgumentParser
import Domain
import Tracker

struct CompetencyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "competency",
    abstract: "The catalogue of competencies.",
    discussion: """
      As a table; as JSON:
        sdm competency list
        sdm competency list --output json
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [CompetencyList.self])
}

struct CompetencyList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List competencies, as they stood on a day.",
    discussion: """
      Today's; those of a day, as csv:
        sdm competency list
        sdm competency list --on 2025-11-26 --output csv
      Exit codes: 0 done; 64 usage; 69 no database; 77 not allowed.
      """)

  @Option(help: "As they stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListCompetencies(on: on)) { Rendering($0, as: .competencies) }
  }
}

extension Listing<CompetencyEntry> {
  fileprivate static let competencies = Listing(
    Column("code", Words(id: "Kode", en: "Code")) { .text($0.code) },
    Column("kind", Words(id: "Jenis", en: "Kind")) { .text($0.kind) },
    Column("name_id", Words(id: "Nama", en: "Name (Indonesian)")) { .text($0.nameId) },
    Column("name_en", Words(id: "Nama (Inggris)", en: "Name")) { .text($0.nameEn) },
    Column("valid_from", Words(id: "Sejak", en: "From")) { .code($0.validFrom) },
    Column("valid_to", Words(id: "Sampai", en: "Until")) { .code($0.validTo) },
    Column("source", Words(id: "Dasar", en: "Source")) { .text($0.source) })
}
