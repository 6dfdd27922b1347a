import Domain
import Postgres

/// The rows behind an office's own figure: people, sessions, assessments.
public struct ExplainMetric: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(
    .get, "offices/:office/quarters/:quarter/metrics/:key/evidence")

  public var key: String
  public var office: Office.Code
  public var quarter: Quarter
  /// Of the user's own metrics; nil: only those that the program carries.
  public var folder: String?

  public init(key: String, office: Office.Code, quarter: Quarter, folder: String? = nil) {
    (self.key, self.office, self.quarter, self.folder) = (key, office, quarter, folder)
  }

  public func run(in context: Context) async throws(TrackerError) -> EvidenceTable {
    let metric = try MetricCatalogue(folder: folder).metric(key)
    let rows = try await context.rows(
      metric.evidenceStatement(offices: [context.office.id], quarter: quarter))
    do {
      return EvidenceTable(
        columns: rows.first?.columns ?? [],
        rows: try rows.map { row in try row.columns.indices.map { try row.text(at: $0) } })
    } catch let error as PostgresError { throw .database(error) } catch {
      throw .internalFault("\(error)")
    }
  }
}

/// Rows of any query as text.
public struct EvidenceTable: Codable, Hashable, Sendable {
  /// Names of the columns; none where there are no rows.
  public var columns: [String]
  /// Nil stands for NULL.
  public var rows: [[String?]]
}
