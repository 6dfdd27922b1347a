import Domain
import Foundation
import Logging
import Postgres
import Tracker

/// A database of a test's own, with the offices and reference tables in it, and a clock that stands
/// still. Its builders fill in what a test is not about.
public struct World: Sendable {
  public let tracker: Tracker
  public let conninfo: String
  public let folder: String
  private let seat: Seat

  /// - Parameter now: 15 December 2025, 10:00 WIB, unless the test is about time.
  public init(now: Instant = ("2025-12-15T10:00" as LocalTime).instant(in: .wib)) async throws {
    seat = await Seat.taken()
    conninfo = try await PrivateServer.shared.database()
    folder = FileManager.default.temporaryDirectory.path + "/sdm-world-\(UUID().uuidString)"
    tracker = try await Tracker.open(
      Settings(database: conninfo, dataFolder: folder), logger: quiet, connections: 4,
      clock: { now })
    seat.hold(tracker)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Performs an operation as the administrator and answers its output.
  @discardableResult
  public func perform<O: TrackerOperation>(
    _ operation: O, for caller: Caller = .local, key: String? = nil
  ) async throws -> O.Output {
    try await tracker.runner.perform(operation, for: caller, key: key).output
  }

  /// A file with the given text.
  public func file(_ text: String, named name: String = "berkas.csv") throws -> InputFile {
    let path = "\(folder)/\(name)"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try InputFile(path: path)
  }

  /// What a statement answers, every cell as text; NULL is nil.
  public func rows(_ statement: SQL) async throws -> [[String?]] {
    try await tracker.pool.withConnection { connection in
      try await connection.query(statement).map { row in
        try (0..<row.columns.count).map { try row.text(at: $0) }
      }
    }
  }

  /// Rows of every table that holds facts, to see that a refused operation changed nothing.
  public func fingerprint() async throws -> [String: String] {
    var counts: [String: String] = [:]
    for table in [
      "offices", "people", "staff", "posts", "sessions", "attendance", "roster_imports",
      "roster_rows", "rooms", "aliases", "learning_credits", "external_learning", "assessments",
      "follow_ups",
      "audit_events", "idempotency_keys", "metric_dirty",
    ] {
      let sql = SQL(
        trusted:
          "SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM \(table) t")
      counts[table] = try await rows(sql).first?.first ?? nil
    }
    return counts
  }
}
