import ArgumentParser

struct RequirementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requirement",
    abstract: "Levels that classes, posts and offices ask.",
    discussion: """
      Of a class; what a changed file would do:
        sdm requirement list --class supervisor
        sdm requirement list --output csv > syarat.csv
        sdm requirement import syarat.csv --dry-run
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [RequirementList.self, RequirementImport.self])
}
