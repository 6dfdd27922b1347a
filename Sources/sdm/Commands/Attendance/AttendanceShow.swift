import ArgumentParser
import Domain
import Tracker

struct AttendanceShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Who attended a session, with minutes and learning hours (JP).",
    discussion: """
      All offices; one, as JSON:
        sdm attendance show ttm-11
        sdm attendance show ttm-11 --office 33.16 --output json
      Exit codes: 0 done; 64 usage; 65 no such session or office; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "Code of the session.") var session: String
  @Option(help: "Only this office and those below it: 33.16 or 3316.") var office: Office.Code?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ShowAttendance(session: session, office: office)
    ) { Rendering($0, as: .attendance) }
  }
}
