import ArgumentParser
import Domain
import Tracker

struct GapExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Where a person's requirement comes from, and which assessment counts.",
    discussion: """
      By employee number; as it stood at the end of 2025, as JSON:
        sdm gap explain 198811302014021003 --competency M.3
        sdm gap explain 198811302014021003 --competency M.3 --on 2025-12-31 \\
          --output json
      Each assessment says why it counts or not; then comes what was learned
      since in sessions that name the competency.
      Exit codes: 0 done; 64 usage; 65 nobody, several people, or no such
      competency; 69 no database; 77 not your office.
      """)

  @Argument(help: "NIP, #number, e-mail, or name@33.16.") var person: String
  @Option(help: "Code of the competency: M.1.") var competency: String
  @Option(help: "As it stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ExplainGap(person: person, competency: competency, on: on)) {
      Rendering($0)
    }
  }
}
