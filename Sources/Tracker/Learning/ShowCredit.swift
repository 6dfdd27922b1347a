import Domain
import Postgres

/// A person's learning hours of a year, each with the rule that gave it.
public struct ShowCredit: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "staff/:person/credits")

  public var person: String
  /// Nil: this year.
  public var year: Int?
  /// The last day to show; nil: the whole year.
  public var on: Day?

  public init(person: String, year: Int? = nil, on: Day? = nil) {
    (self.person, self.year, self.on) = (person, year, on)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.staff(named: person, on: context.today).office
  }

  public func run(in context: Context) async throws(TrackerError) -> [CreditLine] {
    let found = try await context.staff(named: person, on: context.today)
    let days = try LearningYear(year, on: on, today: context.today).days
    return try await context.all(
      CreditLine.self,
      """
      SELECT \(CreditLine.columns)
      FROM staff here
      JOIN staff s ON s.person_id = here.person_id
      JOIN open_learning_entries k ON k.office_id = s.office_id AND k.staff_id = s.id
      LEFT JOIN sessions n ON n.id = k.session_id
      LEFT JOIN credit_rules r ON r.id = k.rule_id
      WHERE here.office_id = \(found.officeID) AND here.id = \(found.staffID)
        AND k.held_on >= \(days.lowerBound) AND k.held_on < \(days.upperBound)
        AND k.status <> 'rejected'
      ORDER BY k.held_on, n.starts_at, n.code, k.id
      """)
  }
}

public struct CreditLine: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    k.held_on, \(learningSource) AS session, k.form, k.seconds, k.share, k.jp::float8 AS jp,
    r.form || ' ' || r.basis || ' ' || r.valid_from AS rule,
    CASE k.status WHEN 'provisional' THEN k.status ELSE k.outcome END AS status
    """

  public var date: Day
  /// Code of the session; `external-12` for a record of learning elsewhere, `adjustment-7`.
  public var session: String
  public var form: String
  /// Minutes there; nil: logged by hand.
  @Nullable public var minutes: Double?
  public var share: Double
  public var jp: Double
  /// Form, basis and first day of the rule: `B6 daily 2020-01-01`; nil: none was in force.
  @Nullable public var rule: String?
  /// `provisional` until somebody approves it; else why the hours are what they are: `credited`,
  /// `below_threshold`, `capped`, `no_rule`.
  public var status: String

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

/// What an entry is about, for statements that name entries `k` and `sessions n`.
let learningSource: SQL = """
  coalesce(n.code, 'external-' || k.external_id, 'adjustment-' || k.id)
  """

/// A calendar year up to a day.
struct LearningYear {
  var days: Range<Day>
  /// The last day that counts.
  var on: Day

  /// - Parameters:
  ///   - year: nil: that of `on`, else this one.
  ///   - on: nil: today in this year, else the year's last day.
  init(_ year: Int?, on: Day?, today: Day) throws(TrackerError) {
    let year = year ?? on?.year ?? today.year
    guard let first = Day(year: year, month: 1, day: 1),
      let after = Day(year: year + 1, month: 1, day: 1)
    else {
      throw .refused(Words(id: "tahun \(year) tidak ada", en: "there is no year \(year)"))
    }
    if let on, on.year != year {
      throw .refused(
        Words(id: "\(on) tidak dalam tahun \(year)", en: "\(on) is not in the year \(year)"),
        next: Words(id: "samakan --year dan --on", en: "let --year and --on agree"))
    }
    days = first..<(on?.next ?? after)
    self.on = on ?? (today.year == year ? today : after.adding(days: -1))
  }
}
