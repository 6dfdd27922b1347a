import ArgumentParser

struct CompetencyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "competency",
    abstract: "The catalogue of competencies and their levels.",
    discussion: """
      As a table; what each level means:
        sdm competency list
        sdm competency list --levels
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [CompetencyList.self, CompetencyImport.self])
}
