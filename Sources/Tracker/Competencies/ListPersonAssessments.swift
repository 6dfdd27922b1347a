import Domain
import Postgres

/// One person's assessments, in every office where they were made or carried to.
public struct ListPersonAssessments: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "staff/:staff/assessments")

  /// NIP, `#id`, e-mail or `name@33.16`.
  public var staff: String
  /// Nil: all.
  public var competency: String?
  /// Only those that are valid on the day, and which of them count then; nil: all, and which count
  /// today.
  public var on: Day?
  /// Only those that count and end within so many days of the day; nil: all.
  public var expiring: Int?

  public init(staff: String, competency: String? = nil, on: Day? = nil, expiring: Int? = nil) {
    self.staff = staff
    self.competency = competency
    self.on = on
    self.expiring = expiring
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.staff(named: staff, on: on ?? context.today).office
  }

  public func run(in context: Context) async throws(TrackerError) -> [AssessmentLine] {
    let day = on ?? context.today
    let found = try await context.staff(named: staff, on: day)
    var wanted: Int64?
    if let competency { wanted = try await context.competency(competency) }
    let places = try await context.rows(
      """
      SELECT office_id, id FROM staff
      WHERE person_id = (SELECT person_id FROM staff
                         WHERE office_id = \(found.officeID) AND id = \(found.staffID))
      """)
    let offices = try places.map { row throws(TrackerError) -> Int64 in
      try cell(row, "office_id")
    }
    let memberships = try places.map { row throws(TrackerError) -> Int64 in try cell(row, "id") }
    let last = expiring.map { day.adding(days: $0) }
    return try await context.all(
      AssessmentLine.self,
      """
      WITH \(CountingAssessments(offices: [found.officeID], day: day).clause)
      SELECT \(AssessmentLine.columns) FROM \(AssessmentLine.tables(on: day))
      WHERE a.office_id = ANY(\(offices)) AND a.staff_id = ANY(\(memberships))
        AND (\(wanted)::bigint IS NULL OR a.competency_id = \(wanted))
        AND (\(on)::date IS NULL OR a.assessed_on <= \(on)
             AND (a.valid_until IS NULL OR a.valid_until >= \(on)))
        AND (\(last)::date IS NULL OR f.method IS NOT NULL AND a.valid_until <= \(last))
      ORDER BY \(AssessmentLine.order)
      """)
  }
}
