import Domain
import Postgres
import Roster

/// One display name under which an office's shared connection was in a session.
struct SharedScreen: Hashable, Sendable {
  var office: Int64
  var session: SessionIdentity
  var name: String

  private init?(_ outcome: Outcome?, office: Int64?, of row: ReviewedRow) {
    guard outcome == .room, let office else { return nil }
    (self.office, session, name) = (office, row.session, row.displayName)
  }

  /// Nil unless the row stands as a room.
  init?(_ row: ReviewedRow) { self.init(row.outcome, office: row.officeID, of: row) }

  /// As the program had said; nil unless it was a room.
  init?(read row: ReviewedRow) { self.init(row.readOutcome, office: row.readOfficeID, of: row) }

  /// Nil unless the row was decided to be a room.
  init?(_ choice: ReviewChoice) {
    self.init(choice.target.outcome, office: choice.target.officeID, of: choice.row)
  }

  init(office: Int64, session: SessionIdentity, name: String) {
    (self.office, self.session, self.name) = (office, session, name)
  }
}

/// Derives `rooms` from all roster rows that stand as an office's screen.
struct RoomTimes {
  let context: Context

  /// Settles what stands of the given screens: the longest time of their rows, or nothing.
  func settle(_ screens: [SharedScreen]) async throws(TrackerError) {
    let screens = Array(Set(screens))
    guard !screens.isEmpty else { return }
    let proved = try await proved(screens)
    let (kept, gone) = (screens.filter { proved[$0] != nil }, screens.filter { proved[$0] == nil })
    try await context.execute(
      """
      INSERT INTO rooms (office_id, held_on, session_id, display_name, seconds, recorded_at)
      SELECT i.office_id, i.held_on, i.session_id, i.name, i.seconds, \(context.now)::timestamptz
      FROM unnest(\(kept.map(\.office)), \(kept.map(\.session.heldOn)), \(kept.map(\.session.id)),
                  \(kept.map(\.name)), \(kept.map { Int32(proved[$0] ?? 0) }))
        AS i (office_id, held_on, session_id, name, seconds)
      ON CONFLICT (office_id, held_on, session_id, display_name)
      DO UPDATE SET seconds = excluded.seconds
      """)
    try await context.execute(
      """
      DELETE FROM rooms m
      USING unnest(\(gone.map(\.office)), \(gone.map(\.session.heldOn)), \(gone.map(\.session.id)),
                   \(gone.map(\.name))) AS i (office_id, held_on, session_id, name)
      WHERE m.office_id = i.office_id AND m.held_on = i.held_on AND m.session_id = i.session_id
        AND m.display_name = i.name
      """)
    for screen in screens {
      context.markDirty(office: screen.office, from: screen.session.heldOn.quarter)
    }
  }

  private func proved(_ screens: [SharedScreen]) async throws(TrackerError) -> [SharedScreen: Int] {
    let rows = try await context.rows(
      """
      SELECT r.session_id, r.matched_office_id, r.display_name, r.starts, r.ends, r.total_seconds,
             \(RowPresence.sessionColumns)
      FROM sessions s
      JOIN roster_rows r ON r.office_id = s.organiser_id AND r.session_id = s.id
      WHERE s.id = ANY(\(Array(Set(screens.map(\.session.id))))) AND r.outcome = 'room'
        AND r.display_name = ANY(\(Array(Set(screens.map(\.name)))))
      """)
    let wanted = Set(screens)
    let sessions = Dictionary(screens.map { ($0.session.id, $0.session) }) { first, _ in first }
    var proved: [SharedScreen: Int] = [:]
    for row in rows {
      guard let session = sessions[try cell(row, "session_id")],
        let office: Int64 = try cell(row, "matched_office_id")
      else { continue }
      let screen = SharedScreen(
        office: office, session: session, name: try cell(row, "display_name"))
      guard wanted.contains(screen) else { continue }
      proved[screen] = max(proved[screen] ?? 0, try RowPresence(row).seconds)
    }
    return proved
  }
}
