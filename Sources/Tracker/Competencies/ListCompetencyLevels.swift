import Domain
import Postgres

/// The levels of every competency with their indicators, as they stood on a day.
public struct ListCompetencyLevels: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "competencies/levels")

  /// Nil: today.
  public var on: Day?

  public init(on: Day? = nil) { self.on = on }

  public func run(in context: Context) async throws(TrackerError) -> [CompetencyLevel] {
    let day = on ?? context.today
    return try await context.all(
      CompetencyLevel.self,
      """
      SELECT \(CompetencyLevel.columns)
      FROM competency_levels l
      JOIN competencies c ON c.id = l.competency_id
      LEFT JOIN proficiency_levels g ON g.level = l.level AND g.valid_from <= \(day)
        AND (g.valid_to IS NULL OR \(day) < g.valid_to)
      WHERE c.valid_from <= \(day) AND (c.valid_to IS NULL OR \(day) < c.valid_to)
        AND l.valid_from <= \(day) AND (l.valid_to IS NULL OR \(day) < l.valid_to)
      ORDER BY \(CompetencyEntry.order), l.level, l.valid_from
      """)
  }
}

/// What somebody does who has reached a level of a competency.
public struct CompetencyLevel: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    c.code AS competency, l.level, g.name_id, g.name_en, g.reach_id, g.reach_en, l.indicator_id,
    l.indicator_en, l.valid_from, l.valid_to, l.source
    """

  public var competency: String
  /// 1 to 5.
  public var level: Int
  /// Name of the level, the same for every competency; nil where none is in force.
  @Nullable public var nameId: String?
  @Nullable public var nameEn: String?
  /// Whom the level reaches.
  @Nullable public var reachId: String?
  @Nullable public var reachEn: String?
  public var indicatorId: String
  public var indicatorEn: String
  public var validFrom: Day
  /// Day after the last; nil while it is in use.
  @Nullable public var validTo: Day?
  public var source: String

  public init(row: Row) throws(PostgresError) {
    competency = try row["competency"]
    level = try row["level"]
    nameId = try row["name_id"]
    nameEn = try row["name_en"]
    reachId = try row["reach_id"]
    reachEn = try row["reach_en"]
    indicatorId = try row["indicator_id"]
    indicatorEn = try row["indicator_en"]
    validFrom = try row["valid_from"]
    validTo = try row["valid_to"]
    source = try row["source"]
  }
}
