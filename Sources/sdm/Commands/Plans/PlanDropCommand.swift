import ArgumentParser
import Domain
import Tracker

struct PlanDropCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "Take a line out of a development plan; it stays on record.",
    discussion: """
      The second line of Blora's plan; the first, answered as JSON:
        sdm plan drop 2 --office 33.16 --year 2026 --reason "Anggaran dialihkan"
        sdm plan drop 1 --office 33.16 --year 2026 --reason "Tidak ada pelatih" \\
          --output json
      Exit codes: 0 done, or done already; 64 usage; 65 no such line; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "Number of the line, as `plan list` shows it.") var number: Int
  @Option(help: "Office whose plan it is: 33.16 or 3316.") var office: Office.Code
  @Option(help: "Year of the plan.") var year: Int
  @Option(help: "Why it leaves the plan.") var reason: String
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      DropPlanItem(office: office, year: year, number: number, reason: reason), key: writing.key
    ) { Rendering(one: $0, as: .planItems) }
  }
}
