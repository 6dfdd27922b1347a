import Domain
import Postgres

/// A person and a competency that the post asks more of than was found.
public struct PersonGap: Codable, Hashable, Sendable, RowDecodable {
  /// For statements over `pairs q`, `people p`, `posts t`, `offices o`, `competencies c`.
  public static let columns: SQL = """
    o.code AS office_code, \(staffReference), p.name, t.name AS post, c.code AS competency,
    q.required, q.attained, q.assessed_on, q.method
    """

  public var officeCode: Office.Code
  public var staffRef: String
  public var name: String
  public var post: String
  public var competency: String
  public var required: Int
  /// Nil: no assessment is valid.
  public var attained: Int?
  public var gap: Int?
  public var assessedOn: Day?
  public var method: AssessmentMethod?

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
  }

  /// Writes every key, also where its value is null: scripts ask for them by name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(officeCode, forKey: .officeCode)
    try container.encode(staffRef, forKey: .staffRef)
    try container.encode(name, forKey: .name)
    try container.encode(post, forKey: .post)
    try container.encode(competency, forKey: .competency)
    try container.encode(required, forKey: .required)
    try container.encode(attained, forKey: .attained)
    try container.encode(gap, forKey: .gap)
    try container.encode(assessedOn, forKey: .assessedOn)
    try container.encode(method, forKey: .method)
  }
}
