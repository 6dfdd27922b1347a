import ArgumentParser
import Domain
import Tracker

struct AttendanceCorrect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct what is recorded; the old value and the reason are kept.",
    discussion: """
      He was on duty; she was there longer than the file says:
        sdm attendance correct ttm-11 --staff 199512242025211006 \\
          --status excused --reason "Piket jaringan"
        sdm attendance correct ttm-11 --staff 199303082018012004 \\
          --minutes 150 --reason "Berpindah perangkat"
      Exit codes: 0 done; 64 usage; 65 no such session or person, or not
      recorded yet; 69 no database; 77 not your office.
      """)

  @Argument(help: "Code of the session.") var session: String
  @Option(help: "NIP, #number, e-mail, or name@33.16; may be repeated.") var staff: [String]
  @Option(help: "present, late, excused or absent (default: it stays).")
  var status: AttendanceStatus?
  @Option(help: "Minutes in the session (default: they stay).") var minutes: Double?
  @Option(help: "Why, for the trail.") var reason: String
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      CorrectAttendance(
        session: session, staff: staff, status: status, minutes: minutes, reason: reason),
      key: writing.key
    ) { Rendering($0, as: .attendance) }
  }
}
