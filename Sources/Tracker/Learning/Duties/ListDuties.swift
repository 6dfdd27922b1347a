import Domain
import Postgres

/// The duties after trainings of an office's people, the most urgent first.
public struct ListDuties: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/duties")

  public var office: Office.Code
  public var subtree: Bool
  /// Only those that are open and past their day.
  public var isLate: Bool
  /// Nil: everybody.
  public var staff: String?

  public init(
    office: Office.Code, subtree: Bool = false, isLate: Bool = false, staff: String? = nil
  ) {
    self.office = office
    self.subtree = subtree
    self.isLate = isLate
    self.staff = staff
  }

  public func run(in context: Context) async throws(TrackerError) -> [LearningDuty] {
    let offices = try await context.offices(subtree: subtree)
    let person = try await context.member(staff)
    let (late, today) = (isLate, context.today)
    let rows = try await context.rows(
      LearningDuty.statement(
        offices: offices,
        where: """
          (\(person)::bigint IS NULL OR s.person_id = \(person))
          AND (NOT \(late) OR (l.done_on IS NULL AND d.ended_on + r.days_after < \(today)))
          """))
    return try rows.map { row throws(TrackerError) in try LearningDuty(row, today: today) }
  }
}
