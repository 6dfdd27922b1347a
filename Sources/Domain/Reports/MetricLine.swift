extension QuarterlyReport {
  /// One metric of the office in the quarter.
  public struct MetricLine: Hashable, Sendable, Codable {
    public enum Unit: String, Sendable, Codable, CaseIterable {
      case percent
      /// Learning hours (JP).
      case hours
      /// A plain number: sessions, points.
      case number

      /// What the quotient is multiplied by.
      public var factor: Double { self == .percent ? 100 : 1 }
    }

    public enum Direction: String, Sendable, Codable, CaseIterable { case higher, lower }
    public enum Scope: String, Sendable, Codable, CaseIterable {
      case own
      /// With every office below it.
      case subtree
    }

    public let key: String
    public let nameId: String
    public let nameEn: String
    public let unit: Unit
    /// Which way is better.
    public let direction: Direction
    public let scope: Scope
    public let numerator: Double
    public let denominator: Double
    /// In the unit; nil where there is no denominator: never 0 or 100.
    public let value: Double?
    /// In the unit; nil: none set.
    public let target: Double?

    public init(
      key: String, name: Words, unit: Unit, direction: Direction = .higher, scope: Scope = .own,
      numerator: Double, denominator: Double, target: Double? = nil
    ) {
      self.key = key
      (nameId, nameEn) = (name.id, name.en)
      self.unit = unit
      self.direction = direction
      self.scope = scope
      self.numerator = numerator
      self.denominator = denominator
      value = denominator > 0 ? numerator / denominator * unit.factor : nil
      self.target = target
    }

    public var name: Words { Words(id: nameId, en: nameEn) }

    /// Whether the target is reached; nil where there is no target or no value.
    public var meetsTarget: Bool? {
      guard let target, let value else { return nil }
      return direction == .higher ? value >= target : value <= target
    }
  }
}

extension QuarterlyReport.MetricLine {
  /// Writes `value` and `target` also where there is none, as `metric show` does.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(key, forKey: .key)
    try container.encode(nameId, forKey: .nameId)
    try container.encode(nameEn, forKey: .nameEn)
    try container.encode(unit, forKey: .unit)
    try container.encode(direction, forKey: .direction)
    try container.encode(scope, forKey: .scope)
    try container.encode(numerator, forKey: .numerator)
    try container.encode(denominator, forKey: .denominator)
    try container.encode(value, forKey: .value)
    try container.encode(target, forKey: .target)
  }
}
