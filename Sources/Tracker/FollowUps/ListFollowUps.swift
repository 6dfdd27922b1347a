import Domain
import Postgres

/// Commitments of an office, or of all below it, by their day.
public struct ListFollowUps: OfficeOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "offices/:office/follow-ups")

  public var office: Office.Code
  public var subtree: Bool
  /// Due in it; nil: all.
  public var quarter: Quarter?
  /// Nil: all.
  public var status: FollowUp.Status?

  public init(
    office: Office.Code, subtree: Bool = false, quarter: Quarter? = nil,
    status: FollowUp.Status? = nil
  ) {
    self.office = office
    self.subtree = subtree
    self.quarter = quarter
    self.status = status
  }

  public func run(in context: Context) async throws(TrackerError) -> [FollowUp] {
    let offices = try await context.offices(subtree: subtree)
    let rows = try await context.rows(
      """
      \(FollowUp.statement)
      WHERE f.office_id = ANY(\(offices))
        AND (\(quarter?.firstDay)::date IS NULL OR f.due_on >= \(quarter?.firstDay))
        AND (\(quarter?.dayAfterLast)::date IS NULL OR f.due_on < \(quarter?.dayAfterLast))
      ORDER BY f.due_on, o.code, f.number
      """)
    let all = try rows.map { row throws(TrackerError) in try FollowUp(row, today: context.today) }
    return all.filter { status == nil || $0.status == status }
  }
}
