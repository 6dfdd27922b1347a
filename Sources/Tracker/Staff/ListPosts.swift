import Domain
import Postgres

/// Posts with their class, the level it asks for, and how many people hold them today.
public struct ListPosts: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "posts")

  public init() {}

  public func run(in context: Context) async throws(TrackerError) -> [PostLine] {
    let day = context.today
    return try await context.all(
      PostLine.self,
      """
      SELECT t.name, t.job_class, c.required_level, t.reviewed,
        (SELECT count(*) FROM staff s WHERE s.post_id = t.id AND s.started_on <= \(day)
           AND (s.ended_on IS NULL OR \(day) < s.ended_on)) AS holders
      FROM posts t
      LEFT JOIN job_classes c ON c.code = t.job_class AND c.valid_from <= \(day)
        AND (c.valid_to IS NULL OR \(day) < c.valid_to)
      ORDER BY t.reviewed, t.job_class, t.name
      """)
  }
}

public struct PostLine: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = "name, job_class, required_level, reviewed, holders"

  public var name: String
  public var jobClass: String
  /// Level of the class for managerial and socio-cultural competencies; nil: none is asked.
  public var requiredLevel: Int?
  /// False: the class was guessed by an import; somebody should look.
  public var reviewed: Bool
  public var holders: Int

  public init(row: Row) throws(PostgresError) {
    name = try row["name"]
    jobClass = try row["job_class"]
    requiredLevel = try row["required_level"]
    reviewed = try row["reviewed"]
    holders = try row["holders"]
  }
}
