import Domain
import Postgres

/// The metric figures of a report: the office's own and, where offices lie below it, the sums.
struct ReportMetrics {
  let quarter: Quarter

  private typealias Line = QuarterlyReport.MetricLine

  func lines(in context: Context) async throws(TrackerError) -> [QuarterlyReport.MetricLine] {
    let metrics = try MetricCatalogue().metrics
    let rows = try await context.rows(
      """
      SELECT v.key, v.scope, v.numerator, v.denominator FROM metric_values v
      WHERE v.office_id = \(context.office.id) AND v.quarter = \(quarter)
        AND v.key = ANY(\(metrics.map(\.key)))
        AND (v.scope = 'own' OR EXISTS (
          SELECT FROM office_closure WHERE ancestor_id = \(context.office.id) AND depth = 1))
      """)
    var figures: [String: (numerator: Double, denominator: Double)] = [:]
    var hasSums = false
    for row in rows {
      let (key, scope): (String, String) = (try cell(row, "key"), try cell(row, "scope"))
      if scope != "own" { hasSums = true }
      figures["\(key) \(scope)"] = (try cell(row, "numerator"), try cell(row, "denominator"))
    }
    let scopes: [Line.Scope] = hasSums ? [.own, .subtree] : [.own]
    return scopes.flatMap { scope in
      metrics.map { metric in
        // Nothing computed shows as nothing to count: no value.
        let figure = figures["\(metric.key) \(scope.rawValue)"] ?? (0, 0)
        return Line(
          key: metric.key, name: metric.name, unit: metric.unit, direction: metric.direction,
          scope: scope, numerator: figure.numerator, denominator: figure.denominator,
          target: metric.target)
      }
    }
  }
}
