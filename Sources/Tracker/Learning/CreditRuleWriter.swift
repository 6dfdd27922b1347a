import Domain
import Postgres

/// Writes new versions of rules, and the entries that follow from them.
struct CreditRuleWriter {
  let context: Context

  func apply(_ plan: CreditRulePlan) async throws(TrackerError) -> [CreditChange] {
    var statements: [SQL] = []
    if !plan.ended.isEmpty { statements.append(ending(plan.ended)) }
    if !plan.added.isEmpty { statements.append(adding(plan.added)) }
    try await context.pipeline(statements)
    let named = plan.since.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let reason = "aturan berubah: \(named.joined(separator: ", "))"
    var changes: [CreditChange] = []
    for (month, people) in try await affected(plan.since).sorted(by: { $0.key < $1.key }) {
      changes += try await CreditWriter(context: context).recompute(
        people, month: month, reason: reason)
    }
    return changes
  }

  private func ending(_ ended: [RuleVersion]) -> SQL {
    """
    UPDATE credit_rules r SET valid_to = i.valid_to
    FROM unnest(\(ended.map(\.rule.id)), \(ended.map(\.to))) AS i (id, valid_to)
    WHERE r.id = i.id
    """
  }

  private func adding(_ added: [RuleVersion]) -> SQL {
    let hundredths = { (hours: KeyPath<CreditRule, LearningHours?>) in
      added.map { $0.rule[keyPath: hours].map { Int64($0.hundredths) } }
    }
    return """
      INSERT INTO credit_rules (form, basis, jp, minutes_per_jp, rounding, cap_per_day,
        occasions_per_month, international_jp, international_factor, valid_from, valid_to, source)
      SELECT i.form, i.basis, i.jp / 100.0, i.minutes, i.rounding, i.cap / 100.0, i.occasions,
        i.international_jp / 100.0, i.international_factor / 100.0, i.valid_from, i.valid_to, i.source
      FROM unnest(\(added.map(\.rule.form)), \(added.map(\.rule.basis)), \(hundredths(\.jp)),
                  \(added.map { $0.hasMinutes ? Int32($0.rule.minutesPerJP) : nil }),
                  \(added.map(\.rule.rounding)), \(hundredths(\.capPerDay)),
                  \(added.map { $0.rule.occasionsPerMonth.map(Int32.init) }),
                  \(hundredths(\.internationalJP)),
                  \(added.map { $0.rule.internationalFactor.map(Int64.init) }),
                  \(added.map(\.from)), \(added.map(\.to)), \(added.map(\.source)))
        AS i (form, basis, jp, minutes, rounding, cap, occasions, international_jp,
              international_factor, valid_from, valid_to, source)
      """
  }

  /// Everybody who did something of the forms since their rule changed, by month.
  private func affected(_ since: [String: Day]) async throws(TrackerError) -> [Day: [StaffKey]] {
    let forms = since.sorted { $0.key < $1.key }
    let rows = try await context.rows(
      """
      SELECT a.office_id, a.staff_id, date_trunc('month', s.held_on)::date AS month
      FROM unnest(\(forms.map(\.key)), \(forms.map(\.value))) AS i (form, since)
      JOIN sessions s ON s.form = i.form AND s.held_on >= i.since
      JOIN attendance a ON a.session_id = s.id AND a.held_on = s.held_on
      UNION
      SELECT x.office_id, x.staff_id, date_trunc('month', x.starts_on)::date
      FROM unnest(\(forms.map(\.key)), \(forms.map(\.value))) AS i (form, since)
      JOIN external_learning x ON x.form = i.form AND x.starts_on >= i.since
      """)
    var affected: [Day: [StaffKey]] = [:]
    for row in rows {
      affected[try cell(row, "month"), default: []].append(
        StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "staff_id")))
    }
    return affected
  }
}
