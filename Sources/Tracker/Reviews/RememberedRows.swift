import Domain
import Postgres
import Roster

extension Context {
  /// Rows of the organiser's other files that the program recorded because of a decision: the same
  /// name, the same person or room, and nothing else spoke for it.
  func rowsRemembering(_ decided: ReviewedRow) async throws(TrackerError) -> [ReviewedRow] {
    let key = decided.key
    guard !key.isEmpty else { return [] }
    let rows = try await reviewedRows(
      where: """
        r.office_id = \(decided.organiser) AND r.read_outcome IS NULL
          AND r.outcome = \(decided.outcome) AND r.reason_en = \(rememberedReason)
          AND (r.matched_office_id, r.staff_id)
            IS NOT DISTINCT FROM (\(decided.officeID)::bigint, \(decided.staffID)::bigint)
        ORDER BY r.id FOR UPDATE OF r
        """)
    return rows.filter { $0.key == key }
  }
}

/// What the matcher says of a row that it took from an alias.
let rememberedReason = "decided before"

extension DecisionWriter {
  /// Makes doubts of rows that rested on a decision which was taken back; whom they had named is
  /// offered.
  func reopen(_ rows: [ReviewedRow]) async throws(TrackerError) {
    guard !rows.isEmpty else { return }
    let why = Words(
      id: "keputusan terdahulu dibatalkan", en: "an earlier decision was taken back")
    try await context.execute(
      """
      UPDATE roster_rows r
      SET outcome = 'review', staff_id = NULL, reason_id = \(why.id), reason_en = \(why.en),
          score = 0.5, suggestions = CASE WHEN r.staff_id IS NULL THEN '[]'::jsonb
            ELSE jsonb_build_array(jsonb_build_object(
              'staff', r.staff_id, 'score', 0.5, 'id', \(why.id)::text, 'en', \(why.en)::text)) END
      FROM unnest(\(rows.map(\.organiser)), \(rows.map(\.id))) AS i (office_id, id)
      WHERE r.office_id = i.office_id AND r.id = i.id
      """)
    for row in rows {
      context.record(
        AuditChange(
          "review \(row.id) \(row.displayName)",
          from: row.outcome.rawValue + (row.staffID.map { " #\($0)" } ?? ""),
          to: Outcome.review.rawValue, reason: why.en))
    }
  }
}
