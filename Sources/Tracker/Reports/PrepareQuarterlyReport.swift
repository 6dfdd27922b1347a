import Domain
import Postgres

/// Gathers what the quarterly HR report of an office shows, as of the quarter's last day.
///
/// The same tables and settings give the same report; nothing in it comes from a clock. Figures are
/// those last computed: work off the queue first.
public struct PrepareQuarterlyReport: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/quarters/:quarter/report")

  public var office: Office.Code
  public var quarter: Quarter
  public var settings: ReportSettings

  public init(
    office: Office.Code, quarter: Quarter, settings: ReportSettings = ReportSettings()
  ) {
    (self.office, self.quarter, self.settings) = (office, quarter, settings)
  }

  public func run(in context: Context) async throws(TrackerError) -> QuarterlyReport {
    let sender = try await sender(in: context)
    let facts = ReportFacts(office: context.office.id, quarter: quarter)
    let metrics = try await ReportMetrics(quarter: quarter).lines(in: context)
    let staff = try await context.pipeline([facts.staff, facts.credits, facts.invented])
    let sessions = try await context.pipeline([facts.sessions, facts.followUps, facts.reviews])
    let gaps = ReportGaps(office: context.office.id, day: quarter.lastDay)
    let found = try await context.pipeline([gaps.competencies, gaps.worst, gaps.unassessed])
    return QuarterlyReport(
      office: sender, quarter: quarter, asOf: quarter.lastDay,
      letter: QuarterlyReport.Letter(number: settings.letterNumber),
      signature: QuarterlyReport.Signature(
        place: settings.place ?? Self.town(of: sender.region), post: settings.signerPost,
        name: settings.signerName, employeeNumber: settings.signerNumber),
      invented: try Self.isInvented(staff[2]),
      metrics: metrics,
      staff: try read(staff[0]),
      sessions: try sessions[0].map { row throws(TrackerError) in
        try QuarterlyReport.SessionLine(row: row)
      },
      credits: try staff[1].map { row throws(TrackerError) in
        try QuarterlyReport.CreditLine(row: row, in: quarter)
      },
      competencies: try read(found[0]), worstGaps: try read(found[1]),
      unassessed: try found[2].first.map { row throws(TrackerError) in try cell(row, "n") } ?? 0,
      followUps: try sessions[1].map { row throws(TrackerError) in
        try QuarterlyReport.FollowUpLine(row: row, asOf: quarter.lastDay)
      },
      openReviews: try read(sessions[2]))
  }

  /// A letter is dated from Blora, not from Kabupaten Blora.
  private static func town(of region: String) -> String {
    let prefix = ["Kabupaten ", "Kota ", "Provinsi "].first(where: region.hasPrefix)
    return String(region.dropFirst(prefix?.count ?? 0))
  }

  private func sender(in context: Context) async throws(TrackerError) -> QuarterlyReport.Sender {
    let office = try await context.first(
      Office.self,
      """
      SELECT \(Office.columns) FROM \(Office.tables(on: quarter.lastDay))
      WHERE o.id = \(context.office.id)
      """)
    guard let office else { throw .unknown(.office, self.office.text) }
    return QuarterlyReport.Sender(
      code: office.code, name: office.name, region: office.region, address: settings.address)
  }

  private static func isInvented(_ rows: [Row]) throws(TrackerError) -> Bool {
    guard let row = rows.first else { return false }
    return try cell(row, "invented")
  }

  private func read<Line: RowDecodable>(_ rows: [Row]) throws(TrackerError) -> [Line] {
    do { return try rows.map { row throws(PostgresError) in try Line(row: row) } } catch {
      throw .database(error)
    }
  }
}
