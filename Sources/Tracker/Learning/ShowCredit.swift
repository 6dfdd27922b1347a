import Domain
import Postgres

/// A person's learning hours of a year, each with the rule that gave it.
public struct ShowCredit: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "staff/:person/credits")

  public var person: String
  /// Nil: this year.
  public var year: Int?

  public init(person: String, year: Int? = nil) { (self.person, self.year) = (person, year) }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.staff(named: person, on: context.today).office
  }

  public func run(in context: Context) async throws(TrackerError) -> [CreditLine] {
    let found = try await context.staff(named: person, on: context.today)
    let year = year ?? context.today.year
    guard let first = Day(year: year, month: 1, day: 1),
      let after = Day(year: year + 1, month: 1, day: 1)
    else {
      throw .refused(Words(id: "tahun \(year) tidak ada", en: "there is no year \(year)"))
    }
    return try await context.all(
      CreditLine.self,
      """
      SELECT \(CreditLine.columns)
      FROM staff here
      JOIN staff s ON s.person_id = here.person_id
      JOIN learning_credits k ON k.office_id = s.office_id AND k.staff_id = s.id
      JOIN attendance a ON a.office_id = k.office_id AND a.held_on = k.held_on
        AND a.session_id = k.session_id AND a.staff_id = k.staff_id
      JOIN sessions n ON n.id = k.session_id
      LEFT JOIN credit_rules r ON r.id = k.rule_id
      WHERE here.office_id = \(found.officeID) AND here.id = \(found.staffID)
        AND k.held_on >= \(first) AND k.held_on < \(after)
      ORDER BY k.held_on, n.starts_at, n.code
      """)
  }
}

public struct CreditLine: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    k.held_on, n.code AS session, n.form, a.seconds, k.share, k.jp::float8 AS jp,
    r.form || ' ' || r.basis || ' ' || r.valid_from AS rule, k.status
    """

  public var date: Day
  public var session: String
  public var form: String
  /// Minutes in the session; nil: logged by hand.
  @Nullable public var minutes: Double?
  public var share: Double
  public var jp: Double
  /// Form, basis and first day of the rule: `B6 daily 2020-01-01`; nil: none was in force.
  @Nullable public var rule: String?
  public var status: LearningCredit.Status

  public init(row: Row) throws(PostgresError) {
    date = try row["held_on"]
    session = try row["session"]
    form = try row["form"]
    let seconds: Int32? = try row["seconds"]
    minutes = seconds.map { roundedMinutes(Int($0)) }
    share = try row["share"]
    jp = try row["jp"]
    rule = try row["rule"]
    status = try row["status"]
  }
}
