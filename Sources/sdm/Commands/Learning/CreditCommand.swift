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
    subcommands: [
      CreditShow.self, CreditList.self, CreditCompute.self, CreditRules.self, CreditTarget.self,
      CreditClose.self,
      CreditRestatements.self, CreditAdjust.self,
      ExternalCommand.self, CreditExport.self,
    ])
}

struct CreditShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "A person's learning hours of a year, each with its rule.",
    discussion: """
      By employee number; every entry of the ledger; how far it is, as JSON:
        sdm credit show 198811302014021003 --year 2025
        sdm credit show "Laras Ayuningtyas@33.16" --year 2025 --ledger
        sdm credit show 198811302014021003 --on 2025-12-01 --progress \\
          --output json
      Ends with the hours of those asked, and those by 31 December at this
      pace: confirmed hours times the days of the year, by the days gone;
      not before 30 days have gone. Hours that wait for approval stand beside.
      Exit codes: 0 done; 64 usage; 65 nobody, or several people; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "NIP, #number, e-mail, or name@33.16.") var person: String
  @Option(help: "The year (default: this one).") var year: Int?
  @Option(help: "As of this day, YYYY-MM-DD (default: today).") var on: Day?
  @Flag(help: "Every entry: what, why, when, by whom.") var ledger = false
  @Flag(help: "Only how far the person is.") var progress = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if ledger, progress { throw ValidationError("--ledger or --progress, not both") }
  }

  func run() async throws {
    let progress = ShowCreditProgress(person: person, year: year, on: on)
    if self.progress {
      return try await global.perform(progress) { Rendering(one: $0, as: .creditProgress) }
    }
    if ledger {
      return try await global.perform(ListLedger(person: person, year: year, on: on)) {
        Rendering($0, as: .ledger)
      }
    }
    try await global.speaking { (voice) async throws(TrackerError) in
      try await global.withTracker(voice) { (tracker) async throws(TrackerError) in
        let credits = ShowCredit(person: person, year: year, on: on)
        var rendering = Rendering(
          try await global.perform(credits, on: tracker, voice: voice), as: .credits)
        rendering.ending = try await global.perform(progress, on: tracker, voice: voice).words
        return rendering
      }
    }
  }
}

struct CreditList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The people of an office with their hours of a quarter and year.",
    discussion: """
      Blora's; all of Jawa Tengah's, as csv:
        sdm credit list --office 33.16 --quarter 2025-Q4
        sdm credit list --office 33 --quarter 2025-Q4 --subtree --output csv
      The quarter's hours are those earned in the office, the year's follow
      the person. Status: reached, on_track or behind (at this pace),
      above_ceiling (a warning), no_target.
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database; 77 not
      your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Option(help: "The quarter: 2025-Q4.") var quarter: Quarter
  @Flag(help: "The offices below it too.") var subtree = false
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.list(
      ListCredits(office: office, quarter: quarter, subtree: subtree), as: .personCredits)
  }
}
