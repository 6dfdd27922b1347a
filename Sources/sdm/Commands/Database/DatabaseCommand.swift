import ArgumentParser

struct DatabaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database",
    abstract: "The private database, or the configured one.",
    subcommands: [
      DatabaseStart.self, DatabaseStatusCommand.self, DatabaseMigrate.self, DatabaseURL.self,
      DatabasePsql.self, DatabaseStop.self,
    ])
}
