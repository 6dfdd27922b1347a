import ArgumentParser
import Domain
import Tracker

struct AttendanceShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Who attended a session, with minutes and learning hours (JP).",
    discussion: """
      All offices; one, as JSON; one, with the times as bars:
        sdm attendance show ttm-11
        sdm attendance show ttm-11 --office 33.16 --output json
        sdm attendance show ttm-11 --office 33.16 --bars
      A bar spans the scheduled session and its late end: █ was there, ░ was
      not, as far as the files have times. json and csv have no bars.
      Grade of the evidence: 1 join and leave times; 2 a total, a signature or
      an attested room; 3 logged by hand. A signature and a log by hand have no
      minutes and count as the whole session.
      Exit codes: 0 done; 64 usage; 65 no such session or office; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "Code of the session.") var session: String
  @Option(help: "Only this office and those below it: 33.16 or 3316.") var office: Office.Code?
  @Flag(help: "Draw each person's times as a bar.") var bars = false
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let doubts = CountReviews(session: session)
    if bars, global.output == .table {
      try await global.perform(
        ShowAttendanceBars(session: session, office: office), doubts: doubts
      ) { Rendering($0) }
      return
    }
    try await global.perform(ShowAttendance(session: session, office: office), doubts: doubts) {
      Rendering($0, as: .attendance)
    }
  }
}
