import ArgumentParser

struct SessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Sessions: what was taught, when, and who was invited.",
    subcommands: [
      SessionAdd.self, SessionImport.self, SessionList.self, SessionShow.self, SessionCancel.self,
    ])
}
