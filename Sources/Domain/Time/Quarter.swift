/// A quarter of a calendar year (*triwulan*, TW), such as 2025-Q4.
public struct Quarter: Hashable, Sendable {
  public let year: Int
  /// 1 to 4.
  public let number: Int

  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...4).contains(number) else { return nil }
    (self.year, self.number) = (year, number)
  }

  public init(containing day: Day) {
    let (year, month, _) = day.components
    (self.year, self.number) = (year, (month - 1) / 3 + 1)
  }

  /// Reads `2025-Q4` (also `2025-q4`).
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      parts[1].first == "Q" || parts[1].first == "q",
      let year = Int(parts[0]), let number = Int(parts[1].dropFirst())
    else { return nil }
    self.init(year: year, number: number)
  }

  public var firstDay: Day { Day(first: (number - 1) * 3 + 1, of: year) }
  public var dayAfterLast: Day { next.firstDay }
  public var lastDay: Day { dayAfterLast.adding(days: -1) }
  /// First day inside, last day outside.
  public var days: Range<Day> { firstDay..<dayAfterLast }
  /// The year up to and with this quarter.
  public var yearToDate: Range<Day> { Day(first: 1, of: year)..<dayAfterLast }

  public var next: Quarter {
    number == 4 ? Quarter(known: year + 1, 1) : Quarter(known: year, number + 1)
  }
  public var previous: Quarter {
    number == 1 ? Quarter(known: year - 1, 4) : Quarter(known: year, number - 1)
  }

  /// `IV`, as letters and reports write it.
  public var roman: String { ["I", "II", "III", "IV"][number - 1] }

  private init(known year: Int, _ number: Int) { (self.year, self.number) = (year, number) }
}

extension Quarter: Comparable {
  public static func < (a: Quarter, b: Quarter) -> Bool { (a.year, a.number) < (b.year, b.number) }
}

extension Quarter: CustomStringConvertible {
  /// `2025-Q4`
  public var description: String { "\(padded(year, 4))-Q\(number)" }
}

extension Quarter: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let quarter = Quarter(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no quarter (2025-Q4)")
    }
    self = quarter
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Day {
  /// The first day of a month that is known to exist.
  fileprivate init(first month: Int, of year: Int) {
    self = Day(year: year, month: month, day: 1) ?? Day(number: 0)
  }

  public var quarter: Quarter { Quarter(containing: self) }
}
