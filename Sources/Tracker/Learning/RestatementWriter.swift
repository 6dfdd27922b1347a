import Domain
import Postgres

/// Keeps what closed quarters would say now, beside their ledger, which stays as reported.
struct RestatementWriter {
  let context: Context
  let reason: String
  let closed: Set<DirtyKey>
  /// What was computed: the rest of a closed quarter is not looked at.
  let days: Range<Day>

  private struct Known {
    var heldOn: Day
    var hours: LearningHours
  }

  /// - Returns: the changes in confirmed hours from what was known last, in the ledger or beside it.
  func write(
    _ wanted: [CreditKey: LedgerCredit], over standing: [CreditKey: StandingCredit],
    of people: some Collection<StaffKey>
  ) async throws(TrackerError) -> [CreditChange] {
    let known = try await known(of: people)
    var changes: [CreditChange] = []
    for key in Set(wanted.keys).union(standing.keys).union(known.keys) {
      let (now, open, last) = (wanted[key], standing[key]?.open?.credit, known[key])
      guard let day = now?.heldOn ?? open?.heldOn ?? last?.heldOn,
        closed.contains(DirtyKey(office: key.staff.office, quarter: day.quarter))
      else { continue }
      let (before, after) = (last?.hours ?? open?.confirmed ?? .zero, now?.confirmed ?? .zero)
      guard before != after else { continue }
      changes.append(
        CreditChange(
          restated: key, heldOn: day, form: now?.form ?? open?.form ?? "", before: before,
          after: after))
    }
    changes.sort { ($0.key.staff.staff, $0.key.source) < ($1.key.staff.staff, $1.key.source) }
    if !changes.isEmpty { try await insert(changes) }
    return changes
  }

  /// What the last restatement of each credit said.
  private func known(
    of people: some Collection<StaffKey>
  ) async throws(TrackerError) -> [CreditKey: Known] {
    let rows = try await context.rows(
      """
      SELECT t.office_id, t.staff_id, t.session_id, t.external_id, t.held_on,
             (t.jp_after * 100)::bigint AS jp
      FROM learning_restatements t
      WHERE t.office_id = ANY(\(Set(closed.map(\.office)).sorted()))
        AND t.quarter = ANY(\(Set(closed.map(\.quarter)).sorted()))
        AND t.staff_id = ANY(\(people.map(\.staff)))
        AND t.held_on >= \(days.lowerBound) AND t.held_on < \(days.upperBound)
      ORDER BY t.id
      """)
    var known: [CreditKey: Known] = [:]
    for row in rows {
      let staff = StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "staff_id"))
      guard let source = try LearningSource(row) else { continue }
      let hundredths: Int64 = try cell(row, "jp")
      known[CreditKey(staff: staff, source: source)] = Known(
        heldOn: try cell(row, "held_on"), hours: LearningHours(hundredths: Int(hundredths)))
    }
    return known
  }

  private func insert(_ changes: [CreditChange]) async throws(TrackerError) {
    try await context.execute(
      """
      INSERT INTO learning_restatements (office_id, quarter, staff_id, held_on, session_id,
        external_id, jp_before, jp_after, reason, entered_at, entered_by)
      SELECT i.office_id, i.quarter, i.staff_id, i.held_on, i.session_id, i.external_id,
        i.jp_before / 100.0, i.jp_after / 100.0, \(reason)::text, \(context.now)::timestamptz,
        \(context.principal.id)::bigint
      FROM unnest(\(changes.map(\.key.staff.office)), \(changes.map(\.heldOn.quarter)),
                  \(changes.map(\.key.staff.staff)), \(changes.map(\.heldOn)),
                  \(changes.map(\.key.source.session)), \(changes.map(\.key.source.external)),
                  \(changes.map { Int64($0.before.hundredths) }),
                  \(changes.map { Int64($0.after.hundredths) }))
        AS i (office_id, quarter, staff_id, held_on, session_id, external_id, jp_before, jp_after)
      """)
  }
}
