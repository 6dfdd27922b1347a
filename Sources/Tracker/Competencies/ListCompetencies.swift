import Domain
import Postgres

/// The catalogue of competencies as it stood on a day.
public struct ListCompetencies: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "competencies")

  /// Nil: today.
  public var on: Day?

  public init(on: Day? = nil) { self.on = on }

  public func run(in context: Context) async throws(TrackerError) -> [CompetencyEntry] {
    let day = on ?? context.today
    return try await context.all(
      CompetencyEntry.self,
      """
      \(CompetencyEntry.all)
      WHERE c.valid_from <= \(day) AND (c.valid_to IS NULL OR \(day) < c.valid_to)
      ORDER BY \(CompetencyEntry.order)
      """)
  }
}

public struct CompetencyEntry: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    c.code, c.kind, p.code AS parent, c.name_id, c.name_en, c.valid_from, c.valid_to, c.source
    """

  static let all: SQL = """
    SELECT \(columns) FROM competencies c LEFT JOIN competencies p ON p.id = c.parent_id
    """

  /// Of `competencies c`: as the standard orders them, T.2 before T.10.
  static let order: SQL = """
    array_position(ARRAY['managerial', 'sociocultural', 'technical'], c.kind),
    regexp_replace(c.code, '[0-9.]+$', ''),
    string_to_array(substring(c.code FROM '[0-9]+(?:[.][0-9]+)*$'), '.')::int[], c.code
    """

  public var code: String
  public var kind: CompetencyKind
  /// The wider competency that it is a part of; nil: none.
  @Nullable public var parent: String?
  public var nameId: String
  public var nameEn: String
  public var validFrom: Day
  /// Day after the last; nil while it is in use.
  public var validTo: Day?
  public var source: String

  public init(row: Row) throws(PostgresError) {
    code = try row["code"]
    kind = try row["kind"]
    parent = try row["parent"]
    nameId = try row["name_id"]
    nameEn = try row["name_en"]
    validFrom = try row["valid_from"]
    validTo = try row["valid_to"]
    source = try row["source"]
  }
}

extension CompetencyKind: PostgresEncodable, PostgresDecodable {}
