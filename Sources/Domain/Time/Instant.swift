/// A moment, in microseconds since 1970-01-01T00:00:00Z: what `timestamptz` holds.
public struct Instant: Hashable, Sendable, Codable {
  public var microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }
  public init(seconds: Int64) { microseconds = seconds * 1_000_000 }

  /// Whole seconds since 1970, rounded down.
  public var seconds: Int64 {
    microseconds >= 0 ? microseconds / 1_000_000 : -((999_999 - microseconds) / 1_000_000)
  }

  public func adding(seconds: Int) -> Instant {
    Instant(microseconds: microseconds + Int64(seconds) * 1_000_000)
  }

  /// Whole seconds from `other` to this moment.
  public func seconds(since other: Instant) -> Int {
    Int((microseconds - other.microseconds) / 1_000_000)
  }
}

extension Instant: Comparable {
  public static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }
}

extension Instant: CustomStringConvertible {
  /// `2025-11-26T02:00:00Z`
  public var description: String { "\(LocalTime(self, in: .utc))Z" }
}
