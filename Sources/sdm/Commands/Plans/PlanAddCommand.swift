import ArgumentParser
import Domain
import Tracker

struct PlanAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Put learning into an office's development plan of a year.",
    discussion: """
      A suggestion as `gap suggest` made it; a course planned by hand:
        sdm plan add --office 33.16 --year 2026 --suggestion C1:M.3 \\
          --organiser "KPU Kabupaten Blora" --schedule 2026-Q4 --budget 0
        sdm plan add --office 33.16 --year 2026 --competency M.4 --form B2 \\
          --staff 198105142008042001 --organiser "Pusdiklat" \\
          --schedule 2026-Q4 --budget 2500000 --curriculum "Modul M.4"
      The line keeps what it is expected to close and the assumption behind
      that, for `gap suggest --review`.
      Exit codes: 0 done; 64 usage; 65 bad data, or no such suggestion; 69 no
      database; 77 not your office.
      """)

  @Option(help: "Office whose plan it is: 33.16 or 3316.") var office: Office.Code
  @Option(help: "Year of the plan.") var year: Int
  @Option(help: "Code of a suggestion: C1:M.4, session:TTM-12.") var suggestion: String?
  @Flag(help: "The suggestion is for the offices below too.") var subtree = false
  @Option(help: "Code of a competency; may be repeated.") var competency: [String] = []
  @Option(help: "Learning form: B3.") var form: String?
  @Option(help: "Title, as the plan prints it.") var title: String?
  @Option(help: "Who should attend; may be repeated (default: as suggested).")
  var staff: [String] = []
  @Option(help: "Who holds it.") var organiser: String
  @Option(help: "Quarter in which it is to be held: 2026-Q2.") var schedule: Quarter
  @Option(help: "Budget in rupiah; 0: none.") var budget: Int
  @Option(help: "How it fits the curriculum standard.") var curriculum = ""
  @Option(help: "JP that it asks of each person (default: by assumption).") var jp: Int?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      AddPlanItem(
        office: office, year: year, subtree: subtree,
        draft: PlanDraft(
          suggestion: suggestion, competencies: competency, form: form, title: title,
          staff: staff, organiser: organiser, schedule: schedule, budget: budget,
          curriculum: curriculum, jp: jp)),
      key: writing.key
    ) { Rendering(one: $0, as: .planItems) }
  }
}
