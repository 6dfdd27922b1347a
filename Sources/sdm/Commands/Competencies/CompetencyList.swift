import ArgumentParser
import Domain
import Tracker

struct CompetencyList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List competencies, or their levels, as they stood on a day.",
    discussion: """
      Today's; those of a day, as csv; what each level means:
        sdm competency list
        sdm competency list --on 2025-11-26 --output csv
        sdm competency list --levels
      Exit codes: 0 done; 64 usage; 69 no database; 77 not allowed.
      """)

  @Option(help: "As they stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @Flag(help: "The five levels of each with their indicators.") var levels = false
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    if levels {
      try await global.perform(ListCompetencyLevels(on: on)) { Rendering($0, as: .levels) }
    } else {
      try await global.perform(ListCompetencies(on: on)) { Rendering($0, as: .competencies) }
    }
  }
}

extension Listing<CompetencyEntry> {
  fileprivate static let competencies = Listing(
    Column("code", Words(id: "Kode", en: "Code")) { .text($0.code) },
    Column("kind", Words(id: "Jenis", en: "Kind")) { .text($0.kind.rawValue) },
    Column("parent", Words(id: "Induk", en: "Part of"), inTables: false) { .text($0.parent) },
    Column("name_id", Words(id: "Nama", en: "Name (Indonesian)")) { .text($0.nameId) },
    Column("name_en", Words(id: "Nama (Inggris)", en: "Name")) { .text($0.nameEn) },
    Column("valid_from", Words(id: "Sejak", en: "From")) { .code($0.validFrom) },
    Column("valid_to", Words(id: "Sampai", en: "Until")) { .code($0.validTo) },
    Column("source", Words(id: "Dasar", en: "Source")) { .text($0.source) })
}

extension Listing<CompetencyLevel> {
  /// With the columns of `competency import`, so that what it writes as csv is read back.
  fileprivate static let levels = Listing(
    Column("competency", Words(id: "Kompetensi", en: "Competency")) { .text($0.competency) },
    Column("level", Words(id: "Level", en: "Level"), .right) { .integer($0.level) },
    Column("name_id", Words(id: "Nama", en: "Name (Indonesian)")) { .text($0.nameId) },
    Column("name_en", Words(id: "Nama (Inggris)", en: "Name"), inTables: false) {
      .text($0.nameEn)
    },
    Column("reach_id", Words(id: "Jangkauan", en: "Reach (Indonesian)")) { .text($0.reachId) },
    Column("reach_en", Words(id: "Jangkauan (Inggris)", en: "Reach"), inTables: false) {
      .text($0.reachEn)
    },
    Column("indicator_id", Words(id: "Indikator", en: "Indicator (Indonesian)")) {
      .text($0.indicatorId)
    },
    Column("indicator_en", Words(id: "Indikator (Inggris)", en: "Indicator"), inTables: false) {
      .text($0.indicatorEn)
    },
    Column("valid_from", Words(id: "Sejak", en: "From"), inTables: false) { .code($0.validFrom) },
    Column("valid_to", Words(id: "Sampai", en: "Until"), inTables: false) { .code($0.validTo) },
    Column("source", Words(id: "Dasar", en: "Source"), inTables: false) { .text($0.source) })
}
