import ArgumentParser

struct DatabaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database",
    abstract: "The private database, or the configured one.",
    discussion: """
      How it stands; its schema brought up to date:
        sdm database status
        sdm database migrate
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [
      DatabaseStart.self, DatabaseStatusCommand.self, DatabaseMigrate.self, DatabaseURL.self,
      DatabasePsql.self, DatabaseStop.self,
    ])
}
