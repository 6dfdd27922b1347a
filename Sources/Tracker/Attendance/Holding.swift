import Domain
import Postgres

extension Context {
  /// A session with attendance was held: its invited offices count it from now on.
  func hold(_ session: SessionIdentity) async throws(TrackerError) {
    let changed = try await execute(
      """
      UPDATE sessions SET status = \(Session.Status.held)
      WHERE id = \(session.id) AND status = \(Session.Status.planned)
      """)
    if changed > 0 {
      try await markInvitedDirty(session: session.id, quarter: session.heldOn.quarter)
    }
  }

  /// Records offices' shared connections; the longest time of one display name is kept.
  func writeRooms(
    _ session: SessionIdentity, _ rooms: [(office: Office.Code, name: String, seconds: Int)]
  ) async throws(TrackerError) {
    guard !rooms.isEmpty else { return }
    try await execute(
      """
      INSERT INTO rooms (office_id, held_on, session_id, display_name, seconds, recorded_at)
      SELECT o.id, \(session.heldOn), \(session.id), i.name, max(i.seconds), \(now)::timestamptz
      FROM unnest(\(rooms.map(\.office)), \(rooms.map(\.name)), \(rooms.map { Int32($0.seconds) }))
        AS i (office, name, seconds)
      JOIN offices o ON o.code = i.office
      GROUP BY o.id, i.name
      ON CONFLICT (office_id, held_on, session_id, display_name)
      DO UPDATE SET seconds = greatest(rooms.seconds, excluded.seconds)
      """)
    let touched = try await rows(
      "SELECT id FROM offices WHERE code = ANY(\(Array(Set(rooms.map(\.office)))))")
    for row in touched { markDirty(office: try cell(row, "id"), from: session.heldOn.quarter) }
  }
}
