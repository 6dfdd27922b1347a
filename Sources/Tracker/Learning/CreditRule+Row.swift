import Domain
import Postgres

extension CreditRule {
  /// For statements that name `credit_rules r`.
  static let columns: SQL = """
    r.id AS rule_id, r.form AS rule_form, r.basis, (r.jp * 100)::bigint AS rule_jp,
    r.minutes_per_jp, (r.cap_per_day * 100)::bigint AS cap_per_day, r.occasions_per_month,
    (r.international_jp * 100)::bigint AS international_jp,
    (r.international_factor * 100)::bigint AS international_factor
    """

  /// The rule of a row that may have none (LEFT JOIN).
  static func optional(_ row: Row) throws(TrackerError) -> CreditRule? {
    guard let id: Int64 = try cell(row, "rule_id") else { return nil }
    let hours = { (column: String) throws(TrackerError) -> LearningHours? in
      let hundredths: Int64? = try cell(row, column)
      return hundredths.map { LearningHours(hundredths: Int($0)) }
    }
    let (minutes, occasions): (Int32?, Int32?) = (
      try cell(row, "minutes_per_jp"), try cell(row, "occasions_per_month")
    )
    let factor: Int64? = try cell(row, "international_factor")
    return CreditRule(
      id: id, form: try cell(row, "rule_form"), basis: try cell(row, "basis"),
      jp: try hours("rule_jp"), minutesPerJP: minutes.map(Int.init) ?? 45,
      capPerDay: try hours("cap_per_day"), occasionsPerMonth: occasions.map(Int.init),
      internationalJP: try hours("international_jp"), internationalFactor: factor.map(Int.init))
  }
}
