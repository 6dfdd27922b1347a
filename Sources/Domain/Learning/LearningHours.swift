/// Learning hours (*jam pelajaran*, JP) in hundredths, so that sums are exact.
public struct LearningHours: Hashable, Sendable {
  public var hundredths: Int

  public init(hundredths: Int) { self.hundredths = hundredths }
  public init(whole: Int) { hundredths = whole * 100 }

  public static let zero = LearningHours(hundredths: 0)

  /// For figures and charts.
  public var value: Double { Double(hundredths) / 100 }

  public static func + (a: Self, b: Self) -> Self { Self(hundredths: a.hundredths + b.hundredths) }
  public static func - (a: Self, b: Self) -> Self { Self(hundredths: a.hundredths - b.hundredths) }
}

extension LearningHours: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.hundredths < b.hundredths }
}

extension LearningHours: CustomStringConvertible {
  /// `4`, `3.6`, `1.25`
  public var description: String {
    let rest = padded(abs(hundredths) % 100, 2)
    let sign = hundredths < 0 ? "-" : ""
    let whole = "\(sign)\(abs(hundredths) / 100)"
    if rest == "00" { return whole }
    return whole + "." + (rest.hasSuffix("0") ? String(rest.prefix(1)) : rest)
  }
}

extension LearningHours: Codable {
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer().decode(Double.self)
    hundredths = Int((value * 100).rounded())
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
