import ArgumentParser

struct EstablishmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "establishment",
    abstract: "How many of each post an office has places for (formasi).",
    discussion: """
      Blora's; as csv, to be changed and read back:
        sdm post establishment list --office 33.16
        sdm post establishment list --office 33.16 --output csv
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [EstablishmentList.self, EstablishmentImport.self])
}
