import Domain
import Postgres

extension CreditRule {
  /// For statements that name `credit_rules r`.
  static let columns: SQL = """
    r.id AS rule_id, r.form AS rule_form, r.basis, (r.jp * 100)::bigint AS rule_jp,
    r.minutes_per_jp, r.rounding, (r.cap_per_day * 100)::bigint AS cap_per_day, r.occasions_per_month,
    (r.international_jp * 100)::bigint AS international_jp,
    (r.international_factor * 100)::bigint AS international_factor
    """

  /// The rule of a row that may have none (LEFT JOIN).
  static func optional(_ row: Row) throws(TrackerError) -> CreditRule? {
    let id: Int64? = try cell(row, "rule_id")
    return id == nil ? nil : try CreditRule(row)
  }

  init(_ row: Row) throws(TrackerError) {
    let hours = { (column: String) throws(TrackerError) -> LearningHours? in
      let hundredths: Int64? = try cell(row, column)
      return hundredths.map { LearningHours(hundredths: Int($0)) }
    }
    let (minutes, occasions): (Int32?, Int32?) = (
      try cell(row, "minutes_per_jp"), try cell(row, "occasions_per_month")
    )
    let factor: Int64? = try cell(row, "international_factor")
    self.init(
      id: try cell(row, "rule_id"), form: try cell(row, "rule_form"), basis: try cell(row, "basis"),
      jp: try hours("rule_jp"), minutesPerJP: minutes.map(Int.init) ?? 45,
      rounding: try cell(row, "rounding"), capPerDay: try hours("cap_per_day"),
      occasionsPerMonth: occasions.map(Int.init),
      internationalJP: try hours("international_jp"), internationalFactor: factor.map(Int.init))
  }
}

/// All versions of all rules, to find the one that was valid on a day.
struct CreditRules {
  private struct Version {
    var from: Day
    /// Day after the last.
    var to: Day?
    var rule: CreditRule
  }

  static let statement: SQL =
    "SELECT \(CreditRule.columns), r.valid_from, r.valid_to FROM credit_rules r"

  private var versions: [String: [Version]] = [:]

  /// - Parameter rows: what `statement` answered.
  init(_ rows: [Row]) throws(TrackerError) {
    for row in rows {
      let rule = try CreditRule(row)
      versions[rule.form, default: []].append(
        Version(from: try cell(row, "valid_from"), to: try cell(row, "valid_to"), rule: rule))
    }
  }

  /// Nil: none was in force.
  func rule(of form: String, on day: Day) -> CreditRule? {
    versions[form]?.first { $0.from <= day && $0.to.map { day < $0 } ?? true }?.rule
  }
}
extension CreditRule.Rounding: PostgresEncodable, PostgresDecodable {}
extension LedgerCredit.Status: PostgresEncodable, PostgresDecodable {}
