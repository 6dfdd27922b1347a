import Domain
import Postgres

/// Computes the figures of one office and quarter again: a key of the queue, worked off.
///
/// From the facts and never by adding differences, so that doing it twice is harmless. What it
/// writes can be made again from what the tables hold and says itself when and by which definition
/// it was made: it leaves neither an audit row nor an idempotency key.
public struct ComputeOffice: OfficeOperation {
  public static let permission = Permission.computeMetrics
  public static let route = Route(.post, "offices/:office/quarters/:quarter/computation")
  public static let keepsKey = false

  public var office: Office.Code
  public var quarter: Quarter
  /// As the queue showed it.
  public var version: Int64
  /// Whether to wait while somebody else computes the key, or to leave it to them.
  public var waits: Bool
  /// Of whom computes; nil: those that the program carries.
  var catalogue: MetricCatalogue?

  private enum CodingKeys: String, CodingKey { case office, quarter, version, waits }

  public init(_ key: DirtyOffice, waits: Bool = true, catalogue: MetricCatalogue? = nil) {
    (office, quarter, version) = (key.office, key.quarter, key.version)
    self.waits = waits
    self.catalogue = catalogue
  }

  public func run(in context: Context) async throws(TrackerError) -> Computation {
    context.recordNothing()
    if !waits, try await !claimed(in: context) { return .busy }
    guard try await take(in: context) else { return .superseded }
    try await PersonQuarters(quarter: quarter, context: context).rebuild()
    let metrics = try MetricCatalogue.given(catalogue).metrics
    let figures = OfficeFigures(quarter: quarter, metrics: metrics, context: context)
    if try await figures.compute() { try await markAncestors(in: context) }
    return .computed
  }

  /// A hint that saves waiting; what nothing is lost by is the deletion of the key.
  private func claimed(in context: Context) async throws(TrackerError) -> Bool {
    let number = Int32(truncatingIfNeeded: context.office.id)
    return try await context.value(
      "claimed", as: Bool.self,
      "SELECT pg_try_advisory_xact_lock(\(number), \(quarter.firstDay.number)) AS claimed") ?? false
  }

  private func take(in context: Context) async throws(TrackerError) -> Bool {
    try await context.execute(
      """
      DELETE FROM metric_dirty
      WHERE office_id = \(context.office.id) AND quarter = \(quarter) AND version = \(version)
      """) > 0
  }

  /// Nearest first, as everybody marks who holds a key below them: no two wait for each other.
  private func markAncestors(in context: Context) async throws(TrackerError) {
    try await context.execute(
      MetricQueue.mark(
        """
        SELECT ancestor_id, \(quarter)::date FROM office_closure
        WHERE descendant_id = \(context.office.id) AND depth > 0 ORDER BY depth
        """))
  }
}

/// What became of a key.
public enum Computation: String, Codable, Sendable {
  case computed
  /// Computed by somebody else, or marked again since it was seen.
  case superseded
  /// Somebody else is computing it now.
  case busy
}
