import Domain

/// Everybody behind one display name and e-mail in an attendance file.
public struct Participant: Hashable, Sendable {
  /// Exactly as in the file.
  public var displayName: String
  public var email: String?
  /// When somebody was there: in order, overlaps merged, waiting rows left out.
  public var spans: [Span]
  /// Only where the file gives a total without times, which proves less.
  public var totalSeconds: Int?
  /// The line (from 1) of the first row.
  public var firstLine: Int
  /// Rows in the file, waiting rows not counted.
  public var joins: Int

  public init(
    displayName: String, email: String? = nil, spans: [Span] = [], totalSeconds: Int? = nil,
    firstLine: Int = 1, joins: Int = 1
  ) {
    self.displayName = displayName
    self.email = email
    self.spans = spans
    self.totalSeconds = totalSeconds
    self.firstLine = firstLine
    self.joins = joins
  }

  /// Seconds inside the scheduled session. A total without times cannot be clipped: it is taken up
  /// to the session's length.
  public func seconds(within session: SessionTime) -> Int {
    if spans.isEmpty, let totalSeconds { return min(totalSeconds, session.scheduledSeconds) }
    return presence(of: spans, within: session.span)
  }

  /// Adds a join, merging what overlaps or touches, so that spans stay in order and few.
  mutating func add(_ span: Span) {
    guard !span.isEmpty else { return }
    var merged = span
    let first = spans.partitionPoint { $0.end < span.start }
    var end = first
    while end < spans.count, let joined = spans[end].joined(with: merged) {
      merged = joined
      end += 1
    }
    spans.replaceSubrange(first..<end, with: CollectionOfOne(merged))
  }
}

extension [Span] {
  /// The first index whose element is not `before`; all elements before it are.
  fileprivate func partitionPoint(_ before: (Span) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if before(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
