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
  public static func * (a: Self, times: Int) -> Self { Self(hundredths: a.hundredths * times) }
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

extension LearningHours: LosslessStringConvertible {
  /// Reads `4`, `3.6`, `1,25`, `-2`: two decimals at most, nothing else.
  public init?(_ text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...])
      .split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let whole = Int(parts[0]), whole < 1_000_000
    else { return nil }
    var hundredths = whole * 100
    if parts.count == 2 {
      guard parts[1].utf8.count <= 2, let rest = Int(parts[1]) else { return nil }
      hundredths += parts[1].utf8.count == 1 ? rest * 10 : rest
    }
    self.init(hundredths: isNegative ? -hundredths : hundredths)
  }
}
