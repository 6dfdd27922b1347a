import ArgumentParser
import Domain
import Tracker

struct SessionShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one session.",
    discussion: """
      As a card; as JSON:
        sdm session show ttm-11
        sdm session show ttm-11 --output json
      Exit codes: 0 done; 64 usage; 65 no such session; 69 no database;
      77 not allowed.
      """)

  @Argument(help: "Code of the session.") var session: String
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ShowSession(session: session)) { detail in
      var rendering = Rendering(one: detail, as: .sessions)
      rendering.noteDoubts(detail.openDoubts, session: session)
      return rendering
    }
  }
}
