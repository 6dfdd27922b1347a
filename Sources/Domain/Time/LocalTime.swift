/// What the clock on the wall and the calendar beside it show: a day and a second of that day.
public struct LocalTime: Hashable, Sendable {
  public var day: Day
  /// 0 to 86,399.
  public var second: Int

  public init?(day: Day, hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    (self.day, self.second) = (day, hour * 3600 + minute * 60 + second)
  }

  public init(_ instant: Instant, in zone: Zone) {
    let shifted = instant.seconds + Int64(zone.offset)
    let number = shifted >= 0 ? shifted / 86_400 : -((86_399 - shifted) / 86_400)
    day = Day(number: Int32(number))
    second = Int(shifted - number * 86_400)
  }

  /// Reads `2025-11-26T09:00`, with seconds or without; a space may stand for the `T`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard parts.count == 2, let day = Day(parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(clock.count), clock.allSatisfy({ $0.count == 2 }),
      let hour = Int(clock[0]), let minute = Int(clock[1]),
      let second = clock.count == 3 ? Int(clock[2]) : 0
    else { return nil }
    self.init(day: day, hour: hour, minute: minute, second: second)
  }

  public func instant(in zone: Zone) -> Instant {
    Instant(seconds: Int64(day.number) * 86_400 + Int64(second - zone.offset))
  }

  public var hour: Int { second / 3600 }
  public var minute: Int { second / 60 % 60 }
  /// `09:00`
  public var clock: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}

extension LocalTime: CustomStringConvertible {
  /// `2025-11-26T09:00:00`
  public var description: String { "\(day)T\(clock):\(padded(second % 60, 2))" }
}

extension LocalTime: Comparable {
  public static func < (a: Self, b: Self) -> Bool { (a.day, a.second) < (b.day, b.second) }
}

extension LocalTime: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = LocalTime(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no time (2025-11-26T09:00)")
    }
    self = time
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
