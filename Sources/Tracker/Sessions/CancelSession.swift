import Domain
import Postgres

/// Cancels a session: it leaves every metric and stays on record.
public struct CancelSession: TrackerOperation {
  public static let permission = Permission.manageSessions
  public static let route = Route(.post, "sessions/:session/cancellation")

  public var session: String
  public var reason: String

  public init(session: String, reason: String) { (self.session, self.reason) = (session, reason) }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.session(session).organiser
  }

  public func run(in context: Context) async throws(TrackerError) -> SessionDetail {
    let found = try await context.session(session)
    guard found.status != .cancelled else {
      context.recordNothing()
      return try await context.sessionDetail(session)
    }
    let attended = try await context.rows(
      "SELECT 1 AS one FROM attendance WHERE session_id = \(found.id) LIMIT 1")
    guard attended.isEmpty else {
      throw .refused(
        Words(
          id: "sesi '\(session)' sudah punya presensi", en: "session '\(session)' has attendance"),
        next: Words(
          id: "sesi yang terlaksana tidak dapat dibatalkan",
          en: "a held session cannot be cancelled"))
    }
    try await context.execute(
      "UPDATE sessions SET status = \(Session.Status.cancelled) WHERE id = \(found.id)")
    context.record(
      AuditChange(
        "session \(session) status", from: found.status.rawValue,
        to: Session.Status.cancelled.rawValue, reason: reason))
    try await context.markInvitedDirty(session: found.id, quarter: found.heldOn.quarter)
    return try await context.sessionDetail(session)
  }
}
