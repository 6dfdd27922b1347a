import Foundation
import Testing

extension Processes {
  /// What `--help` says is true: it fits a screen, and its examples work when pasted.
  struct HelpTests {
    /// In this order the examples of all commands make one story, on one database.
    private static let story = [
      "database start", "database status", "database migrate", "database url", "database psql",
      "office list", "office show", "office tree", "office import",
      "staff import", "staff list", "staff show", "post list",
      "program add", "program list",
      "session add", "session list", "session show", "session import",
      "attendance import", "attendance log", "attendance correct", "attendance show",
      "review list", "review accept", "review room", "review guest", "review unknown",
      "credit show", "credit rules",
      "competency list", "assessment import", "assessment list", "gap list",
      "metric list", "metric compute", "metric show", "metric explain", "metric check",
      "report quarterly", "session cancel", "completion", "demo", "database stop",
    ]

    /// Examples that end with another code than 0, as their help says.
    private static let codes: [String: Int32] = [
      // One participant of the sample waits for a person.
      "sdm attendance import ttm-11 samples/zoom_participants.csv": 1
    ]

    @Test func everyCommandIsInTheStory() async throws {
      let desk = try await Desk(prepared: false)
      let names = try await CommandTree.leaves(on: desk).map { $0.name }
      #expect(Set(names) == Set(Self.story.map { "sdm \($0)" }))
    }

    @Test func everyHelpFitsAScreenAndNamesItsExitCodes() async throws {
      let desk = try await Desk(prepared: false)
      for leaf in try await CommandTree.leaves(on: desk) {
        let help = try await desk.run("\(leaf.name) --help", expecting: 0)
        let wide = help.split(separator: "\n").filter { $0.count > 78 && !$0.hasPrefix("USAGE:") }
        #expect(wide.isEmpty, "\(leaf.name)")
        #expect(leaf.examples.count >= 2, "\(leaf.name)")
        #expect(leaf.discussion.contains("Exit codes: 0 "), "\(leaf.name)")
      }
    }

    @Test(.timeLimit(.minutes(5))) func examplesWorkWhenPasted() async throws {
      let desk = try await Desk()
      let leaves = try await CommandTree.leaves(on: desk)
      for name in Self.story {
        let leaf = try #require(leaves.first { $0.name == "sdm \(name)" })
        for example in leaf.examples {
          try await desk.run(example, expecting: Self.codes[example] ?? 0)
        }
      }
    }
  }
}
