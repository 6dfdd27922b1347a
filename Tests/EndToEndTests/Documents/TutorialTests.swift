import Foundation
import Testing

extension Processes {
  /// The tutorial is true: its commands run in order, and give the figures that it names.
  struct TutorialTests {
    private static let page = Products.root.appending(path: "docs/tutorial.md")

    private struct Figure: Decodable {
      var key: String
      var value: Double?
    }

    @Test(.timeLimit(.minutes(5))) func everyCommandRunsAndTheFiguresAreThoseNamed() async throws {
      let desk = try await Desk(prepared: false)
      let text = try String(contentsOf: Self.page, encoding: .utf8)
      let commands = Self.blocks(of: text)
      try #require(commands.count > 15)
      // One shell, as one reader has; 1 is the code of an import that leaves a doubt.
      let script = commands.enumerated().map { number, command in
        let highest = command.contains(" import ") ? 1 : 0
        return """
          \(command)
          code=$?; if [ $code -gt \(highest) ]; then echo "command \(number + 1): $code"; exit 9; fi
          """
      }
      try desk.write(script.joined(separator: "\n"), to: "tutorial.sh")
      let ran = try await desk.run("bash tutorial.sh")
      try #require(ran.code == 0, "\(ran)")

      let figures = try await desk.json(
        [Figure].self, of: "sdm metric show --office 33.16 --quarter 2025-Q4")
      let named = Self.figures(in: text)
      #expect(named.count == 5)
      for (key, value) in named {
        let found = try #require(figures.first { $0.key == key }?.value)
        #expect((found * 100).rounded() / 100 == value, "\(key)")
      }
    }

    /// The lines of ```sh blocks.
    private static func blocks(of text: String) -> [String] {
      text.matches(of: /```sh\n([^`]*)```/).flatMap { $0.output.1.split(separator: "\n") }
        .map(String.init)
    }

    /// Rows of the table of metrics: "| `key` | 80 % | …".
    private static func figures(in text: String) -> [String: Double] {
      let rows = text.matches(of: /\| `(\w+)` \| ([\d.]+)/)
      return Dictionary(
        rows.compactMap { row in Double(row.output.2).map { (String(row.output.1), $0) } },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
