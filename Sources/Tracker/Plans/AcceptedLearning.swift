import Domain
import Postgres

/// What a draft comes to: its suggestion looked up, its people found, what is expected of each.
struct AcceptedLearning {
  struct Target {
    var staff: StaffKey
    var competency: Int64
    /// 0: the post asks nothing.
    var required: Int
    /// 0: no assessment counts.
    var attained: Int
    var forecast: LevelShare
  }

  var title: String
  var form: String
  /// Code of the planned session; nil: none yet.
  var session: String?
  var hours: LearningHours
  /// Nil: nothing is assumed of the form.
  var effect: LearningEffect?
  var targets: [Target] = []

  /// - Throws: `.refused` for a suggestion that is not made now, or people outside the office's
  ///   subtree; `.unknown`, `.ambiguousPerson`.
  init(
    _ draft: PlanDraft, office: Office.Code, subtree: Bool, in context: Context
  ) async throws(TrackerError) {
    let question = try await context.gaps(subtree: subtree, on: context.today)
    var suggested: LearningSuggestion?
    var members: [StaffKey] = []
    if let code = draft.suggestion {
      let (needs, options) = try await context.learningMarket(question)
      let made = learningSuggestions(from: options, for: needs.map(\.need))
      suggested = made.first { $0.option.code == code }
      guard let suggested else { throw Self.notSuggested(code, office: office) }
      let keys = Dictionary(needs.map { ($0.need.staff, $0.staff) }) { first, _ in first }
      members = suggested.attendees.compactMap { keys[$0.staff] }
    }
    if !draft.staff.isEmpty {
      members = try await context.people(draft.staff, on: context.today).map {
        StaffKey(office: $0.officeID, staff: $0.staffID)
      }
    }
    let option = suggested?.option
    form = draft.form ?? option?.form ?? ""
    try await context.checkForm(form)
    let rules = try await context.effect(of: form)
    effect = rules.effect
    hours =
      draft.jp.map { LearningHours(whole: $0) } ?? option?.hours
      ?? rules.effect.map { effect in rules.rule.map(effect.courseHours) ?? effect.hoursPerLevel }
      ?? .zero
    guard hours > .zero else {
      throw .refused(
        Words(
          id: "JP bentuk '\(form)' tidak diketahui", en: "the JP of form '\(form)' are not known"),
        next: Words(id: "sebut --jp", en: "give --jp"))
    }
    session =
      option?.kind == .session ? option?.code.split(separator: ":").last.map(String.init) : nil
    let competencies = draft.competencies.isEmpty ? option?.competencies ?? [] : draft.competencies
    title = draft.title ?? option?.title.id ?? "\(form): \(competencies.joined(separator: ", "))"
    targets = try await Self.targets(
      members, competencies: competencies,
      raise: effect?.raise(from: hours, competencies: competencies.count) ?? .zero, in: context)
  }

  private static func notSuggested(_ code: String, office: Office.Code) -> TrackerError {
    .refused(
      Words(
        id: "saran '\(code)' tidak ada untuk \(office)",
        en: "there is no suggestion '\(code)' for \(office)"),
      next: Words(
        id: "lihat sdm gap suggest --office \(office)",
        en: "see sdm gap suggest --office \(office)"))
  }

  private static func targets(
    _ members: [StaffKey], competencies: [String], raise: LevelShare, in context: Context
  ) async throws(TrackerError) -> [Target] {
    let below = try await context.offices(subtree: true)
    guard members.allSatisfy({ below.contains($0.office) }) else {
      throw .refused(
        Words(
          id: "pegawai di luar satker \(context.office.code)",
          en: "staff outside office \(context.office.code)"),
        next: Words(
          id: "rencanakan di satker yang membawahi mereka",
          en: "plan it in the office above them"))
    }
    var ids: [Int64] = []
    for code in competencies {
      let id = try await context.competency(code)
      if !ids.contains(id) { ids.append(id) }
    }
    let pairs = RequiredPairs(
      offices: Set(members.map(\.office)).sorted(), day: context.today)
    let rows = try await context.rows(
      """
      \(pairs.clause)
      SELECT m.office_id, m.staff_id, c.id AS competency_id,
             coalesce(q.required, 0)::bigint AS required, coalesce(q.attained, 0)::bigint AS attained,
             coalesce(greatest(q.gap, 0), 0)::bigint AS gap
      FROM unnest(\(members.map(\.office)), \(members.map(\.staff))) AS m (office_id, staff_id)
      CROSS JOIN unnest(\(ids)) AS c (id)
      LEFT JOIN pairs q ON q.office_id = m.office_id AND q.staff_id = m.staff_id
        AND q.competency_id = c.id
      ORDER BY 1, 2, 3
      """)
    return try rows.map { row throws(TrackerError) in
      let gap: Int = try cell(row, "gap")
      return Target(
        staff: StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "staff_id")),
        competency: try cell(row, "competency_id"), required: try cell(row, "required"),
        attained: try cell(row, "attained"), forecast: min(raise, LevelShare(whole: gap)))
    }
  }
}

extension Context {
  /// What is assumed of a form today, and what its hours are.
  fileprivate func effect(
    of form: String
  ) async throws(TrackerError) -> (effect: LearningEffect?, rule: CreditRule?) {
    let row = try await rows(
      """
      SELECT (e.jp_per_level * 100)::bigint AS jp_per_level, e.max_levels, e.max_people,
             e.valid_from AS effect_from, e.source AS effect_source, \(CreditRule.columns)
      FROM learning_effects e
      LEFT JOIN credit_rules r ON r.form = e.form AND r.valid_from <= \(today)
        AND (r.valid_to IS NULL OR \(today) < r.valid_to)
      WHERE e.form = \(form) AND e.valid_from <= \(today)
        AND (e.valid_to IS NULL OR \(today) < e.valid_to)
      """
    ).first
    guard let row else { return (nil, nil) }
    let rule = try CreditRule.optional(row)
    do { return (try LearningEffect(row: row, form: form), rule) } catch {
      throw .database(error)
    }
  }
}
