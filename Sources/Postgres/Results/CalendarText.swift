/// Dates and times as the server prints them with `datestyle = ISO` and `intervalstyle = postgres`.
enum CalendarText {
  private static let microsecondsADay: Int64 = 86_400_000_000

  /// `2026-03-31`, `0044-03-15 BC`, `infinity`
  static func date(_ date: PostgresDate) -> String {
    switch date {
    case .infinity: "infinity"
    case .negativeInfinity: "-infinity"
    default: dated(Int64(date.daysSince1970), time: "")
    }
  }

  /// `2026-03-31 09:00:00.25+00`
  static func moment(_ moment: PostgresTimestamp, zone: String) -> String {
    switch moment {
    case .infinity: return "infinity"
    case .negativeInfinity: return "-infinity"
    default: break
    }
    let count = moment.microsecondsSince1970
    var (days, rest) = count.quotientAndRemainder(dividingBy: microsecondsADay)
    if rest < 0 { (days, rest) = (days - 1, rest + microsecondsADay) }
    return dated(days, time: " " + time(rest) + zone)
  }

  /// `09:00:00`, with as many decimals as are not 0
  static func time(_ microseconds: Int64) -> String {
    let seconds = microseconds.magnitude / 1_000_000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    var text = clock.map { padded($0, to: 2) }.joined(separator: ":")
    let fraction = microseconds.magnitude % 1_000_000
    if fraction > 0 {
      var digits = padded(fraction, to: 6)
      while digits.hasSuffix("0") { digits.removeLast() }
      text += "." + digits
    }
    return (microseconds < 0 ? "-" : "") + text
  }

  /// `1 year 2 mons -3 days +04:05:06`
  static func interval(microseconds: Int64, days: Int32, months: Int32) -> String {
    var parts: [String] = []
    var isNegative = false
    func add(_ count: Int32, _ unit: String) {
      guard count != 0 else { return }
      // A plus sign only after a negative part, as `EncodeInterval` in PostgreSQL's datetime.c.
      parts.append("\(isNegative && count > 0 ? "+" : "")\(count) \(unit)\(count == 1 ? "" : "s")")
      isNegative = count < 0
    }
    add(months / 12, "year")
    add(months % 12, "mon")
    add(days, "day")
    if microseconds != 0 || parts.isEmpty {
      parts.append((isNegative && microseconds > 0 ? "+" : "") + time(microseconds))
    }
    return parts.joined(separator: " ")
  }

  /// Years before 1 are printed as BC, which comes after the time.
  private static func dated(_ days: Int64, time: String) -> String {
    let (year, month, day) = civil(days)
    let shown = padded(UInt64(year > 0 ? year : 1 - year), to: 4)
    return "\(shown)-\(padded(month, to: 2))-\(padded(day, to: 2))" + time
      + (year > 0 ? "" : " BC")
  }

  /// Year, month and day of the proleptic Gregorian calendar, by days since 1970-01-01.
  private static func civil(_ days: Int64) -> (year: Int64, month: UInt64, day: UInt64) {
    // Counts in eras of 400 years from 1 March, so that the leap day is the last of its year.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = UInt64(shifted - era * 146_097)
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      Int64(yearOfEra) + era * 400 + (month <= 2 ? 1 : 0), month,
      ofYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  private static func padded(_ number: UInt64, to width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
