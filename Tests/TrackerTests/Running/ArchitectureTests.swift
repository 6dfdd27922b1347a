import Foundation
import Testing

/// The rules of the house that a compiler does not hold.
struct ArchitectureTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func sources(in folder: String) throws -> [(path: String, text: String)] {
    let base = root.appending(path: folder)
    let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    return try (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .map { ($0.path, try String(contentsOf: $0, encoding: .utf8)) }
  }

  static func imports(_ text: String) -> Set<String> {
    Set(
      text.split(whereSeparator: \.isNewline).compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 2, words.count > index + 1 else {
          return nil
        }
        return String(words.last?.prefix { $0 != "." } ?? "")
      })
  }

  @Test(arguments: [
    (
      "Sources/Domain",
      ["Postgres", "Tracker", "Roster", "Reports", "Web", "CLibPQ", "EmbeddedFiles"]
    ),
    ("Sources/Roster", ["Postgres", "Tracker", "Reports", "Web", "CLibPQ", "EmbeddedFiles"]),
    ("Sources/Reports", ["Postgres", "Tracker", "Roster", "Web", "CLibPQ", "EmbeddedFiles"]),
    ("Sources/Postgres", ["Domain", "Tracker", "Roster", "Reports", "Web", "EmbeddedFiles"]),
    ("Sources/EmbeddedPostgres", ["Domain", "Postgres", "Tracker", "Roster", "Reports"]),
    ("Sources/Tracker", ["Reports", "CLibPQ", "ArgumentParser"]),
    ("Sources/sdm", ["Postgres", "CLibPQ", "Roster"]),
    ("Sources/sdmd", ["Postgres", "CLibPQ", "Roster"]),
  ])
  func importsGoDownward(folder: String, never: [String]) throws {
    let files = try Self.sources(in: folder)
    #expect(!files.isEmpty)
    for file in files {
      let wrong = Self.imports(file.text).intersection(never)
      #expect(wrong.isEmpty, "\(file.path) imports \(wrong.sorted())")
    }
  }

  /// Only the runner hands a connection to an operation; the others in this list open, migrate and
  /// describe the database itself, or wait for its notifications. None of them writes a fact.
  @Test func onlyTheRunnerReachesTheDatabase() throws {
    let allowed = [
      "Running/Runner.swift", "Running/Runner+Stream.swift", "Database/Schema.swift",
      "Database/Tracker.swift",
      "Database/DatabaseControl.swift", "Metrics/MetricWorker.swift",
    ]
    for file in try Self.sources(in: "Sources/Tracker")
    where file.text.contains("pool.") || file.text.contains("Pool(") {
      #expect(allowed.contains { file.path.hasSuffix($0) }, "\(file.path)")
    }
    for folder in ["Sources/sdm", "Sources/sdmd"] {
      for file in try Self.sources(in: folder) {
        #expect(!file.text.contains(".pool"), "\(file.path)")
      }
    }
  }

  /// An operation that says it reads runs in a read-only transaction (see RunnerTests), so whatever
  /// writes must say so, and then the runner keeps its key and audit row.
  @Test func statementsThatWriteStandInOperationsOrWhatTheyCall() throws {
    let verbs = ["INSERT INTO ", "UPDATE ", "DELETE FROM "]
    for file in try Self.sources(in: "Sources/Tracker")
    where verbs.contains(where: {
      file.text.contains("\"\($0)") || file.text.contains("      \($0)")
    }) {
      let throughContext = file.text.contains("context") || file.text.contains("extension Context")
      let below = ["Reference/ReferenceTable", "Database/Schema", "Metrics/MetricQueue"]
        .contains { file.path.contains($0) }
      #expect(throughContext || below, "\(file.path)")
    }
  }
}
