import Domain
import Postgres

/// What new versions of rules change, or would.
public struct CreditRuleChanges: Codable, Hashable, Sendable {
  /// Rows in the file.
  public var rows: Int
  /// True: nothing was kept.
  public var isTrial: Bool
  public var ignoredHeadings: [String]
  public var rules: [Rule] = []
  /// People whose hours change.
  public var people = 0
  /// Credits that change, closed quarters included.
  public var credits = 0
  public var forms: [Form] = []
  public var changes: [Change] = []

  /// A version that begins, or one that ends.
  public struct Rule: Codable, Hashable, Sendable {
    public var form: String
    public var validFrom: Day
    @Nullable public var validTo: Day?
    /// False: it stood already and ends on `validTo`.
    public var isNew: Bool

    public var words: Words {
      let days = "\(validFrom)–\(validTo.map { "\($0)" } ?? "…")"
      return isNew
        ? Words(id: "versi baru \(form) \(days)", en: "new version of \(form) \(days)")
        : Words(id: "versi \(form) \(days) berakhir", en: "version of \(form) \(days) ends")
    }
  }

  /// Sums over the credits of a form that change.
  public struct Form: Codable, Hashable, Sendable {
    public var form: String
    public var people: Int
    public var credits: Int
    /// Of them, in closed quarters: restated, not entered.
    public var restated: Int
    public var jpBefore: Double
    public var jpAfter: Double
  }

  /// One person's credits of a form that change.
  public struct Change: Codable, Hashable, Sendable {
    public var officeCode: Office.Code
    public var staffRef: String
    public var name: String
    public var form: String
    public var credits: Int
    public var restated: Int
    public var jpBefore: Double
    public var jpAfter: Double
  }

  init(_ plan: CreditRulePlan, rows: Int, isTrial: Bool, ignored: [String]) {
    (self.rows, self.isTrial, ignoredHeadings) = (rows, isTrial, ignored)
    rules =
      plan.ended.map {
        Rule(form: $0.rule.form, validFrom: $0.from, validTo: $0.to, isNew: false)
      }
      + plan.added.map { Rule(form: $0.rule.form, validFrom: $0.from, validTo: $0.to, isNew: true) }
  }

  /// Sums the changes by form and by person; a new rule that gives the same hours changes none.
  mutating func add(
    _ all: [CreditChange], in context: Context
  ) async throws(TrackerError) {
    let changed = all.filter { $0.before != $0.after }
    people = Set(changed.map(\.key.staff)).count
    credits = changed.count
    for (form, group) in Dictionary(grouping: changed, by: \.form).sorted(by: { $0.key < $1.key }) {
      let sums = Sums(group)
      forms.append(
        Form(
          form: form, people: Set(group.map(\.key.staff)).count, credits: sums.credits,
          restated: sums.restated, jpBefore: sums.before, jpAfter: sums.after))
    }
    let staff = Set(changed.map(\.key.staff))
    let rows = try await context.rows(
      """
      SELECT s.office_id, s.id, o.code AS office_code, \(staffReference), \(fullName)
      FROM unnest(\(staff.map(\.office)), \(staff.map(\.staff))) AS i (office_id, staff_id)
      JOIN staff s ON s.office_id = i.office_id AND s.id = i.staff_id
      JOIN people p ON p.id = s.person_id
      JOIN posts t ON t.id = s.post_id
      JOIN offices o ON o.id = s.office_id
      ORDER BY o.code, p.name, s.id
      """)
    let byPerson = Dictionary(grouping: changed, by: \.key.staff)
    for row in rows {
      let key = StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "id"))
      let byForm = Dictionary(grouping: byPerson[key] ?? [], by: \.form)
      for (form, group) in byForm.sorted(by: { $0.key < $1.key }) {
        let sums = Sums(group)
        changes.append(
          Change(
            officeCode: try cell(row, "office_code"), staffRef: try cell(row, "staff_ref"),
            name: try cell(row, "name"), form: form, credits: sums.credits,
            restated: sums.restated, jpBefore: sums.before, jpAfter: sums.after))
      }
    }
  }

  private struct Sums {
    var credits: Int
    var restated: Int
    var before: Double
    var after: Double

    init(_ group: [CreditChange]) {
      credits = group.count
      restated = group.count(where: \.isRestated)
      before = group.reduce(.zero) { $0 + $1.before }.value
      after = group.reduce(.zero) { $0 + $1.after }.value
    }
  }
}
