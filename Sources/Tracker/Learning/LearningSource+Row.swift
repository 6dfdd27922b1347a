import Domain
import Postgres

extension LearningSource {
  /// From `session_id` and `external_id`; nil for an adjustment, which has neither.
  init?(_ row: Row) throws(TrackerError) {
    let session: Int64? = try cell(row, "session_id")
    let external: Int64? = try cell(row, "external_id")
    guard let source = session.map(Self.session) ?? external.map(Self.external) else { return nil }
    self = source
  }

  var session: Int64? { if case .session(let id) = self { id } else { nil } }
  var external: Int64? { if case .external(let id) = self { id } else { nil } }
}
