import ArgumentParser
import Domain
import Tracker

struct SessionCancel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Cancel a session: it leaves every metric and stays on record.",
    discussion: """
      With the reason, which the trail keeps; said again, nothing changes:
        sdm session cancel ttm-12 --reason "Narasumber berhalangan"
        sdm session cancel ttm-12 --reason "Narasumber berhalangan"
      Exit codes: 0 done; 64 usage; 65 no such session, or it has attendance;
      69 no database; 77 not your office.
      """)

  @Argument(help: "Code of the session.") var session: String
  @Option(help: "Why, for the trail.") var reason: String
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      CancelSession(session: session, reason: reason), key: writing.key
    ) { Rendering(one: $0, as: .sessions) }
  }
}
