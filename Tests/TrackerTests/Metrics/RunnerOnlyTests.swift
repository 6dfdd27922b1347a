import Foundation
import Testing

/// What the runner does for every operation none may go round: only it, what cares for the database
/// as a whole, and listening take a connection.
struct RunnerOnlyTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Tracker")

  @Test func nobodyElseTakesAConnection() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(names.count > 50)
    let takers = try names.filter { name in
      guard !name.hasPrefix("Database/") else { return false }
      let text = try String(contentsOf: Self.sources.appending(path: name), encoding: .utf8)
      return text.contains("pool.withConnection") || text.contains("pool.transaction")
        || text.contains("Connection.connect(")
    }
    #expect(takers.sorted() == ["Metrics/MetricWorker.swift", "Running/Runner.swift"])
  }
}
