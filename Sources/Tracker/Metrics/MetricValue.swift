import Domain

/// A figure of an office in a quarter, as it was last computed.
public struct MetricValue: Codable, Hashable, Sendable {
  public enum Scope: String, Codable, Hashable, Sendable, CaseIterable {
    case own
    /// With every office below it.
    case subtree
  }

  public var key: String
  public var officeCode: Office.Code
  public var quarter: Quarter
  public var scope: Scope
  /// Nil: not computed yet.
  @Nullable public var numerator: Double?
  @Nullable public var denominator: Double?
  /// In the unit; nil where there is no denominator: never 0 or 100.
  @Nullable public var value: Double?
  public var unit: MetricDefinition.Unit
  /// `2025-12-31T02:00:00Z`; nil: not computed yet.
  @Nullable public var computedAt: String?

  init(
    _ metric: MetricDefinition, office: Office.Code, quarter: Quarter, scope: Scope,
    figure: Figure?
  ) {
    key = metric.key
    officeCode = office
    self.quarter = quarter
    self.scope = scope
    unit = metric.unit
    numerator = figure?.numerator
    denominator = figure?.denominator
    computedAt = figure?.computedAt.description
    value = figure.flatMap { figure in
      figure.denominator > 0
        ? figure.numerator * metric.unit.factor / figure.denominator : nil
    }
  }

  struct Figure: Sendable {
    var numerator: Double
    var denominator: Double
    var computedAt: Instant
  }
}
