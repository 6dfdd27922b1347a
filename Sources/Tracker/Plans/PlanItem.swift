import Domain
import Postgres

/// A line of a development plan with the seven things that PP 11/2017 art. 207 asks of it, and the
/// forecast that it was accepted on.
public struct PlanItem: Codable, Hashable, Sendable, RowDecodable {
  /// For statements over `development_plan_items i`, `offices o`, `learning_forms f`, `targets t`.
  public static let columns: SQL = """
    o.code AS office_code, i.year, i.number, i.title, t.competencies, t.competency_kinds,
    t.staff, t.people, i.form, f.name_id, f.name_en, f.category, i.organiser, i.quarter,
    i.curriculum, i.budget, i.jp::float8 AS jp, n.code AS session, i.suggestion,
    t.forecast::float8 AS forecast, i.jp_per_level::float8 AS jp_per_level, i.max_levels,
    i.effect_source, i.accepted_on, i.dropped_on, i.dropped_reason
    """

  public var officeCode: Office.Code
  public var year: Int
  public var number: Int
  public var title: String
  /// Codes, and the kinds that they are of: competency type.
  public var competencies: [String]
  public var competencyKinds: [String]
  /// Target staff: `staff_ref`.
  public var staff: [String]
  public var people: Int
  /// Form, and its path: education, classroom, non_classroom.
  public var form: String
  public var formNameId: String
  public var formNameEn: String
  public var path: String
  public var organiser: String
  public var schedule: Quarter
  /// Fit with the curriculum standard; empty: not said yet.
  public var curriculum: String
  /// In rupiah.
  public var budget: Int
  /// Of each person.
  public var jp: Double
  /// Nil: none planned yet.
  @Nullable public var session: String?
  /// Empty: planned by hand.
  public var suggestion: String
  /// People × levels that it is expected to close.
  public var forecastLevels: Double
  /// The assumption behind the forecast; nil: none was in force.
  @Nullable public var jpPerLevel: Double?
  @Nullable public var maxLevels: Int?
  public var assumptionSource: String
  public var acceptedOn: Day
  /// Nil: it stands.
  @Nullable public var droppedOn: Day?
  public var droppedReason: String

  public init(row: Row) throws(PostgresError) {
    officeCode = try row["office_code"]
    year = try row["year"]
    number = try row["number"]
    title = try row["title"]
    competencies = try row["competencies"]
    competencyKinds = try row["competency_kinds"]
    staff = try row["staff"]
    people = try row["people"]
    form = try row["form"]
    formNameId = try row["name_id"]
    formNameEn = try row["name_en"]
    path = try row["category"]
    organiser = try row["organiser"]
    schedule = try row["quarter"]
    curriculum = try row["curriculum"]
    budget = try row["budget"]
    jp = try row["jp"]
    session = try row["session"]
    suggestion = try row["suggestion"]
    forecastLevels = try row["forecast"]
    jpPerLevel = try row["jp_per_level"]
    maxLevels = try row["max_levels"]
    assumptionSource = try row["effect_source"]
    acceptedOn = try row["accepted_on"]
    droppedOn = try row["dropped_on"]
    droppedReason = try row["dropped_reason"]
  }
}

/// The lines of an office's development plan of a year.
public struct ListPlan: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/development-plans/:year")

  public var office: Office.Code
  public var year: Int
  /// Also the plans of the offices below.
  public var subtree: Bool
  /// Also the lines that left the plan.
  public var dropped: Bool

  public init(office: Office.Code, year: Int, subtree: Bool = false, dropped: Bool = false) {
    (self.office, self.year, self.subtree, self.dropped) = (office, year, subtree, dropped)
  }

  public func run(in context: Context) async throws(TrackerError) -> [PlanItem] {
    let offices = try await context.offices(subtree: subtree)
    return try await context.planItems(
      "i.office_id = ANY(\(offices)) AND (\(dropped) OR i.dropped_on IS NULL)", year: year,
      anywhere: true)
  }
}

extension Context {
  /// - Parameter anywhere: not only of the office touched.
  func planItems(
    _ condition: SQL, year: Int, anywhere: Bool = false
  ) async throws(TrackerError) -> [PlanItem] {
    let here: SQL = anywhere ? "" : " AND i.office_id = \(office.id)"
    return try await all(
      PlanItem.self,
      """
      WITH asked AS (
        SELECT i.office_id, i.year, i.number FROM development_plan_items i
        WHERE i.year = \(year) AND \(condition)\(here)
      ), targets AS (
        SELECT a.office_id, a.year, a.number, count(DISTINCT (t.office_id, t.staff_id)) AS people,
               sum(t.forecast) AS forecast,
               array_agg(DISTINCT c.code ORDER BY c.code) AS competencies,
               array_agg(DISTINCT c.kind ORDER BY c.kind) AS competency_kinds,
               array_agg(DISTINCT \(staffReferenceOnly)) AS staff
        FROM asked a
        JOIN development_plan_targets t ON t.plan_office_id = a.office_id AND t.year = a.year
          AND t.number = a.number
        JOIN competencies c ON c.id = t.competency_id
        JOIN staff s ON s.office_id = t.office_id AND s.id = t.staff_id
        JOIN people p ON p.id = s.person_id
        JOIN posts x ON x.id = s.post_id
        JOIN offices o ON o.id = t.office_id
        GROUP BY a.office_id, a.year, a.number
      )
      SELECT \(PlanItem.columns)
      FROM targets t
      JOIN development_plan_items i ON i.office_id = t.office_id AND i.year = t.year
        AND i.number = t.number
      JOIN offices o ON o.id = i.office_id
      JOIN learning_forms f ON f.code = i.form
      LEFT JOIN sessions n ON n.id = i.session_id
      ORDER BY o.code, i.number
      """)
  }

  /// `staff_ref` where posts are called `x`.
  private var staffReferenceOnly: SQL {
    "coalesce(p.employee_number, o.code || '|' || p.name || '|' || x.name)"
  }
}
