/// A stretch of time, half-open: its start belongs to it, its end does not.
public struct Span: Hashable, Sendable, Codable {
  public let start: Instant
  public let end: Instant

  /// Nil where the end lies before the start; an empty span is one.
  public init?(_ start: Instant, _ end: Instant) {
    guard end >= start else { return nil }
    (self.start, self.end) = (start, end)
  }

  /// The empty span at a moment.
  init(at instant: Instant) { (start, end) = (instant, instant) }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let start = try container.decode(Instant.self, forKey: .start)
    let end = try container.decode(Instant.self, forKey: .end)
    guard let span = Span(start, end) else {
      throw DecodingError.dataCorruptedError(
        forKey: .end, in: container, debugDescription: "a span ends before it starts")
    }
    self = span
  }

  private enum CodingKeys: String, CodingKey { case start, end }

  /// Whole seconds.
  public var seconds: Int { end.seconds(since: start) }
  public var isEmpty: Bool { start == end }

  /// The part inside `other`; nil where they share no moment.
  public func clipped(to other: Span) -> Span? {
    guard let shared = Span(max(start, other.start), min(end, other.end)), !shared.isEmpty else {
      return nil
    }
    return shared
  }

  /// One span over both; nil where a gap lies between them.
  public func joined(with other: Span) -> Span? {
    guard start <= other.end, other.start <= end else { return nil }
    return Span(min(start, other.start), max(end, other.end))
  }
}

extension Span: Comparable {
  public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
