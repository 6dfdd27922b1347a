import ArgumentParser

struct OfficeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office",
    abstract: "The office tree: 553 offices in three tiers.",
    discussion: """
      One office; a province with its districts and cities:
        sdm office show 33.16
        sdm office tree 33
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [OfficeList.self, OfficeShow.self, OfficeTree.self, OfficeImport.self])
}
