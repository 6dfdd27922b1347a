import ArgumentParser
import Domain
import Tracker

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "The yearly development plan of an office.",
    discussion: """
      Blora's of 2026; with the plans of all offices of Jawa Tengah:
        sdm plan list --office 33.16 --year 2026
        sdm plan list --office 33 --subtree --year 2026 --output csv
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [PlanAddCommand.self, PlanListCommand.self, PlanDropCommand.self])
}

struct PlanListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List a development plan: its seven items a line, and the forecast.",
    discussion: """
      Blora's of 2026; the same as csv, with who should attend:
        sdm plan list --office 33.16 --year 2026
        sdm plan list --office 33.16 --year 2026 --output csv
      The seven things that PP 11/2017 art. 207 asks: competency type, target
      staff, form and path, organiser, schedule, fit with the curriculum
      standard, budget.
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database; 77 not
      your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Option(help: "Year of the plan.") var year: Int
  @Flag(help: "The plans of the offices below it too.") var subtree = false
  @Flag(help: "Also the lines that left the plan.") var dropped = false
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ListPlan(office: office, year: year, subtree: subtree, dropped: dropped)
    ) { Rendering($0, as: .planItems) }
  }
}
