import Domain

/// Reads the times of one file: its zone, and whether the day or the month stands first.
struct FileClock {
  enum Order {
    case monthFirst, dayFirst

    var other: Order { self == .monthFirst ? .dayFirst : .monthFirst }
  }

  let zone: Zone
  let order: Order
  /// The day of clock times that stand without a date; nil: none is known.
  var heldOn: Day?

  init(zone: Zone, order: Order, heldOn: Day? = nil) {
    (self.zone, self.order, self.heldOn) = (zone, order, heldOn)
  }

  enum Reading {
    case time(LocalTime)
    /// Written as a date, but the calendar has no such day.
    case noSuchDay
    case notATime
  }

  /// Reads `11/26/2025 08:52:41 AM`, `26/11/2025 08.52`, `11/26/25, 8:52 AM`, `Aug 12, 2026 10:00 AM`,
  /// `26 November 2025 pukul 08.52`, `2025-11-26 08:52:41`. Seconds may be missing. A zone behind
  /// the time (`GMT+7`, `WITA`) is obeyed: the time is turned into that of the file's zone.
  func read(_ text: String) -> Reading {
    if let (date, second) = Self.usual(text) {
      return reading(order == .monthFirst ? date : [date[1], date[0], date[2]], second)
    }
    let (bare, zone) = ZoneSuffix.parted(from: text)
    guard let zone else { return readBare(text) }
    guard case .time(let time) = readBare(bare) else { return readBare(bare) }
    return .time(LocalTime(time.instant(in: zone), in: self.zone))
  }

  private func readBare(_ text: String) -> Reading {
    guard let words = DateWords(text), let second = Self.second(of: words.clock) else {
      return .notATime
    }
    let numbers = words.date.compactMap { Int($0) }
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return .notATime }
    if words.date[0].count == 4 { return reading([numbers[1], numbers[2], numbers[0]], second) }
    let year = words.date[2].count == 2 ? 2000 + numbers[2] : numbers[2]
    let monthFirst = order == .monthFirst || words.monthIsNamed
    return reading([numbers[monthFirst ? 0 : 1], numbers[monthFirst ? 1 : 0], year], second)
  }

  /// The second of the day of a clock time without a date: `8:52 AM`, `08.52`.
  static func secondOfDay(_ text: String) -> Int? {
    second(of: text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// - Parameter date: month, day, year.
  private func reading(_ date: [Int], _ second: Int) -> Reading {
    guard let day = Day(year: date[2], month: date[0], day: date[1]) else { return .noSuchDay }
    let time = LocalTime(
      day: day, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
    return time.map(Reading.time) ?? .notATime
  }

  /// `11/26/2025 08:52:41 AM` without splitting strings: a file has a million of them.
  private static func usual(_ text: String) -> (date: [Int], second: Int)? {
    let bytes = Array(text.utf8)
    guard bytes.count == 22, bytes[2] == slash, bytes[5] == slash, bytes[10] == blank,
      bytes[13] == colon, bytes[16] == colon, bytes[19] == blank, bytes[21] == UInt8(ascii: "M")
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        number = number * 10 + Int(byte) - 48
      }
      return number
    }
    guard let month = number(0..<2), let day = number(3..<5), let year = number(6..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      (1...12).contains(hour), minute < 60, second < 60
    else { return nil }
    let half: Int
    switch bytes[20] {
    case UInt8(ascii: "A"): half = 0
    case UInt8(ascii: "P"): half = 12
    default: return nil
    }
    return ([month, day, year], (hour % 12 + half) * 3600 + minute * 60 + second)
  }

  private static let slash = UInt8(ascii: "/")
  private static let colon = UInt8(ascii: ":")
  private static let blank = UInt8(ascii: " ")

  func instant(of time: LocalTime) -> Instant { time.instant(in: zone) }

  /// The order that a file's first time speaks for, before any day above 12 has decided.
  ///
  /// Platforms write the month first. A spreadsheet with Indonesian settings saves them day-first
  /// on a 24-hour clock, with dots in the time or semicolons between the fields.
  static func likelyOrder(of text: String, delimiter: UInt8) -> Order {
    !hasHalf(text) && (delimiter == CSVDelimiter.semicolon || text.contains("."))
      ? .dayFirst : .monthFirst
  }

  /// Whether the clock is the twelve-hour one that platforms write.
  static func hasHalf(_ text: String) -> Bool {
    text.lowercased().filter { $0 != "." }.hasSuffix("m")
  }

  /// The second of the day of `08:52:41 AM`, `8.52`, `20:52`.
  private static func second(of words: [String]) -> Int? {
    guard (1...2).contains(words.count) else { return nil }
    var clock = words[0].lowercased()
    var half = words.count == 2 ? words[1].lowercased().filter { $0 != "." } : nil
    for suffix in ["am", "pm"] where half == nil && clock.hasSuffix(suffix) {
      half = suffix
      clock.removeLast(2)
    }
    let parts = clock.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (2...3).contains(parts.count), let first = parts.first, (1...2).contains(first.count),
      // One digit where two belong is a row that was cut off.
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard var hour = numbers.first, numbers[1] < 60, numbers.last ?? 0 < 60, hour < 24 else {
      return nil
    }
    switch half {
    case nil: break
    case "am", "pm":
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
    default: return nil
    }
    return hour * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }
}
