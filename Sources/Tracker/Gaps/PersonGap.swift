import Domain
import Postgres

/// A person and a competency that the post asks more of than was found.
public struct PersonGap: Codable, Hashable, Sendable, RowDecodable {
  /// For statements over `chosen q`, `opened e`, `people p`, `posts t`, `offices o`,
  /// `competencies c`.
  public static let columns: SQL = """
    o.code AS office_code, \(staffReference), p.name, t.name AS post, c.code AS competency,
    q.required, q.attained, q.assessed_on, q.method, e.open_since
    """

  public var officeCode: Office.Code
  public var staffRef: String
  public var name: String
  public var post: String
  public var competency: String
  public var required: Int
  /// Nil: no assessment is valid.
  @Nullable public var attained: Int?
  @Nullable public var gap: Int?
  @Nullable public var assessedOn: Day?
  @Nullable public var method: AssessmentMethod?
  /// First day since which every assessment that counted was below; see `GapQuestion`.
  @Nullable public var openSince: Day?

  public init(row: Row) throws(PostgresError) {
    officeCode = try row["office_code"]
    staffRef = try row["staff_ref"]
    name = try row["name"]
    post = try row["post"]
    competency = try row["competency"]
    let pair = CompetencyGap(required: try row["required"], attained: try row["attained"])
    (required, attained, gap) = (pair.required, pair.attained, pair.gap)
    assessedOn = try row["assessed_on"]
    method = try row["method"]
    openSince = try row["open_since"]
  }
}
