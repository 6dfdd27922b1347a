import Domain
import Postgres

/// Turns planned sessions whose end has passed into held ones: from then on metrics count them.
public struct HoldDueSessions: TrackerOperation {
  public static let permission = Permission.computeMetrics
  public static let route = Route(.post, "sessions/held")
  /// It looks every minute; said twice, it finds nothing more to do.
  public static let keepsKey = false

  public init() {}

  public func run(in context: Context) async throws(TrackerError) -> HeldSessions {
    let held = try await context.rows(
      """
      UPDATE sessions SET status = 'held'
      WHERE status = 'planned' AND ends_at <= \(context.now) RETURNING id, code
      """)
    guard !held.isEmpty else {
      context.recordNothing()
      return HeldSessions(codes: [])
    }
    let ids = try held.map { row throws(TrackerError) -> Int64 in try cell(row, "id") }
    let invited = try await context.rows(
      """
      SELECT DISTINCT c.descendant_id AS office_id, s.held_on
      FROM sessions s
      JOIN session_audiences a ON a.session_id = s.id
      JOIN office_closure c ON c.ancestor_id = a.office_id
      WHERE s.id = ANY(\(ids))
      """)
    for row in invited {
      let day: Day = try cell(row, "held_on")
      context.markDirty(office: try cell(row, "office_id"), from: day.quarter)
    }
    let codes = try held.map { row throws(TrackerError) -> String in try cell(row, "code") }
    for code in codes.sorted() {
      context.record(AuditChange("session \(code) status", from: "planned", to: "held"))
    }
    return HeldSessions(codes: codes.sorted())
  }
}

public struct HeldSessions: Codable, Hashable, Sendable {
  public var codes: [String]
}
