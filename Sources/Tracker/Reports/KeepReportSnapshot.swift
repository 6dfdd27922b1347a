import Domain
import FoundationEssentials
import Postgres

/// Keeps the data of a report as it was written, so that a printed page can be traced to it. The
/// same data is kept once.
public struct KeepReportSnapshot: OfficeOperation {
  public static let permission = Permission.writeReports
  public static let route = Route(.post, "offices/:office/quarters/:quarter/report-snapshots")

  public var report: QuarterlyReport
  public var office: Office.Code { report.office.code }

  public init(report: QuarterlyReport) { self.report = report }

  public func run(in context: Context) async throws(TrackerError) -> ReportSnapshot {
    let data = try text
    let digest = digestText(data)
    let added = try await context.execute(
      """
      INSERT INTO report_snapshots (office_id, quarter, sha256, data, made_at, principal_id)
      VALUES (\(context.office.id), \(report.quarter), \(digest), \(PostgresJSON(data)),
              \(context.now), \(context.principal.id))
      ON CONFLICT (office_id, quarter, sha256) DO NOTHING
      """)
    if added == 0 { context.recordNothing() }
    return ReportSnapshot(sha256: digest, isNew: added > 0)
  }

  /// The JSON that the report's JSON format shows, in its shortest form.
  private var text: String {
    get throws(TrackerError) {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      encoder.keyEncodingStrategy = .convertToSnakeCase
      do { return String(decoding: try encoder.encode(report), as: UTF8.self) } catch {
        throw .internalFault("the report cannot be written as JSON: \(error)")
      }
    }
  }
}

public struct ReportSnapshot: Codable, Hashable, Sendable {
  /// Of the report's JSON.
  public var sha256: String
  /// False: the same data was kept before.
  public var isNew: Bool
}
