import ArgumentParser

struct AttendanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance",
    abstract: "Who was there: read from files, logged, corrected.",
    subcommands: [
      AttendanceImport.self, AttendanceLog.self, AttendanceCorrect.self, AttendanceShow.self,
    ])
}
