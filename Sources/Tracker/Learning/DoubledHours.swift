import Domain
import Postgres

/// An approved record of learning outside, and a session of the same hours that came in after it.
struct DoubledHours: Hashable, Sendable {
  var office: Int64
  var record: Int64
  var session: Int64

  /// Nil unless a record and a session are given.
  init?(record: CreditKey, session: LearningSource) {
    guard case .external(let id) = record.source, case .session(let number) = session else {
      return nil
    }
    (office, self.record, self.session) = (record.staff.office, id, number)
  }
}

extension Context {
  /// Names the sessions on the records, so that lists show what waits for a person.
  func note(_ doubled: [DoubledHours]) async throws(TrackerError) {
    guard !doubled.isEmpty else { return }
    try await execute(
      """
      UPDATE external_learning x SET "overlaps" = i.label
      FROM (
        SELECT u.office_id, u.id, string_agg('session ' || n.code, '; ' ORDER BY n.code) AS label
        FROM unnest(\(doubled.map(\.office)), \(doubled.map(\.record)),
                    \(doubled.map(\.session))) AS u (office_id, id, session_id)
        JOIN sessions n ON n.id = u.session_id
        GROUP BY u.office_id, u.id
      ) i
      WHERE x.office_id = i.office_id AND x.id = i.id AND x.overlaps <> i.label
      """)
  }
}
