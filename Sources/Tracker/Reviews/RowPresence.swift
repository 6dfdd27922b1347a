import Domain
import Postgres

/// Time of one roster row in its session, from a row with `starts`, `ends`, `total_seconds`,
/// `starts_at` and `ends_at`.
struct RowPresence {
  var seconds: Int
  /// Scheduled length of the session.
  var scheduled: Int

  init(_ row: Row) throws(TrackerError) {
    let (starts, ends): ([Instant], [Instant]) = (try cell(row, "starts"), try cell(row, "ends"))
    let total: Int32? = try cell(row, "total_seconds")
    guard let session = Span(try cell(row, "starts_at"), try cell(row, "ends_at")) else {
      throw .internalFault("a session ends before it starts")
    }
    let proved = presence(of: zip(starts, ends).compactMap { Span($0, $1) }, within: session)
    scheduled = session.end.seconds(since: session.start)
    seconds = max(proved, min(Int(total ?? 0), scheduled))
  }
}
