import Domain
import Postgres

/// Computes and writes the metric values of one office and quarter: its own, and the sums over
/// itself and all offices below it.
struct OfficeFigures {
  let quarter: Quarter
  let metrics: [MetricDefinition]
  let context: Context

  /// Numerator and denominator as exact decimal text without trailing zeros.
  private struct Figure: Hashable {
    var numerator = "0"
    var denominator = "0"
  }

  private enum Scope: String, Hashable { case own, subtree }

  private struct Slot: Hashable {
    var key: String
    var scope: Scope
  }

  /// - Returns: whether any figure changed, or was not there before.
  func compute() async throws(TrackerError) -> Bool {
    let before = try await standing()
    var now: [Slot: Figure] = [:]
    for (slot, figure) in try await own() { now[slot] = figure }
    try await write(now)
    // The sums read the office's own values, just written.
    let sums = try await subtree()
    try await write(sums)
    now.merge(sums) { _, sum in sum }
    return now.contains { before[$0.key] != $0.value }
  }

  private func standing() async throws(TrackerError) -> [Slot: Figure] {
    let rows = try await context.rows(
      """
      SELECT key, scope, trim_scale(numerator)::text AS numerator,
             trim_scale(denominator)::text AS denominator
      FROM metric_values WHERE office_id = \(context.office.id) AND quarter = \(quarter)
      """)
    var figures: [Slot: Figure] = [:]
    for row in rows {
      let (key, scope): (String, String) = (try cell(row, "key"), try cell(row, "scope"))
      figures[Slot(key: key, scope: scope == "own" ? .own : .subtree)] = try figure(row)
    }
    return figures
  }

  /// One figure a metric, also where there is nothing to count.
  private func own() async throws(TrackerError) -> [Slot: Figure] {
    let answers = try await context.pipeline(
      metrics.map { $0.valueStatement(offices: [context.office.id], quarter: quarter) })
    var figures: [Slot: Figure] = [:]
    for (metric, rows) in zip(metrics, answers) {
      figures[Slot(key: metric.key, scope: .own)] = try rows.first.map(figure) ?? Figure()
    }
    return figures
  }

  private func subtree() async throws(TrackerError) -> [Slot: Figure] {
    let rows = try await context.rows(
      """
      SELECT v.key, trim_scale(sum(v.numerator))::text AS numerator,
             trim_scale(sum(v.denominator))::text AS denominator
      FROM office_closure c
      JOIN metric_values v ON v.office_id = c.descendant_id
      WHERE c.ancestor_id = \(context.office.id) AND v.quarter = \(quarter) AND v.scope = 'own'
        AND v.key = ANY(\(metrics.map(\.key)))
      GROUP BY v.key
      """)
    var figures: [Slot: Figure] = [:]
    for row in rows {
      figures[Slot(key: try cell(row, "key"), scope: .subtree)] = try figure(row)
    }
    return figures
  }

  private func figure(_ row: Row) throws(TrackerError) -> Figure {
    Figure(numerator: try cell(row, "numerator"), denominator: try cell(row, "denominator"))
  }

  private func write(_ figures: [Slot: Figure]) async throws(TrackerError) {
    guard !figures.isEmpty else { return }
    let digests = Dictionary(metrics.map { ($0.key, $0.digest) }) { first, _ in first }
    let rows = figures.sorted { $0.key.key < $1.key.key }.map { slot, figure -> SQL in
      """
      (\(context.office.id), \(quarter), \(slot.key), \(slot.scope.rawValue), \(figure.numerator),
       \(figure.denominator), \(context.now), \(digests[slot.key] ?? ""))
      """
    }
    try await context.execute(
      """
      INSERT INTO metric_values (office_id, quarter, key, scope, numerator, denominator,
                                 computed_at, definition)
      VALUES \(rows.joined(by: ", "))
      ON CONFLICT (office_id, quarter, key, scope) DO UPDATE
        SET numerator = excluded.numerator, denominator = excluded.denominator,
            computed_at = excluded.computed_at, definition = excluded.definition
      """)
  }
}
