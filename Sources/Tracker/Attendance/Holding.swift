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
}
