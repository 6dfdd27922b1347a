import ArgumentParser
import Domain
import Tracker

struct AttendanceLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Record by hand who was there, excused or absent.",
    discussion: """
      One who sat in the hall; one who was excused:
        sdm attendance log ttm-11 --staff "Sulistyowati Handayani@33.16"
        sdm attendance log ttm-11 --staff "Ngatiman Purwadi@33.16" \\
          --status excused --note "Cuti tahunan"
      Said again, nothing changes. What stands otherwise is corrected with
      `attendance correct`, never overwritten.
      Exit codes: 0 done; 64 usage; 65 no such session or person, or it stands
      otherwise; 69 no database; 77 not your office.
      """)

  @Argument(help: "Code of the session.") var session: String
  @Option(help: "NIP, #number, e-mail, or name@33.16; may be repeated.") var staff: [String]
  @Option(help: "present, late, excused or absent.") var status: AttendanceStatus = .present
  @Option(help: "What proves it: a letter's number, a signed list.") var note: String = ""
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      LogAttendance(session: session, staff: staff, status: status, note: note),
      key: writing.key
    ) { Rendering($0, as: .attendance) }
  }
}
