/// When a session was scheduled: the window that attendance is measured against.
public struct SessionTime: Hashable, Sendable {
  public var start: Instant
  public var end: Instant
  /// The local day, which decides the quarter.
  public var heldOn: Day
  public var zone: Zone
  /// Seconds after the scheduled end that still count as attended: sessions run late.
  public var lateSeconds: Int

  /// Nil unless the end lies after the start.
  public init?(start: Instant, end: Instant, heldOn: Day, zone: Zone, lateSeconds: Int = 0) {
    guard end > start else { return nil }
    (self.start, self.end, self.heldOn, self.zone) = (start, end, heldOn, zone)
    self.lateSeconds = max(0, lateSeconds)
  }

  public var scheduledSeconds: Int { max(0, end.seconds(since: start)) }

  /// The window in which presence counts, the late end with it; empty where somebody set an end
  /// before the start.
  public var span: Span {
    Span(start, max(start, end.adding(seconds: lateSeconds))) ?? Span(at: start)
  }

  /// Seconds of the session that somebody was there. A late end may make up for a late start;
  /// nobody attends more than the scheduled length.
  public func attended(_ spans: [Span]) -> Int {
    min(presence(of: spans, within: span), scheduledSeconds)
  }

  /// The local day, from midnight to midnight.
  public var wholeDay: Span {
    let midnight = Instant(seconds: Int64(heldOn.number) * 86_400 - Int64(zone.offset))
    return Span(midnight, midnight.adding(seconds: 86_400)) ?? Span(at: midnight)
  }
}
