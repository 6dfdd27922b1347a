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
      SELECT \(CompetencyEntry.columns) FROM competencies
      WHERE valid_from <= \(day) AND (valid_to IS NULL OR \(day) < valid_to)
      ORDER BY array_position(ARRAY['managerial', 'sociocultural', 'technical'], kind), code
      """)
  }
}

public struct CompetencyEntry: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = "code, kind, name_id, name_en, valid_from, valid_to, source"

  public var code: String
  /// `managerial`, `sociocultural` or `technical`.
  public var kind: String
  public var nameId: String
  public var nameEn: String
  public var validFrom: Day
  /// Day after the last; nil while it is in use.
  public var validTo: Day?
  public var source: String

  public init(row: Row) throws(PostgresError) {
    code = try row["code"]
    kind = try row["kind"]
    nameId = try row["name_id"]
    nameEn = try row["name_en"]
    validFrom = try row["valid_from"]
    validTo = try row["valid_to"]
    source = try row["source"]
  }
}
