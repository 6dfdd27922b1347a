import Domain
import Postgres

/// Takes in new versions of credit rules, ends those they follow, and enters what that changes for
/// people, all in one transaction; quarters whose report was issued get restatements instead.
public struct ImportCreditRules: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.post, "credit-rules/imports")

  public var file: InputFile
  /// True: what would change is answered, nothing is kept.
  public var isTrial: Bool

  public init(file: InputFile, isTrial: Bool = false) {
    (self.file, self.isTrial) = (file, isTrial)
  }

  public func run(in context: Context) async throws(TrackerError) -> CreditRuleChanges {
    let standing = try await Self.standing(in: context)
    let forms = try await context.rows("SELECT code FROM learning_forms").map {
      row throws(TrackerError) -> String in try cell(row, "code")
    }
    let (lines, ignored) = try CreditRuleFile(forms: Set(forms)).read(file)
    let plan = try CreditRulePlan(lines, over: standing)
    var answer = CreditRuleChanges(plan, rows: lines.count, isTrial: isTrial, ignored: ignored)
    guard !plan.since.isEmpty else {
      context.recordNothing()
      return answer
    }
    let changes = try await context.trying(keep: !isTrial) {
      () async throws(TrackerError) -> [CreditChange] in
      try await CreditRuleWriter(context: context).apply(plan)
    }
    try await answer.add(changes, in: context)
    for rule in answer.rules {
      context.record(AuditChange("credit rule \(rule.form)", from: nil, to: rule.words.en))
    }
    return answer
  }

  private static func standing(
    in context: Context
  ) async throws(TrackerError) -> [String: [RuleVersion]] {
    let rows = try await context.rows(
      """
      SELECT \(CreditRule.columns), r.valid_from, r.valid_to, r.source FROM credit_rules r
      ORDER BY r.form, r.valid_from
      """)
    var standing: [String: [RuleVersion]] = [:]
    for row in rows {
      let minutes: Int32? = try cell(row, "minutes_per_jp")
      let rule = try CreditRule(row)
      standing[rule.form, default: []].append(
        RuleVersion(
          rule: rule, hasMinutes: minutes != nil, from: try cell(row, "valid_from"),
          to: try cell(row, "valid_to"), source: try cell(row, "source")))
    }
    return standing
  }
}
