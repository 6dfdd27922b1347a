import Domain
import Postgres
import Roster

/// Keeps decisions about roster rows: the rows, the aliases that they teach, rooms and attendance.
struct DecisionWriter {
  let context: Context

  /// Decides rows that do not say so already.
  /// - Throws: `.refused` for a row that stands as somebody.
  func decide(_ choices: [ReviewChoice]) async throws(TrackerError) {
    for choice in choices where choice.row.outcome == .staff { throw recorded(choice.row) }
    guard !choices.isEmpty else { return }
    try await context.execute(
      """
      UPDATE roster_rows r
      SET outcome = i.outcome, staff_id = i.staff_id, matched_office_id = i.matched_id,
          read_outcome = coalesce(r.read_outcome, r.outcome),
          read_office_id =
            CASE WHEN r.read_outcome IS NULL THEN r.matched_office_id ELSE r.read_office_id END,
          decided_by = \(context.principal.id)::bigint, decided_at = \(context.now)::timestamptz
      FROM unnest(\(choices.map(\.row.organiser)), \(choices.map(\.row.id)),
                  \(choices.map(\.target.outcome)), \(choices.map(\.target.staffID)),
                  \(choices.map(\.target.officeID)))
        AS i (office_id, id, outcome, staff_id, matched_id)
      WHERE r.office_id = i.office_id AND r.id = i.id
      """)
    try await forget(choices.map(\.row))
    try await remember(choices.filter(\.isRemembered))
    for choice in choices {
      let row = choice.row
      context.record(
        AuditChange(
          "review \(row.id) \(row.displayName)", from: row.outcome.rawValue,
          to: choice.target.outcome.rawValue + (choice.target.name.map { " \($0)" } ?? "")))
    }
    try await RoomTimes(context: context).settle(
      choices.flatMap { [SharedScreen($0.row), SharedScreen($0)].compactMap(\.self) })
    try await AttendanceSettlement(context: context, sessions: choices.map(\.row.session))
      .settle(
        choices.compactMap {
          Attendee(
            office: $0.target.officeID, session: $0.row.session.id, staff: $0.target.staffID)
        })
  }

  /// Puts decided rows back to what the program had said of them.
  /// - Parameter remembering: rows that the program recorded because of them; they are doubts now.
  /// - Returns: attendance that came from nothing else, and is gone with them.
  func undo(
    _ rows: [ReviewedRow], remembering: [ReviewedRow] = []
  ) async throws(TrackerError) -> [AttendanceRemoved] {
    try await context.execute(
      """
      UPDATE roster_rows r
      SET outcome = r.read_outcome, matched_office_id = r.read_office_id, staff_id = NULL,
          read_outcome = NULL, read_office_id = NULL, decided_by = NULL, decided_at = NULL
      FROM unnest(\(rows.map(\.organiser)), \(rows.map(\.id))) AS i (office_id, id)
      WHERE r.office_id = i.office_id AND r.id = i.id AND r.read_outcome IS NOT NULL
      """)
    try await forget(rows)
    for row in rows {
      context.record(
        AuditChange(
          "review \(row.id) \(row.displayName)",
          from: row.outcome.rawValue + (row.staffID.map { " #\($0)" } ?? ""),
          to: row.readOutcome?.rawValue))
    }
    try await reopen(remembering)
    let all = rows + remembering
    try await RoomTimes(context: context).settle(
      all.flatMap { [SharedScreen($0), SharedScreen(read: $0)].compactMap(\.self) })
    return try await AttendanceSettlement(context: context, sessions: all.map(\.session))
      .settle(
        all.compactMap {
          Attendee(office: $0.officeID, session: $0.session.id, staff: $0.staffID)
        })
  }

  /// Removes the aliases that the rows' own decisions made.
  private func forget(_ rows: [ReviewedRow]) async throws(TrackerError) {
    try await context.execute(
      """
      DELETE FROM aliases a
      USING unnest(\(rows.map(\.organiser)), \(rows.map(\.id))) AS i (office_id, row_id)
      WHERE a.office_id = i.office_id AND a.row_id = i.row_id
      """)
  }

  /// A name without a letter or digit is no name to remember.
  private func remember(_ choices: [ReviewChoice]) async throws(TrackerError) {
    let choices = choices.filter { !$0.row.key.isEmpty }
    guard !choices.isEmpty else { return }
    try await context.execute(
      """
      INSERT INTO aliases (office_id, key, outcome, matched_office_id, staff_id, row_id,
                           decided_by, decided_at)
      SELECT i.office_id, i.key, i.outcome, i.matched_id, i.staff_id, i.row_id,
             \(context.principal.id)::bigint, \(context.now)::timestamptz
      FROM unnest(\(choices.map(\.row.organiser)), \(choices.map(\.row.key)),
                  \(choices.map(\.target.outcome)), \(choices.map(\.target.officeID)),
                  \(choices.map(\.target.staffID)), \(choices.map(\.row.id)))
        AS i (office_id, key, outcome, matched_id, staff_id, row_id)
      ON CONFLICT ON CONSTRAINT aliases_meaning DO NOTHING
      """)
  }

  private func recorded(_ row: ReviewedRow) -> TrackerError {
    .refused(
      Words(
        id: "nomor \(row.id) sudah dicatat sebagai seseorang",
        en: "number \(row.id) was recorded as somebody already"),
      next: row.isDecided
        ? Words(
          id: "batalkan dulu: sdm review undo \(row.id)",
          en: "take that back first: sdm review undo \(row.id)")
        : Words(
          id: "perbaiki dengan sdm attendance correct", en: "mend it with sdm attendance correct"))
  }
}
