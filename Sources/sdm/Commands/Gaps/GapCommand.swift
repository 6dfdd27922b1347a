import ArgumentParser

struct GapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap",
    abstract: "Who is below what the post asks, and what would close it.",
    discussion: """
      By person; by competency:
        sdm gap list --office 33.16
        sdm gap list --office 33.16 --by competency
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [GapListCommand.self, GapExplainCommand.self, GapSuggestCommand.self])
}
