import Domain
import Postgres

/// Asks for figures to be computed; the worker then works the queue.
///
/// Marks what was never computed or was made by another definition than today's: of one quarter in
/// every office, else of whatever was computed before. In full: everything, whatever stands.
public struct ComputeMetrics: TrackerOperation {
  public static let permission = Permission.computeMetrics
  public static let route = Route(.post, "metrics/computations")
  /// Marking twice is harmless, and every start of a worker asks once.
  public static let keepsKey = false

  public var quarter: Quarter?
  public var full: Bool
  var catalogue: MetricCatalogue?

  private enum CodingKeys: String, CodingKey { case quarter, full }

  public init(quarter: Quarter? = nil, full: Bool = false, catalogue: MetricCatalogue? = nil) {
    (self.quarter, self.full, self.catalogue) = (quarter, full, catalogue)
  }

  public func run(in context: Context) async throws(TrackerError) -> MarkedOffices {
    let metrics = try MetricCatalogue.given(catalogue).metrics
    let marked = try await context.execute(MetricQueue.mark(keys(metrics, today: context.today)))
    if marked > 0 { _ = try await context.rows(MetricQueue.notification) }
    if marked == 0 || !full { context.recordNothing() }
    return MarkedOffices(count: marked)
  }

  private func keys(_ metrics: [MetricDefinition], today: Day) -> SQL {
    if full {
      return "SELECT o.id, q.quarter FROM offices o CROSS JOIN (\(quarters(today))) q"
    }
    // How many of today's definitions made a figure of the office and quarter.
    let current: SQL = """
      SELECT v.office_id, v.quarter, count(d.key) AS n FROM metric_values v
      LEFT JOIN unnest(\(metrics.map(\.key)), \(metrics.map(\.digest))) AS d (key, digest)
        ON d.key = v.key AND d.digest = v.definition
      WHERE v.scope = 'own' GROUP BY v.office_id, v.quarter
      """
    guard let quarter else {
      return "SELECT c.office_id, c.quarter FROM (\(current)) c WHERE c.n < \(metrics.count)"
    }
    return """
      SELECT o.id, \(quarter)::date FROM offices o
      LEFT JOIN (\(current)) c ON c.office_id = o.id AND c.quarter = \(quarter)
      WHERE coalesce(c.n, 0) < \(metrics.count)
      """
  }

  /// The quarter asked for, else all that have sessions or figures, and the current one.
  private func quarters(_ today: Day) -> SQL {
    if let quarter { return "SELECT \(quarter)::date AS quarter" }
    return """
      SELECT date_trunc('quarter', held_on)::date AS quarter FROM sessions
      UNION SELECT quarter FROM metric_values
      UNION SELECT \(today.quarter)::date
      """
  }
}

public struct MarkedOffices: Codable, Hashable, Sendable {
  /// Keys of the queue: an office in a quarter.
  public var count: Int
}
