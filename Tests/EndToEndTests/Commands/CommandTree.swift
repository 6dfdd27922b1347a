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

  /// A command that does something, by its whole name: `sdm office show`.
  struct Leaf {
    var name: String
    var discussion: String

    /// The lines to type: indented, a backslash joins a line to the next.
    var examples: [String] {
      discussion.replacing("\\\n", with: "").split(separator: "\n")
        .filter { $0.hasPrefix("  ") }.map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { $0.hasPrefix("sdm ") }
    }
  }

  static func leaves(on desk: Desk) async throws -> [Leaf] {
    let dump = try await desk.run("sdm --experimental-dump-help", expecting: 0)
    let tree = try JSONDecoder().decode(CommandTree.self, from: Data(dump.utf8))
    return leaves(of: tree.command, below: [])
  }

  private static func leaves(of command: Command, below: [String]) -> [Leaf] {
    let path = below + [command.commandName]
    let inner = (command.subcommands ?? []).filter { $0.commandName != "help" }
    if inner.isEmpty {
      return [Leaf(name: path.joined(separator: " "), discussion: command.discussion ?? "")]
    }
    return inner.flatMap { leaves(of: $0, below: path) }
  }
}
