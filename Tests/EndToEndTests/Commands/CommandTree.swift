import Foundation
import Testing

/// The commands of a program, as its argument parser describes them.
struct CommandTree: Decodable {
  struct Command: Decodable {
    var commandName: String
    var discussion: String?
    var subcommands: [Command]?
  }
  var command: Command

  /// A command by its whole name: `sdm office`, `sdm office show`.
  struct Entry {
    var name: String
    var discussion: String
    /// False: a noun with commands below it.
    var isLeaf: Bool

    /// The lines to type: indented, a backslash joins a line to the next.
    var examples: [String] {
      discussion.replacing("\\\n", with: "").split(separator: "\n")
        .filter { $0.hasPrefix("  ") }.map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { $0.hasPrefix("sdm ") }
    }
  }

  static func entries(on desk: Desk) async throws -> [Entry] {
    let dump = try await desk.run("sdm --experimental-dump-help", expecting: 0)
    let tree = try JSONDecoder().decode(CommandTree.self, from: Data(dump.utf8))
    return entries(of: tree.command, below: [])
  }

  private static func entries(of command: Command, below: [String]) -> [Entry] {
    let path = below + [command.commandName]
    let inner = (command.subcommands ?? []).filter { $0.commandName != "help" }
    let own = Entry(
      name: path.joined(separator: " "), discussion: command.discussion ?? "",
      isLeaf: inner.isEmpty)
    return [own] + inner.flatMap { entries(of: $0, below: path) }
  }
}
