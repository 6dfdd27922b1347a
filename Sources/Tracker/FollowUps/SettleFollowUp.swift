import Domain
import Postgres

/// Ends a follow-up: done on a day, or cancelled with a reason. Said again, it changes nothing.
public struct SettleFollowUp: TrackerOperation {
  public enum Outcome: String, Codable, Sendable { case done, cancelled }

  public static let permission = Permission.manageFollowUps
  public static let route = Route(.post, "follow-ups/:reference/settlement")

  public var reference: FollowUpReference
  public var outcome: Outcome
  /// Nil: today.
  public var on: Day?
  /// Evidence of what was done, or why it is not done.
  public var reason: String

  public init(
    _ reference: FollowUpReference, outcome: Outcome, on: Day? = nil, reason: String = ""
  ) {
    (self.reference, self.outcome, self.on, self.reason) = (reference, outcome, on, reason)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    reference.office
  }

  public func run(in context: Context) async throws(TrackerError) -> FollowUp {
    let day = on ?? context.today
    guard day <= context.today else {
      throw .refused(
        Words(id: "\(day) belum tiba", en: "\(day) has not come yet"),
        next: Words(id: "sebut hari yang sudah lewat", en: "give a day that has passed"))
    }
    // A second settlement waits here for the first.
    try await context.execute(
      """
      SELECT 1 FROM follow_ups WHERE office_id = \(context.office.id)
        AND number = \(Int32(clamping: reference.number)) FOR UPDATE
      """)
    let before = try await context.followUp(reference)
    if before.doneOn == (outcome == .done ? day : nil),
      (before.cancelledOn != nil) == (outcome == .cancelled)
    {
      context.recordNothing()
      return before
    }
    try await context.execute(
      """
      UPDATE follow_ups SET done_on = \(outcome == .done ? day : nil),
        cancelled_on = \(outcome == .cancelled ? day : nil)
      WHERE office_id = \(context.office.id) AND number = \(Int32(clamping: reference.number))
      """)
    let after = try await context.followUp(reference)
    context.record(
      AuditChange(
        "follow-up \(reference)", from: before.status.rawValue,
        to: "\(after.status.rawValue) \(day)", reason: reason.isEmpty ? nil : reason))
    context.markDirty(from: before.dueOn.quarter)
    return after
  }
}
