import ArgumentParser

struct AssessmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assessment",
    abstract: "What people were found to master.",
    discussion: """
      What a file holds; what is known of Blora's people:
        sdm assessment import samples/assessments.csv --dry-run
        sdm assessment list --office 33.16
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [AssessmentAdd.self, AssessmentImport.self, AssessmentList.self])
}
