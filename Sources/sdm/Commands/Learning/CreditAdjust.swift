import ArgumentParser
import Domain
import Tracker

struct CreditAdjust: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjust",
    abstract: "Enter hours that nothing else explains, or take them off.",
    discussion: """
      By a decision; taken off again:
        sdm credit adjust 198811302014021003 --jp 2 --on 2025-11-03 --form B6 \\
          --reason "Keputusan banding 4/2025"
        sdm credit adjust 198811302014021003 --jp -2 --on 2025-11-03 --form B6 \\
          --reason "Keputusan banding dicabut"
      The ledger keeps both entries. A session or a course is no adjustment: see
      attendance log and credit external add. Said again, nothing changes.
      Exit codes: 0 done; 64 usage; 65 no such person or form, a closed quarter,
      or more than there is; 69 no database; 77 not your office.
      """)

  @Argument(help: "NIP, #number, e-mail, or name@33.16.") var person: String
  @Option(parsing: .unconditional, help: "JP; below zero they are taken off.") var jp: Double
  @Option(help: "Day on which they count.") var on: Day
  @Option(help: "Learning form.") var form: String
  @Option(help: "Why, kept with the entry.") var reason: String
  @Option(help: "Number of the decision.") var evidence = ""
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard jp.isFinite else { throw ValidationError("--jp is no number of hours") }
  }

  func run() async throws {
    try await global.perform(
      AdjustCredit(
        person: person, on: on, form: form, jp: jp, reason: reason, evidence: evidence),
      key: writing.key
    ) { Rendering($0, as: .ledger) }
  }
}
