import ArgumentParser

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Doubts that a person decides.",
    subcommands: [
      ReviewList.self, ReviewAccept.self, ReviewRoom.self, ReviewGuest.self, ReviewUnknown.self,
    ])
}
