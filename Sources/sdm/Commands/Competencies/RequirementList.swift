import ArgumentParser
import Domain
import Tracker

struct RequirementList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the levels that are asked, and by whom.",
    discussion: """
      Of a class; all that stood on a day, as csv:
        sdm requirement list --class supervisor
        sdm requirement list --on 2025-11-26 --output csv
      What an office asks of a post stands above what the post asks
      everywhere, and that above what its class asks; level 0 asks nothing.
      Exit codes: 0 done; 64 usage; 65 no such post, class or office; 69 no
      database; 77 not allowed.
      """)

  @Option(help: "Of this post: its own, its class's, and those of offices.") var post: String?
  @Option(name: .customLong("class"), help: "Of this class: supervisor.") var jobClass: String?
  @Option(help: "Only what this office asks: 33.16.") var office: Office.Code?
  @Option(help: "As they stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @Flag(help: "Also what is over and what is to come.") var history = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if history, on != nil { throw ValidationError("--history and --on exclude each other") }
  }

  func run() async throws {
    try await global.perform(
      ListRequirements(post: post, jobClass: jobClass, office: office, on: on, history: history)
    ) { Rendering($0, as: .requirements) }
  }
}

extension Listing<RequirementLine> {
  /// With the columns of `requirement import`, so that what it writes as csv is read back.
  fileprivate static let requirements = Listing(
    Column("scope", Words(id: "Cakupan", en: "Scope")) { .text($0.scope.rawValue) },
    Column("class", Words(id: "Kelas", en: "Class")) { .text($0.jobClass) },
    Column("post", Words(id: "Jabatan", en: "Post")) { .text($0.post) },
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("competency", Words(id: "Kompetensi", en: "Competency")) { .text($0.competency) },
    Column("level", Words(id: "Level", en: "Level"), .right) { .integer($0.level) },
    Column("valid_from", Words(id: "Sejak", en: "From")) { .code($0.validFrom) },
    Column("valid_to", Words(id: "Sampai", en: "Until")) { .code($0.validTo) })
}
