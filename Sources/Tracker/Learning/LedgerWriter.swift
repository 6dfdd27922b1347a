import Domain
import Postgres

/// Adds entries to the ledger: the reversal of what stood wrong, and the credit that should stand.
struct LedgerWriter {
  let context: Context
  let reason: String

  func write(_ differences: [CreditDifference]) async throws(TrackerError) {
    var statements: [SQL] = []
    let reversed = differences.filter { $0.before != nil }
    if !reversed.isEmpty { statements.append(reversal(reversed)) }
    let credits = differences.compactMap { difference in
      difference.after.map { (difference, $0) }
    }
    if !credits.isEmpty { statements.append(credit(credits)) }
    try await context.pipeline(statements)
  }

  private func reversal(_ reversed: [CreditDifference]) -> SQL {
    """
    INSERT INTO learning_entries (office_id, staff_id, held_on, kind, reverses, session_id,
      external_id, form, rule_id, seconds, share, jp, outcome, status, evidence, reason, entered_at,
      entered_by)
    SELECT e.office_id, e.staff_id, e.held_on, 'reversal', e.id, e.session_id, e.external_id, e.form,
      e.rule_id, e.seconds, e.share, -e.jp, e.outcome, e.status, e.evidence, \(reason)::text,
      \(context.now)::timestamptz, \(context.principal.id)::bigint
    FROM unnest(\(reversed.map(\.staff.office)), \(reversed.compactMap(\.before?.entry)))
      AS i (office_id, id)
    JOIN learning_entries e ON e.office_id = i.office_id AND e.id = i.id
    ORDER BY e.id
    """
  }

  private func credit(_ credits: [(CreditDifference, LedgerCredit)]) -> SQL {
    """
    INSERT INTO learning_entries (office_id, staff_id, held_on, kind, version, session_id,
      external_id, form, rule_id, seconds, share, jp, outcome, status, evidence, reason,
      entered_at, entered_by)
    SELECT i.office_id, i.staff_id, i.held_on, 'credit', i.version, i.session_id, i.external_id,
      i.form, i.rule_id, i.seconds, i.share, i.jp / 100.0, i.outcome, i.status, i.evidence,
      \(reason)::text, \(context.now)::timestamptz, \(context.principal.id)::bigint
    FROM unnest(\(credits.map(\.0.staff.office)), \(credits.map(\.0.staff.staff)),
                \(credits.map(\.1.heldOn)), \(credits.map(\.0.version)),
                \(credits.map(\.0.key.source.session)),
                \(credits.map(\.0.key.source.external)), \(credits.map(\.1.form)), \(credits.map(\.1.rule)),
                \(credits.map(\.1.seconds)), \(credits.map(\.1.share)),
                \(credits.map { Int64($0.1.hours.hundredths) }), \(credits.map(\.1.outcome)),
                \(credits.map(\.1.status)), \(credits.map(\.1.evidence)))
      AS i (office_id, staff_id, held_on, version, session_id, external_id, form, rule_id,
            seconds, share, jp, outcome, status, evidence)
    """
  }
}
