import Domain
import Postgres

/// Time of one roster row in its session, from a row with `starts`, `ends`, `total_seconds` and the
/// columns of the session.
struct RowPresence {
  /// For statements that name `sessions s`.
  static let sessionColumns: SQL = "s.starts_at, s.ends_at, s.late_end_minutes, s.held_on, s.zone"

  var seconds: Int
  /// Scheduled length of the session.
  var scheduled: Int

  init(_ row: Row) throws(TrackerError) {
    let (starts, ends): ([Instant], [Instant]) = (try cell(row, "starts"), try cell(row, "ends"))
    let (total, late): (Int32?, Int32) = (
      try cell(row, "total_seconds"), try cell(row, "late_end_minutes")
    )
    let session = SessionTime(
      start: try cell(row, "starts_at"), end: try cell(row, "ends_at"),
      heldOn: try cell(row, "held_on"), zone: try cell(row, "zone"), lateSeconds: Int(late) * 60)
    guard let session else { throw .internalFault("a session ends before it starts") }
    let proved = session.attended(zip(starts, ends).compactMap { Span($0, $1) })
    scheduled = session.scheduledSeconds
    seconds = max(proved, min(Int(total ?? 0), scheduled))
  }
}
