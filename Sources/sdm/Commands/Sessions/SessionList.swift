import ArgumentParser
import Domain
import Tracker

struct SessionList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List sessions in the order in which they began.",
    discussion: """
      All; those of a quarter, as JSON:
        sdm session list
        sdm session list --quarter 2025-Q4 --output json
      Exit codes: 0 done; 64 usage; 69 no database; 77 not allowed.
      """)

  @Option(help: "Only this quarter: 2025-Q4.") var quarter: Quarter?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListSessions(quarter: quarter)) { Rendering($0, as: .sessions) }
  }
}
