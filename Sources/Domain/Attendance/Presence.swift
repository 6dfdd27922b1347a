/// Seconds of the session that somebody was there: the union of the spans, clipped to the session.
///
/// A second device at the same time counts once, a gap between two joins does not count, and time
/// before or after the session earns nothing.
public func presence(of spans: [Span], within session: Span) -> Int {
  var microseconds: Int64 = 0
  var reached = session.start
  for span in spans.sorted() where span.end > reached {
    guard span.start < session.end else { break }
    let start = max(span.start, reached)
    let end = min(span.end, session.end)
    if end > start { microseconds += end.microseconds - start.microseconds }
    reached = max(reached, end)
  }
  return Int(microseconds / 1_000_000)
}
