import ArgumentParser
import Domain
import Tracker

extension FollowUpReference: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

struct FollowUpDone: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Say that a commitment was kept.",
    discussion: """
      Today, or on a day before; with what shows it:
        sdm follow-up done 33.16/1
        sdm follow-up done 33.16/1 --on 2025-12-20 --evidence "BA 12/2025"
      Exit codes: 0 done; 64 usage; 65 no such follow-up, or a day to come;
      69 no database; 77 not your office.
      """)

  @Argument(help: "Office and number: 33.16/1.") var followUp: FollowUpReference
  @Option(help: "Day on which it was done (default: today).") var on: Day?
  @Option(help: "What shows it.") var evidence = ""
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      SettleFollowUp(followUp, outcome: .done, on: on, reason: evidence), key: writing.key
    ) { Rendering(one: $0, as: .followUps) }
  }
}

struct FollowUpCancel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Cancel a commitment: it leaves the metric and stays on record.",
    discussion: """
      With the reason, which the trail keeps; said again, nothing changes:
        sdm follow-up cancel 33.16/1 --reason "Anggaran dialihkan"
        sdm follow-up cancel 33.16/1 --reason "Anggaran dialihkan"
      Exit codes: 0 done; 64 usage; 65 no such follow-up; 69 no database; 77 not
      your office.
      """)

  @Argument(help: "Office and number: 33.16/1.") var followUp: FollowUpReference
  @Option(help: "Why, for the trail.") var reason: String
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      SettleFollowUp(followUp, outcome: .cancelled, reason: reason), key: writing.key
    ) { Rendering(one: $0, as: .followUps) }
  }
}
