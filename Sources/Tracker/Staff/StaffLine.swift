import Domain
import Postgres

/// One membership of an office as lists show it.
public struct StaffLine: Codable, Hashable, Sendable {
  public var id: Int64
  public var staffRef: String
  /// With titles: `Drs. H. Suwarto Hadikusumo, M.Si.`
  public var name: String
  public var officeCode: Office.Code
  public var post: String
  public var jobClass: String
  public var employment: String
  public var email: String?
  /// Nil: the list that brought the person gave no first day.
  public var startedOn: Day?
  /// Day after the last; nil while active.
  public var endedOn: Day?
  public var invented: Bool
}

extension StaffLine: RowDecodable {
  /// For statements over `tables`.
  public static let columns: SQL = """
    s.id, \(staffReference), \(fullName), o.code AS office_code, t.name AS post, t.job_class,
    s.employment, p.email, nullif(s.started_on, '1900-01-01') AS started_on, s.ended_on, p.invented
    """

  static let tables: SQL = """
    staff s
    JOIN people p ON p.id = s.person_id
    JOIN posts t ON t.id = s.post_id
    JOIN offices o ON o.id = s.office_id
    """

  public init(row: Row) throws(PostgresError) {
    id = try row["id"]
    staffRef = try row["staff_ref"]
    name = try row["name"]
    officeCode = try row["office_code"]
    post = try row["post"]
    jobClass = try row["job_class"]
    employment = try row["employment"]
    email = try row["email"]
    startedOn = try row["started_on"]
    endedOn = try row["ended_on"]
    invented = try row["invented"]
  }
}

/// The name with its titles, for statements that name `people p`.
let fullName: SQL = """
  concat_ws(', ', nullif(concat_ws(' ', nullif(p.front_title, ''), p.name), ''),
            nullif(p.back_title, '')) AS name
  """
