import ArgumentParser

struct SessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Sessions: what was taught, when, and who was invited.",
    discussion: """
      Those of a quarter; one of them:
        sdm session list --quarter 2025-Q4
        sdm session show ttm-11
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [
      SessionAdd.self, SessionImport.self, SessionList.self, SessionShow.self,
      SessionMapCommand.self, SessionCancel.self,
    ])
}
