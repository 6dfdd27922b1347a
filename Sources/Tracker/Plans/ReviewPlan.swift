import Domain
import Postgres

/// Compares what accepted learning was expected to raise with what assessments said afterwards.
///
/// Only people with a counting assessment made after the day of acceptance are compared; the others
/// are counted, never guessed.
public struct ReviewPlan: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/development-plan-reviews")

  public var office: Office.Code
  /// Also the plans of the offices below.
  public var subtree: Bool
  /// Nil: every year.
  public var year: Int?

  public init(office: Office.Code, subtree: Bool = false, year: Int? = nil) {
    (self.office, self.subtree, self.year) = (office, subtree, year)
  }

  public func run(in context: Context) async throws(TrackerError) -> [PlanReview] {
    let plans = try await context.offices(subtree: subtree)
    // People may have moved since: what was found of them in their present office counts too.
    let places = try await context.rows(
      """
      SELECT DISTINCT s.office_id FROM development_plan_targets t
      JOIN staff h ON h.office_id = t.office_id AND h.id = t.staff_id
      JOIN staff s ON s.person_id = h.person_id
      WHERE t.plan_office_id = ANY(\(plans)) ORDER BY 1
      """
    ).map { row throws(TrackerError) -> Int64 in try cell(row, "office_id") }
    let counting = CountingAssessments(offices: places, day: context.today)
    return try await context.all(
      PlanReview.self,
      """
      WITH \(counting.clause), latest AS (
        SELECT DISTINCT ON (s.person_id, f.competency_id)
               s.person_id, f.competency_id, f.level, f.assessed_on
        FROM found f JOIN staff s ON s.office_id = f.office_id AND s.id = f.staff_id
        ORDER BY s.person_id, f.competency_id, f.assessed_on DESC
      ), compared AS (
        SELECT t.plan_office_id AS office_id, t.year, t.number, h.person_id, t.required, t.forecast,
               c.code AS competency, l.level, l.level - t.attained AS raised
        FROM development_plan_targets t
        JOIN development_plan_items i ON i.office_id = t.plan_office_id AND i.year = t.year
          AND i.number = t.number
        JOIN competencies c ON c.id = t.competency_id
        JOIN staff h ON h.office_id = t.office_id AND h.id = t.staff_id
        LEFT JOIN latest l ON l.person_id = h.person_id AND l.competency_id = t.competency_id
          AND l.assessed_on > i.accepted_on
        WHERE t.plan_office_id = ANY(\(plans)) AND i.dropped_on IS NULL
          AND (\(year.map(Int64.init))::bigint IS NULL OR t.year = \(year.map(Int64.init)))
      ), sums AS (
        SELECT office_id, year, number, count(DISTINCT person_id) AS people, count(*) AS pairs,
               array_agg(DISTINCT competency ORDER BY competency) AS competencies,
               sum(forecast)::float8 AS forecast, count(raised) AS assessed_after,
               (sum(forecast) FILTER (WHERE raised IS NOT NULL))::float8 AS forecast_of_assessed,
               sum(raised) AS raised, count(*) FILTER (WHERE level >= required) AS reached
        FROM compared GROUP BY office_id, year, number
      )
      SELECT \(PlanReview.columns)
      FROM sums u
      JOIN development_plan_items i ON i.office_id = u.office_id AND i.year = u.year
        AND i.number = u.number
      JOIN offices o ON o.id = u.office_id
      ORDER BY o.code, u.year, u.number
      """)
  }
}

/// Forecast and finding of one line of a plan.
public struct PlanReview: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    o.code AS office_code, u.year, u.number, i.title, u.competencies, i.form, i.accepted_on,
    u.people, u.pairs, u.forecast, u.assessed_after, u.forecast_of_assessed, u.raised, u.reached,
    i.jp_per_level::float8 AS jp_per_level, i.jp::float8 AS jp
    """

  public var officeCode: Office.Code
  public var year: Int
  public var number: Int
  public var title: String
  public var competencies: [String]
  public var form: String
  public var acceptedOn: Day
  public var people: Int
  /// Pairs of a person and a competency that it is for.
  public var pairs: Int
  /// Levels expected of all pairs.
  public var forecast: Double
  /// Pairs assessed after the day of acceptance, with a level before.
  public var assessedAfter: Int
  /// Levels expected of those pairs; nil: none was assessed.
  @Nullable public var forecastOfAssessed: Double?
  /// Levels by which those pairs rose, less those that fell; nil: none was assessed.
  @Nullable public var raised: Int?
  /// What was found less what was expected; nil: none was assessed.
  @Nullable public var difference: Double?
  /// Pairs assessed after that now reach what was asked.
  public var reached: Int
  /// The assumption behind the forecast; nil: none was in force.
  @Nullable public var jpPerLevel: Double?
  /// JP per level that the finding comes to; nil where nothing rose.
  @Nullable public var foundJpPerLevel: Double?

  public init(row: Row) throws(PostgresError) {
    officeCode = try row["office_code"]
    year = try row["year"]
    number = try row["number"]
    title = try row["title"]
    competencies = try row["competencies"]
    form = try row["form"]
    acceptedOn = try row["accepted_on"]
    people = try row["people"]
    pairs = try row["pairs"]
    forecast = try row["forecast"]
    assessedAfter = try row["assessed_after"]
    forecastOfAssessed = try row["forecast_of_assessed"]
    raised = try row["raised"]
    reached = try row["reached"]
    jpPerLevel = try row["jp_per_level"]
    let jp: Double = try row["jp"]
    if let raised, let forecastOfAssessed {
      difference = ((Double(raised) - forecastOfAssessed) * 1000).rounded() / 1000
      // Hours of a course are spread evenly over its competencies.
      let asked = jp * Double(assessedAfter) / Double(max(1, competencies.count))
      foundJpPerLevel = raised > 0 ? asked / Double(raised) : nil
    } else {
      (difference, foundJpPerLevel) = (nil, nil)
    }
  }
}
