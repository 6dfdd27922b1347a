import ArgumentParser
import Domain
import Tracker

struct CreditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credit",
    abstract: "Learning hours (JP), and the rule behind each.",
    discussion: """
      A person's hours; what each form is worth:
        sdm credit show 198811302014021003 --year 2025
        sdm credit rules
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [CreditShow.self, CreditRules.self])
}

struct CreditShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "A person's learning hours of a year, each with its rule.",
    discussion: """
      By employee number; by name, as csv:
        sdm credit show 198811302014021003 --year 2025
        sdm credit show "Laras Ayuningtyas@33.16" --year 2025 --output csv
      Exit codes: 0 done; 64 usage; 65 nobody, or several people; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "NIP, #number, e-mail, or name@33.16.") var person: String
  @Option(help: "The year (default: this one).") var year: Int?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ShowCredit(person: person, year: year)
    ) { Rendering($0, as: .credits) }
  }
}

struct CreditRules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The learning forms and what each is worth.",
    discussion: """
      Today's; those of a day, as csv:
        sdm credit rules
        sdm credit rules --on 2025-11-26 --output csv
      Exit codes: 0 done; 64 usage; 69 no database; 77 not allowed.
      """)

  @Option(help: "As they stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListCreditRules(on: on)) { Rendering($0, as: .creditRules) }
  }
}
