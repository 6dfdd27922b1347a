import Domain

/// Adds a session; said again with the same facts, it changes nothing.
public struct AddSession: TrackerOperation {
  public static let permission = Permission.manageSessions
  public static let route = Route(.post, "sessions")

  public var draft: SessionDraft

  public init(_ draft: SessionDraft) { self.draft = draft }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    draft.organiser
  }

  public func run(in context: Context) async throws(TrackerError) -> SessionDetail {
    let added = try await SessionWriter(context: context).write(draft)
    if !added { context.recordNothing() }
    return try await context.sessionDetail(draft.code)
  }
}
