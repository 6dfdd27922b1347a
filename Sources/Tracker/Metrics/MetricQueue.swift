import Domain
import Postgres

/// The queue of dirty keys (office, quarter); a notification is only a hint to look at it sooner.
///
/// A mark raises the key's version. Who computes deletes the key at the version that it saw, in the
/// transaction that writes the figures: a mark made meanwhile has another version, or waits for the
/// commit and makes the key anew, so that none is lost, however many compute at once.
enum MetricQueue {
  static let channel = "sdm_dirty"

  /// Marks the keys that a query answers as `office_id, quarter`.
  static func mark(_ keys: SQL) -> SQL {
    """
    INSERT INTO metric_dirty (office_id, quarter) \(keys)
    ON CONFLICT (office_id, quarter) DO UPDATE SET version = metric_dirty.version + 1
    """
  }

  static let notification: SQL = "SELECT pg_notify(\(channel), '')"
}

/// A key of the queue as somebody saw it.
public struct DirtyOffice: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = "o.code, d.quarter, d.version"

  public var office: Office.Code
  public var quarter: Quarter
  public var version: Int64

  public init(row: Row) throws(PostgresError) {
    office = try row["code"]
    quarter = try row["quarter"]
    version = try row["version"]
  }
}

/// What waits to be computed, deepest offices first, so that the offices above add up finished
/// figures; read without locks.
public struct ListDirtyOffices: TrackerOperation {
  public static let permission = Permission.computeMetrics
  public static let route = Route(.get, "metrics/queue")

  public var limit: Int

  public init(limit: Int) { self.limit = limit }

  public func run(in context: Context) async throws(TrackerError) -> [DirtyOffice] {
    try await context.all(
      DirtyOffice.self,
      """
      SELECT \(DirtyOffice.columns) FROM metric_dirty d
      JOIN offices o ON o.id = d.office_id
      JOIN (SELECT descendant_id, max(depth) AS depth FROM office_closure GROUP BY descendant_id) t
        ON t.descendant_id = o.id
      ORDER BY t.depth DESC, d.quarter, o.code
      LIMIT \(limit)
      """)
  }
}
