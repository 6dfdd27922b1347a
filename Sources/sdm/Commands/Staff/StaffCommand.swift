import ArgumentParser

struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "People, and the offices and posts that they hold.",
    discussion: """
      Who works in Blora; one of them:
        sdm staff list --office 33.16
        sdm staff show 198811302014021003
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [
      StaffImport.self, StaffList.self, StaffShow.self, StaffTransfer.self, StaffEnd.self,
    ])
}
