import Domain
import Postgres

/// Puts a line into an office's development plan of a year, with the forecast that it was accepted
/// on; the plan is opened by its first line.
public struct AddPlanItem: OfficeOperation {
  public static let permission = Permission.manageDevelopmentPlans
  public static let route = Route(.post, "offices/:office/development-plans/:year/items")

  public var office: Office.Code
  public var year: Int
  /// The suggestion was made for the offices below too.
  public var subtree: Bool
  public var draft: PlanDraft

  public init(office: Office.Code, year: Int, subtree: Bool = false, draft: PlanDraft) {
    (self.office, self.year, self.subtree, self.draft) = (office, year, subtree, draft)
  }

  public func run(in context: Context) async throws(TrackerError) -> PlanItem {
    try draft.check(year: year)
    let accepted = try await AcceptedLearning(draft, office: office, subtree: subtree, in: context)
    let number = try await open(in: context)
    try await refuseRepeated(in: context)
    try await context.execute(
      """
      INSERT INTO development_plan_items (office_id, year, number, title, form, session_id,
        organiser, quarter, curriculum, budget, jp, suggestion, jp_per_level, max_levels,
        effect_from, effect_source, accepted_on, accepted_at, accepted_by)
      VALUES (\(context.office.id), \(year), \(number), \(accepted.title), \(accepted.form),
        (SELECT id FROM sessions WHERE code = \(accepted.session)), \(draft.organiser.trimmed),
        \(draft.schedule.firstDay), \(draft.curriculum), \(draft.budget),
        \(accepted.hours.value)::float8, \(draft.suggestion ?? ""),
        \(accepted.effect?.hoursPerLevel.value)::float8, \(accepted.effect?.maxLevels),
        \(accepted.effect?.validFrom), \(accepted.effect?.source ?? ""), \(context.today),
        \(context.now), \(context.principal.id))
      """)
    let targets = accepted.targets
    try await context.execute(
      """
      INSERT INTO development_plan_targets (office_id, plan_office_id, year, number, staff_id,
                                            competency_id, required, attained, forecast)
      SELECT t.office_id, \(context.office.id)::bigint, \(year)::bigint, \(number)::bigint,
             t.staff_id, t.competency_id, nullif(t.required, 0), nullif(t.attained, 0),
             t.forecast / 1000.0
      FROM unnest(\(targets.map(\.staff.office)), \(targets.map(\.staff.staff)),
                  \(targets.map(\.competency)), \(targets.map { Int64($0.required) }),
                  \(targets.map { Int64($0.attained) }),
                  \(targets.map { Int64($0.forecast.thousandths) }))
        AS t (office_id, staff_id, competency_id, required, attained, forecast)
      """)
    let items = try await context.planItems("i.number = \(number)", year: year)
    guard let item = items.first else { throw .internalFault("plan item \(number) vanished") }
    return item
  }

  /// Holds the plan's row, so that two who plan at once get numbers of their own.
  private func open(in context: Context) async throws(TrackerError) -> Int {
    let office = context.office.id
    try await context.execute(
      """
      INSERT INTO development_plans (office_id, year, opened_at, opened_by)
      VALUES (\(office), \(year), \(context.now), \(context.principal.id))
      ON CONFLICT (office_id, year) DO NOTHING
      """)
    _ = try await context.rows(
      """
      SELECT 1 FROM development_plans WHERE office_id = \(office) AND year = \(year) FOR UPDATE
      """)
    return try await context.value(
      "n", as: Int.self,
      """
      SELECT coalesce(max(number), 0)::bigint + 1 AS n FROM development_plan_items
      WHERE office_id = \(office) AND year = \(year)
      """) ?? 1
  }

  private func refuseRepeated(in context: Context) async throws(TrackerError) {
    guard let suggestion = draft.suggestion else { return }
    let number = try await context.value(
      "number", as: Int.self,
      """
      SELECT number::bigint AS number FROM development_plan_items
      WHERE office_id = \(context.office.id) AND year = \(year) AND suggestion = \(suggestion)
        AND quarter = \(draft.schedule.firstDay) AND dropped_on IS NULL
      """)
    guard let number else { return }
    throw .refused(
      Words(
        id: "saran '\(suggestion)' sudah menjadi butir \(number) untuk \(draft.schedule)",
        en: "suggestion '\(suggestion)' is item \(number) for \(draft.schedule) already"),
      next: Words(
        id: "lihat sdm plan list --office \(office) --year \(year)",
        en: "see sdm plan list --office \(office) --year \(year)"))
  }
}
