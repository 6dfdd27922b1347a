import Domain

/// Reads the times of one file: its zone, and whether the day or the month stands first.
struct FileClock {
  enum Order { case monthFirst, dayFirst }

  let zone: Zone
  let order: Order

  enum Reading {
    case time(LocalTime)
    /// Written as a date, but the calendar has no such day.
    case noSuchDay
    case notATime
  }

  /// Reads `11/26/2025 08:52:41 AM`, `26/11/2025 08.52`, `11/26/25, 8:52 AM`, `Aug 12, 2026 10:00 AM`,
  /// `2025-11-26 08:52:41`. Seconds may be missing.
  func read(_ text: String) -> Reading {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "T" && text.contains("-") }
    guard let (date, clock, isNamed) = Self.parts(words.map(String.init)) else {
      return .notATime
    }
    guard let second = Self.second(of: clock) else { return .notATime }
    let numbers = date.compactMap { Int($0) }
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return .notATime }
    let day: Day?
    if date[0].count == 4 {
      day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
    } else {
      let year = date[2].count == 2 ? 2000 + numbers[2] : numbers[2]
      let monthFirst = order == .monthFirst || isNamed
      day = Day(
        year: year, month: numbers[monthFirst ? 0 : 1], day: numbers[monthFirst ? 1 : 0])
    }
    guard let day else { return .noSuchDay }
    guard
      let time = LocalTime(
        day: day, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
    else { return .notATime }
    return .time(time)
  }

  func instant(of time: LocalTime) -> Instant { time.instant(in: zone) }

  /// The order that a file's first time speaks for, before any day above 12 has decided.
  ///
  /// Platforms write the month first. A spreadsheet with Indonesian settings saves them day-first
  /// on a 24-hour clock, with dots in the time or semicolons between the fields.
  static func likelyOrder(of text: String, delimiter: UInt8) -> Order {
    let hasHalf = text.lowercased().hasSuffix("m")
    return !hasHalf && (delimiter == CSVDelimiter.semicolon || text.contains("."))
      ? .dayFirst : .monthFirst
  }

  /// The three parts of the date and the words of the clock.
  private static func parts(_ words: [String]) -> (
    date: [String], clock: [String], monthIsNamed: Bool
  )? {
    guard let first = words.first else { return nil }
    if let month = months[String(first.lowercased().prefix(3))], first.allSatisfy(\.isLetter) {
      guard words.count >= 4 else { return nil }
      return ([String(month), words[1], words[2]], Array(words.dropFirst(3)), true)
    }
    for separator: Character in ["/", "-", "."] {
      let parts = first.split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) }) {
        return (parts.map(String.init), Array(words.dropFirst()), false)
      }
    }
    return nil
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
    guard (2...3).contains(parts.count),
      parts.allSatisfy({
        (1...2).contains($0.count) && $0.utf8.allSatisfy { (48...57).contains($0) }
      })
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

  private static let months: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "mei": 5, "jun": 6, "jul": 7, "aug": 8,
    "agu": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12, "des": 12,
  ]
}
