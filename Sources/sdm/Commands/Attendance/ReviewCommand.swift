import ArgumentParser

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Doubts that a person decides.",
    discussion: """
      What waits; that number 10 is she:
        sdm review list
        sdm review accept 10 --staff 199107192015032002
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [
      ReviewList.self, ReviewAccept.self, ReviewRoom.self, ReviewGuest.self, ReviewUnknown.self,
      ReviewUndo.self, ReviewExport.self, ReviewImport.self,
    ])
}
