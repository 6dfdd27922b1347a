import ArgumentParser

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "The quarterly HR report.",
    discussion: """
      Blora's as PDF; for a browser:
        sdm report quarterly --office 33.16 --quarter 2025-Q4
        sdm report quarterly --office 33.16 --quarter 2025-Q4 --format html
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [ReportQuarterly.self])
}
