import ArgumentParser

struct OfficeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office",
    abstract: "The office tree: 553 offices in three tiers.",
    subcommands: [OfficeList.self, OfficeShow.self, OfficeTree.self, OfficeImport.self])
}
