/// When somebody learned: whole days, and the hours of each where they are known.
public struct ExternalTime: Hashable, Sendable {
  public var first: Day
  /// Not before `first`.
  public var last: Day
  /// The hours of the first day; those of the days after it are the same. Nil: not known.
  public var hours: Range<Instant>?

  public init(first: Day, last: Day, hours: Range<Instant>? = nil) {
    (self.first, self.last, self.hours) = (first, last, hours)
  }

  /// From the start of the first day's hours to the end of the last day's, as records hold it.
  public init(first: Day, last: Day, startsAt: Instant?, endsAt: Instant?) {
    (self.first, self.last) = (first, last)
    let later = Int(last.number - first.number) * Self.day
    guard let startsAt, let end = endsAt?.adding(seconds: -later), startsAt < end else { return }
    hours = startsAt..<end
  }

  /// How many days it lasted.
  public var days: Int { Int(last.number - first.number) + 1 }

  /// The end of the last day's hours.
  public var endsAt: Instant? { hours?.upperBound.adding(seconds: (days - 1) * Self.day) }

  /// Minutes of all days together; nil where no hours are known.
  public var minutes: Int? {
    hours.map { $0.upperBound.seconds(since: $0.lowerBound) / 60 * days }
  }

  /// Whether the same hours may have been spent on both.
  ///
  /// With the hours of both by the hours of each day; where one has none, by the days: then only a
  /// person can tell. Hours that end when others begin do not overlap.
  public func overlaps(_ other: ExternalTime) -> Bool {
    guard let hours, let others = other.hours else {
      return first <= other.last && other.first <= last
    }
    let day = Int64(Self.day)
    return (0..<Int64(days)).contains { number in
      // The other's days k with others.lower + k·day < upper and others.upper + k·day > lower.
      let lower = hours.lowerBound.seconds + number * day
      let upper = hours.upperBound.seconds + number * day
      let earliest = Self.floor(lower - others.upperBound.seconds, day) + 1
      let latest = -Self.floor(others.lowerBound.seconds - upper, day) - 1
      return max(0, earliest) <= min(Int64(other.days) - 1, latest)
    }
  }

  /// Seconds; Indonesia's zones have no summer time.
  private static let day = 86_400

  private static func floor(_ number: Int64, _ divisor: Int64) -> Int64 {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }
}
