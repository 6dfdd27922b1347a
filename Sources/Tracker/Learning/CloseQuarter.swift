import Domain
import Postgres

/// Closes a quarter of an office, as issuing its report does: the ledger stays as reported, and what
/// would change is kept as a restatement. Closed again, it changes nothing.
public struct CloseQuarter: OfficeOperation {
  public static let permission = Permission.writeReports
  public static let route = Route(.put, "offices/:office/closed-quarters/:quarter")

  public var office: Office.Code
  public var quarter: Quarter
  /// The offices below it too, whose figures its report holds.
  public var subtree: Bool
  /// Number of the report, or why.
  public var reason: String

  public init(office: Office.Code, quarter: Quarter, subtree: Bool = false, reason: String) {
    (self.office, self.quarter, self.subtree, self.reason) = (office, quarter, subtree, reason)
  }

  public func run(in context: Context) async throws(TrackerError) -> QuarterClosed {
    guard quarter.lastDay < context.today else {
      throw .refused(
        Words(id: "\(quarter) belum berakhir", en: "\(quarter) is not over"),
        next: Words(id: "tunggu sampai triwulan berakhir", en: "wait for its end"))
    }
    guard !reason.trimmed.isEmpty else {
      throw .refused(
        Words(id: "penutupan tanpa alasan", en: "closed without a reason"),
        next: Words(
          id: "isi --reason, misalnya nomor laporan",
          en: "give --reason, such as the report's number"))
    }
    let offices = try await context.offices(subtree: subtree)
    let closed = try await context.execute(
      """
      INSERT INTO closed_quarters (office_id, quarter, closed_at, closed_by, reason)
      SELECT i.office_id, \(quarter)::date, \(context.now)::timestamptz,
             \(context.principal.id)::bigint, \(reason)::text
      FROM unnest(\(offices)) AS i (office_id)
      ON CONFLICT (office_id, quarter) DO NOTHING
      """)
    if closed == 0 { context.recordNothing() }
    return QuarterClosed(quarter: quarter, offices: offices.count, closed: closed)
  }
}

public struct QuarterClosed: Codable, Hashable, Sendable {
  public var quarter: Quarter
  public var offices: Int
  /// Of them, those that were open until now.
  public var closed: Int
}
