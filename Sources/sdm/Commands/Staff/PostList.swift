import ArgumentParser
import Domain
import Tracker

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
