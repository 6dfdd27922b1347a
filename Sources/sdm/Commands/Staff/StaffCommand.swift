import ArgumentParser

struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "People, and the offices and posts that they hold.",
    subcommands: [StaffImport.self, StaffList.self, StaffShow.self])
}
