import ArgumentParser
import Domain
import Tracker

struct RoomList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the rooms of a session and who was attested to have sat there.",
    discussion: """
      All; those of one office and the offices below it, as csv:
        sdm room list ttm-11
        sdm room list ttm-11 --office 33.15 --output csv
      Exit codes: 0 done; 64 usage; 65 no such session or office; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "Code of the session.") var session: String
  @Option(help: "Only this office and those below it: 33.16 or 3316.") var office: Office.Code?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListRooms(session: session, office: office)) {
      Rendering($0, as: .rooms)
    }
  }
}
