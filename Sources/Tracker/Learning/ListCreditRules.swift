import Domain
import Postgres

/// The learning forms and the rule of each, as it stood on a day.
public struct ListCreditRules: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "credit-rules")

  /// Nil: today.
  public var on: Day?

  public init(on: Day? = nil) { self.on = on }

  public func run(in context: Context) async throws(TrackerError) -> [CreditRuleLine] {
    let day = on ?? context.today
    return try await context.all(
      CreditRuleLine.self,
      """
      SELECT \(CreditRuleLine.columns) FROM learning_forms f
      JOIN credit_rules r ON r.form = f.code AND r.valid_from <= \(day)
        AND (r.valid_to IS NULL OR \(day) < r.valid_to)
      ORDER BY left(f.code, 1), substr(f.code, 2)::integer
      """)
  }
}

public struct CreditRuleLine: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    f.code, f.category, f.name_id, f.name_en, r.basis, r.jp::float8 AS jp, r.minutes_per_jp,
    r.rounding, r.cap_per_day::float8 AS cap_per_day, r.occasions_per_month,
    r.international_jp::float8 AS international_jp,
    r.international_factor::float8 AS international_factor, r.valid_from, r.valid_to, r.source
    """

  public var code: String
  public var category: String
  public var nameId: String
  public var nameEn: String
  public var basis: CreditRule.Basis
  public var jp: Double?
  public var minutesPerJp: Int?
  public var rounding: CreditRule.Rounding
  public var capPerDay: Double?
  public var occasionsPerMonth: Int?
  public var internationalJp: Double?
  public var internationalFactor: Double?
  public var validFrom: Day
  /// Day after the last; nil while in force.
  public var validTo: Day?
  public var source: String

  public init(row: Row) throws(PostgresError) {
    code = try row["code"]
    category = try row["category"]
    nameId = try row["name_id"]
    nameEn = try row["name_en"]
    basis = try row["basis"]
    jp = try row["jp"]
    let (minutes, occasions): (Int32?, Int32?) = (
      try row["minutes_per_jp"], try row["occasions_per_month"]
    )
    minutesPerJp = minutes.map(Int.init)
    rounding = try row["rounding"]
    capPerDay = try row["cap_per_day"]
    occasionsPerMonth = occasions.map(Int.init)
    internationalJp = try row["international_jp"]
    internationalFactor = try row["international_factor"]
    validFrom = try row["valid_from"]
    validTo = try row["valid_to"]
    source = try row["source"]
  }
}
