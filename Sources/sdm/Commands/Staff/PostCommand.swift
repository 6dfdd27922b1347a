import ArgumentParser
import Domain
import Tracker

struct PostCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post",
    abstract: "Posts, their class, and the level that it asks.",
    discussion: """
      As a table; as JSON:
        sdm post list
        sdm post list --output json
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [PostList.self])
}

struct PostList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List posts; those whose class was guessed come first.",
    discussion: """
      As a table; as csv:
        sdm post list
        sdm post list --output csv
      Exit codes: 0 done; 64 usage; 69 no database; 77 not allowed.
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListPosts()) { Rendering($0, as: .posts) }
  }
}
