import ArgumentParser
import Domain
import Tracker

struct CreditTarget: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "target",
    abstract: "The hours a year that the nation and offices ask.",
    discussion: """
      What stands; what Blora asks of its contract workers:
        sdm credit target list
        sdm credit target set --office 33.16 --employment contract --min 12 \\
          --from 2027-01-01 --source "SK Sekretaris"
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [CreditTargetList.self, CreditTargetSet.self])
}

struct CreditTargetList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the national targets, and those that offices have set.",
    discussion: """
      The nation's; those that hold in Blora on a day, as csv:
        sdm credit target list
        sdm credit target list --office 33.16 --on 2025-12-31 --output csv
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database; 77 not
      allowed.
      """)

  @Option(help: "This office's and those above it (default: 00).") var office: Office.Code?
  @Flag(help: "The offices below it too.") var subtree = false
  @Option(help: "As they stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ListLearningTargets(office: office ?? .national, subtree: subtree, on: on)
    ) { Rendering($0, as: .learningTargets) }
  }
}

struct CreditTargetSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set what an office asks of a kind of employment, from a day on.",
    discussion: """
      At least 24 JP of PNS; between 8 and 20 of contract workers:
        sdm credit target set --office 33.16 --employment pns --min 24 \\
          --from 2027-01-01
        sdm credit target set --office 33 --employment contract --min 8 \\
          --max 20 --from 2027-01-01 --source "SK Sekretaris"
      Holds for the office and those below it that set none of their own.
      An office may ask more than the rule above it, never less.
      Exit codes: 0 done, or set already; 64 usage; 65 bad data; 69 no
      database; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Option(help: "Kind of employment: pns, pppk, contract …") var employment: String
  @Option(help: "JP asked in a year.") var min: Double?
  @Option(help: "JP above which a warning is given.") var max: Double?
  @Option(help: "First day, YYYY-MM-DD.") var from: Day
  @Option(help: "Decree or decision behind it.") var source = ""
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if min == nil, max == nil { throw ValidationError("give --min, --max, or both") }
  }

  func run() async throws {
    try await global.perform(
      SetLearningTarget(
        office: office, employment: employment, least: min, most: max, from: from, source: source),
      key: writing.key
    ) { Rendering(one: $0, as: .learningTargets) }
  }
}
