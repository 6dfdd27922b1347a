import ArgumentParser

struct AttendanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance",
    abstract: "Who was there: read from files, logged, corrected.",
    discussion: """
      What a file holds; what is recorded:
        sdm attendance import ttm-11 samples/zoom_participants.csv --dry-run
        sdm attendance show ttm-11
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [
      AttendanceImport.self, AttendanceLog.self, AttendanceCorrect.self, AttendanceShow.self,
    ])
}
