import Domain
import Postgres

/// The assessments of an office's people, newest first for each person and competency.
public struct ListAssessments: OfficeOperation, PagedOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/assessments")

  public var office: Office.Code
  public var subtree: Bool
  /// Nil: all.
  public var competency: String?
  /// Only those that are valid on the day, and which of them count then; nil: all, and which count
  /// today.
  public var on: Day?
  /// Only those that count and end within so many days of the day; nil: all.
  public var expiring: Int?

  public init(
    office: Office.Code, subtree: Bool = false, competency: String? = nil, on: Day? = nil,
    expiring: Int? = nil
  ) {
    self.office = office
    self.subtree = subtree
    self.competency = competency
    self.on = on
    self.expiring = expiring
  }

  public func run(in context: Context) async throws(TrackerError) -> [AssessmentLine] {
    try await context.all(AssessmentLine.self, try await statement(in: context))
  }

  public func pages(
    in context: Context, each: @Sendable ([AssessmentLine]) throws(TrackerError) -> Void
  ) async throws(TrackerError) -> [AssessmentLine] {
    try await context.pages(
      of: AssessmentLine.self, try await statement(in: context), each: each)
    return []
  }

  private func statement(in context: Context) async throws(TrackerError) -> SQL {
    let offices = try await context.offices(subtree: subtree)
    var wanted: Int64?
    if let competency { wanted = try await context.competency(competency) }
    let day = on ?? context.today
    let last = expiring.map { day.adding(days: $0) }
    return """
      WITH \(CountingAssessments(offices: offices, day: day).clause)
      SELECT \(AssessmentLine.columns) FROM \(AssessmentLine.tables(on: day))
      WHERE a.office_id = ANY(\(offices))
        AND (\(wanted)::bigint IS NULL OR a.competency_id = \(wanted))
        AND (\(on)::date IS NULL OR a.assessed_on <= \(on)
             AND (a.valid_until IS NULL OR a.valid_until >= \(on)))
        AND (\(last)::date IS NULL OR f.method IS NOT NULL AND a.valid_until <= \(last))
      ORDER BY \(AssessmentLine.order)
      """
  }
}
