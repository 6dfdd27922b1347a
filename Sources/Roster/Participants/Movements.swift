import Domain

/// Who joined and left when, where a file lists the two apart and in any order.
struct Movements {
  private var moves: [(at: Instant, isJoin: Bool)] = []

  var count: Int { moves.count }
  var latest: Instant? { moves.map(\.at).max() }

  mutating func add(_ at: Instant, isJoin: Bool) { moves.append((at, isJoin)) }

  /// Whether nothing says when somebody who joined last left.
  var isOpen: Bool { sorted.last?.isJoin == true }

  /// The spans from joining to leaving; two devices overlap. Leaving without having joined proves
  /// nothing.
  ///
  /// - Parameter end: the file's last moment. Who had joined and did not leave before it was there.
  func spans(until end: Instant) -> [Span] {
    var spans: [Span] = []
    var devices = 0
    var since: Instant?
    for move in sorted {
      if move.isJoin {
        devices += 1
        since = since ?? move.at
      } else if let from = since {
        devices -= 1
        if let span = Span(from, move.at) { spans.append(span) }
        since = devices > 0 ? from : nil
      }
    }
    if isOpen, let since, let span = Span(since, end) { spans.append(span) }
    return spans
  }

  /// In time; at one moment joining comes first, so that a short visit keeps its order.
  private var sorted: [(at: Instant, isJoin: Bool)] {
    moves.sorted { ($0.at, $0.isJoin ? 0 : 1) < ($1.at, $1.isJoin ? 0 : 1) }
  }
}
