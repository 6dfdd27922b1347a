import ArgumentParser
import Domain
import Tracker

struct GapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap",
    abstract: "Who is below what the post asks.",
    discussion: """
      By person; by competency:
        sdm gap list --office 33.16
        sdm gap list --office 33.16 --by competency
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [GapListCommand.self])
}

struct GapListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List competency gaps, the worst first.",
    discussion: """
      Blora's by person; all of Jawa Tengah's by competency, as csv:
        sdm gap list --office 33.16
        sdm gap list --office 33 --subtree --by competency --output csv
      Who was never assessed has no gap: --unassessed lists those pairs after
      the known gaps.
      Exit codes: 0 done; 64 usage; 65 no such office or competency; 69 no
      database; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Flag(help: "The offices below it too.") var subtree = false
  @Option(help: "person, competency, post or office.") var by: GapGrouping = .person
  @Option(help: "Only this competency: M.1.") var competency: String?
  @Option(help: "As it stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @Option(help: "At most so many lines.") var limit: Int?
  @Flag(help: "By person: also what was never assessed.") var unassessed = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more") }
  }

  func run() async throws {
    try await global.perform(
      ListGaps(
        office: office, subtree: subtree, by: by, competency: competency, on: on, limit: limit,
        unassessed: unassessed)
    ) { list in
      switch list.by {
      case .person: Rendering(list.people, as: .personGaps)
      case .competency: Rendering(list.groups, as: .gapGroups(.competency))
      case .post: Rendering(list.groups, as: .gapGroups(.post))
      case .office: Rendering(list.groups, as: .gapGroups(.office))
      }
    }
  }
}
