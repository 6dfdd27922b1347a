/// When a session was scheduled: the window that attendance is measured against.
public struct SessionTime: Hashable, Sendable {
  public var start: Instant
  public var end: Instant
  /// The local day, which decides the quarter.
  public var heldOn: Day
  public var zone: Zone

  /// Nil unless the end lies after the start.
  public init?(start: Instant, end: Instant, heldOn: Day, zone: Zone) {
    guard end > start else { return nil }
    (self.start, self.end, self.heldOn, self.zone) = (start, end, heldOn, zone)
  }

  public var scheduledSeconds: Int { max(0, end.seconds(since: start)) }

  /// The scheduled window; empty where somebody set an end before the start.
  public var span: Span { Span(start, max(start, end)) ?? Span(at: start) }

  /// The local day, from midnight to midnight.
  public var wholeDay: Span {
    let midnight = Instant(seconds: Int64(heldOn.number) * 86_400 - Int64(zone.offset))
    return Span(midnight, midnight.adding(seconds: 86_400)) ?? Span(at: midnight)
  }
}
