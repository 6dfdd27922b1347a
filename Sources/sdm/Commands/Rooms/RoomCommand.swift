import ArgumentParser

struct RoomCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "room",
    abstract: "Offices' shared screens: which were there, and who sat before them.",
    discussion: """
      The rooms of a session; those of one province, as JSON:
        sdm room list ttm-11
        sdm room list ttm-11 --office 33 --output json
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [RoomAttest.self, RoomRetract.self, RoomList.self])
}
