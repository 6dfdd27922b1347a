import Foundation
import Testing

extension Processes {
  /// What `--help` says is true: it fits a screen, and its examples work when pasted.
  struct HelpTests {
    /// In this order the examples of all commands make one story, on one database.
    private static let story = [
      "database start",
      "database status",
      "database migrate",
      "database url",
      "database psql",
      "office list",
      "office show",
      "office tree",
      "office import",
      "staff import",
      "staff list",
      "staff show",
      "post list",
      "post import",
      "post establishment import",
      "post establishment list",
      "program add",
      "program list",
      "session add",
      "session list",
      "session show",
      "session import",
      "attendance import",
      "attendance log",
      "attendance correct",
      "attendance show",
      "room attest",
      "room list",
      "room retract",
      "session map",
      "program map",
      "review list",
      "review export",
      "review accept",
      "review room",
      "review guest",
      "review unknown",
      "review import",
      "review undo",
      "alias list",
      "alias remove",
      "credit show",
      "credit list",
      "credit compute",
      "credit rules list",
      "credit rules import",
      "credit target set",
      "credit target list",
      "credit adjust",
      "credit close",
      "credit restatements",
      "credit external import",
      "credit external add",
      "credit external list",
      "credit external show",
      "credit external approve",
      "credit external reject",
      "duty list",
      "duty done",
      "credit export",
      "professionalism import",
      "professionalism list",
      "professionalism show",
      "follow-up add",
      "follow-up list",
      "follow-up done",
      "follow-up cancel",
      "competency list",
      "competency import",
      "requirement list",
      "requirement import",
      "assessment import",
      "assessment add",
      "assessment list",
      "gap list",
      "gap explain",
      "gap suggest",
      "plan add",
      "plan list",
      "plan drop",
      "metric list",
      "metric compute",
      "metric show",
      "metric explain",
      "metric check",
      "report quarterly",
      "session cancel",
      "staff transfer",
      "staff end",
      "completion",
      "demo",
      "database stop",
    ]

    /// Examples that end with another code than 0, as their help says.
    private static let codes: [String: Int32] = [
      // One participant of the sample waits for a person.
      "sdm attendance import ttm-11 samples/zoom_participants.csv": 1
    ]

    @Test func everyCommandIsInTheStory() async throws {
      let desk = try await Desk(prepared: false)
      let leaves = try await CommandTree.entries(on: desk).filter(\.isLeaf)
      #expect(Set(leaves.map(\.name)) == Set(Self.story.map { "sdm \($0)" }))
    }

    @Test func everyHelpFitsAScreenAndNamesItsExitCodes() async throws {
      let desk = try await Desk(prepared: false)
      for entry in try await CommandTree.entries(on: desk) {
        let help = try await desk.run("\(entry.name) --help", expecting: 0)
        let wide = help.split(separator: "\n").filter { $0.count > 78 }
        #expect(wide.isEmpty, "\(entry.name)")
        #expect(entry.examples.count >= 2, "\(entry.name)")
        #expect(entry.discussion.contains("Exit codes: 0 "), "\(entry.name)")
      }
    }

    @Test(.timeLimit(.minutes(5))) func examplesWorkWhenPasted() async throws {
      let desk = try await Desk()
      let entries = try await CommandTree.entries(on: desk)
      let end = Self.story.firstIndex(of: "session cancel") ?? Self.story.endIndex
      for name in Self.story[..<end] { try await run(name, of: entries, on: desk) }
      // What nouns show is read once the story stands.
      for noun in entries where !noun.isLeaf {
        for example in noun.examples { try await desk.run(example, expecting: 0) }
      }
      for name in Self.story[end...] { try await run(name, of: entries, on: desk) }
    }

    private func run(
      _ name: String, of entries: [CommandTree.Entry], on desk: Desk
    ) async throws {
      let entry = try #require(entries.first { $0.name == "sdm \(name)" })
      for example in entry.examples {
        try await desk.run(example, expecting: Self.codes[example] ?? 0)
      }
    }
  }
}
