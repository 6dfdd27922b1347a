import Domain

/// Somebody came first and left last within `span`, and was there for `seconds` of it; when, the
/// file does not say.
public struct Stay: Hashable, Sendable {
  public let span: Span
  /// Never more than the span.
  public let seconds: Int

  public init(span: Span, seconds: Int) {
    (self.span, self.seconds) = (span, min(max(0, seconds), span.seconds))
  }

  /// The seconds inside the session that are certain: all absence may have fallen into it.
  public func provenSeconds(within session: Span) -> Int {
    guard let inside = span.clipped(to: session) else { return 0 }
    return max(0, inside.seconds - (span.seconds - seconds))
  }
}

/// The most seconds that stays prove together. Of stays that overlap only one counts, since two
/// devices may have been there at the same time; those that do not overlap add up.
///
/// - Parameter worth: the seconds that one stay proves.
func proven(_ stays: [Stay], _ worth: (Stay) -> Int) -> Int {
  let stays = stays.sorted { $0.span.end < $1.span.end }
  var best = [0]
  for (index, stay) in stays.enumerated() {
    let before = stays[..<index].partitionPoint { $0.span.end <= stay.span.start }
    best.append(max(best[index], best[before] + worth(stay)))
  }
  return best[stays.count]
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element is not `before`; all elements before it are.
  func partitionPoint(_ before: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if before(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
