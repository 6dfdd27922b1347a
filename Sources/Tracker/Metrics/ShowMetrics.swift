import Domain
import Postgres

/// The figures of an office in a quarter, its own and with all offices below it; with `children`
/// those of the offices directly below it too.
public struct ShowMetrics: OfficeOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "offices/:office/quarters/:quarter/metrics")

  public var office: Office.Code
  public var quarter: Quarter
  /// Nil: every metric.
  public var key: String?
  public var children: Bool
  /// Of the user's own metrics; nil: only those that the program carries.
  public var folder: String?

  public init(
    office: Office.Code, quarter: Quarter, key: String? = nil, children: Bool = false,
    folder: String? = nil
  ) {
    self.office = office
    self.quarter = quarter
    self.key = key
    self.children = children
    self.folder = folder
  }

  public func run(in context: Context) async throws(TrackerError) -> [MetricValue] {
    let catalogue = try MetricCatalogue(folder: folder)
    let metrics =
      try key.map { key throws(TrackerError) in [try catalogue.metric(key)] }
      ?? catalogue.metrics
    let rows = try await context.rows(
      """
      SELECT o.code, v.key, v.scope, v.numerator, v.denominator, v.computed_at
      FROM office_closure c
      JOIN offices o ON o.id = c.descendant_id
      LEFT JOIN metric_values v ON v.office_id = o.id AND v.quarter = \(quarter)
        AND v.key = ANY(\(metrics.map(\.key)))
      WHERE c.ancestor_id = \(context.office.id) AND c.depth <= \(children ? 1 : 0)
      ORDER BY c.depth, o.code
      """)
    var offices: [Office.Code] = []
    var figures: [Slot: MetricValue.Figure] = [:]
    for row in rows {
      let office: Office.Code = try cell(row, "code")
      if offices.last != office { offices.append(office) }
      guard let key: String = try cell(row, "key") else { continue }
      let scope: String = try cell(row, "scope")
      figures[Slot(office: office, key: key, scope: scope)] = MetricValue.Figure(
        numerator: try cell(row, "numerator"), denominator: try cell(row, "denominator"),
        computedAt: try cell(row, "computed_at"))
    }
    return offices.flatMap { office in
      metrics.flatMap { metric in
        MetricValue.Scope.allCases.map { scope in
          MetricValue(
            metric, office: office, quarter: quarter, scope: scope,
            figure: figures[Slot(office: office, key: metric.key, scope: scope.rawValue)])
        }
      }
    }
  }

  private struct Slot: Hashable {
    var office: Office.Code
    var key: String
    var scope: String
  }
}
