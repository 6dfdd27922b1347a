import ArgumentParser

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "The quarterly HR report.",
    subcommands: [ReportQuarterly.self])
}
