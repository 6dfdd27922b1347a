import ArgumentParser

struct PostCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post",
    abstract: "Posts, their class, the level that it asks, and how many are established.",
    discussion: """
      As a table; as JSON:
        sdm post list
        sdm post list --output json
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [PostList.self, PostImport.self, EstablishmentCommand.self])
}
