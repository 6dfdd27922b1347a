import Domain

/// The metrics that there are, with their formulas in words.
public struct ListMetrics: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "metrics")

  /// Of the user's own metrics; nil: only those that the program carries.
  public var folder: String?

  public init(folder: String? = nil) { self.folder = folder }

  public func run(in context: Context) async throws(TrackerError) -> [MetricInfo] {
    try MetricCatalogue(folder: folder).metrics.map(MetricInfo.init)
  }
}

public struct MetricInfo: Codable, Hashable, Sendable {
  public var key: String
  public var nameId: String
  public var nameEn: String
  public var unit: MetricDefinition.Unit
  /// Which way is better.
  public var direction: MetricDefinition.Direction
  /// In the unit; nil: none set.
  public var target: Double?
  public var formula: String
  public var source: String
  /// SHA-256 of the file.
  public var definition: String

  init(_ metric: MetricDefinition) {
    key = metric.key
    (nameId, nameEn) = (metric.name.id, metric.name.en)
    unit = metric.unit
    direction = metric.direction
    target = metric.target
    formula = metric.formula
    source = metric.source
    definition = metric.digest
  }

  public var name: Words { Words(id: nameId, en: nameEn) }
}
