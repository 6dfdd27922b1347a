import ArgumentParser

struct AliasCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Decisions that are remembered for an organiser's next files.",
    discussion: """
      What is remembered; forget one of them:
        sdm alias list
        sdm alias remove fitria
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [AliasList.self, AliasRemove.self])
}
