import Domain
import Postgres

/// The people of an office with their learning hours of a quarter and of the year so far.
public struct ListCredits: OfficeOperation, PagedOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/credits/:quarter")

  public var office: Office.Code
  public var quarter: Quarter
  public var subtree: Bool

  public init(office: Office.Code, quarter: Quarter, subtree: Bool = false) {
    (self.office, self.quarter, self.subtree) = (office, quarter, subtree)
  }

  public func run(in context: Context) async throws(TrackerError) -> [PersonCredit] {
    let offices = try await context.offices(subtree: subtree)
    let reading = try await reading(offices, in: context)
    return try await context.rows(people(of: offices)).map { row throws(TrackerError) in
      try reading.line(row)
    }
  }

  public func pages(
    in context: Context, each: @Sendable ([PersonCredit]) throws(TrackerError) -> Void
  ) async throws(TrackerError) -> [PersonCredit] {
    let offices = try await context.offices(subtree: subtree)
    let reading = try await reading(offices, in: context)
    try await context.pages(people(of: offices)) { (rows) throws(TrackerError) in
      try each(try rows.map { row throws(TrackerError) in try reading.line(row) })
    }
    return []
  }

  /// What a row needs besides itself to become a line.
  private struct Reading: Sendable {
    var day: Day
    var targets: LearningTargets

    func line(_ row: Row) throws(TrackerError) -> PersonCredit {
      let hundredths: Int64 = try cell(row, "jp_year")
      let employment: String = try cell(row, "employment")
      let progress = LearningProgress(
        target: targets.target(office: try cell(row, "office_id"), employment: employment),
        confirmed: LearningHours(hundredths: Int(hundredths)), on: day)
      return try PersonCredit(row, progress: progress)
    }
  }

  private func reading(
    _ offices: [Int64], in context: Context
  ) async throws(TrackerError) -> Reading {
    let day = min(quarter.lastDay, context.today)
    return Reading(
      day: day, targets: try await LearningTargets(of: offices, on: day, in: context))
  }

  /// Active on the quarter's last day. The quarter's hours are those earned in this office, as its
  /// metrics count them; the year's follow the person.
  private func people(of offices: [Int64]) -> SQL {
    """
    WITH members AS (
      SELECT DISTINCT ON (s.office_id, s.person_id)
             s.office_id, s.person_id, s.id, s.post_id, s.employment
      FROM staff s
      WHERE s.office_id = ANY(\(offices)) AND s.started_on <= \(quarter.lastDay)
        AND (s.ended_on IS NULL OR \(quarter.lastDay) < s.ended_on)
      ORDER BY s.office_id, s.person_id, s.started_on DESC, s.id
    ), hours AS (
      SELECT m.office_id, m.person_id,
        sum(k.jp) FILTER (WHERE k.status = 'confirmed' AND k.office_id = m.office_id
                          AND k.held_on >= \(quarter.firstDay)) AS jp,
        sum(k.jp) FILTER (WHERE k.status = 'confirmed') AS jp_year,
        sum(k.jp) FILTER (WHERE k.status = 'provisional') AS provisional
      FROM members m
      JOIN staff s ON s.person_id = m.person_id
      JOIN learning_entries k ON k.office_id = s.office_id AND k.staff_id = s.id
      WHERE k.held_on >= \(quarter.yearToDate.lowerBound) AND k.held_on < \(quarter.dayAfterLast)
      GROUP BY m.office_id, m.person_id
    )
    SELECT m.office_id, o.code AS office_code, \(staffReference), \(fullName), t.name AS post,
      m.employment, (coalesce(h.jp, 0) * 100)::bigint AS jp,
      (coalesce(h.jp_year, 0) * 100)::bigint AS jp_year,
      (coalesce(h.provisional, 0) * 100)::bigint AS provisional
    FROM members m
    JOIN people p ON p.id = m.person_id
    JOIN posts t ON t.id = m.post_id
    JOIN offices o ON o.id = m.office_id
    LEFT JOIN hours h ON h.office_id = m.office_id AND h.person_id = m.person_id
    ORDER BY o.code, p.name, m.id
    """
  }
}

public struct PersonCredit: Codable, Hashable, Sendable {
  public var officeCode: Office.Code
  public var staffRef: String
  public var name: String
  public var post: String
  public var employment: String
  /// Confirmed hours of the quarter in this office.
  public var jp: Double
  /// Confirmed hours from 1 January to the end of the quarter, wherever they were earned.
  public var jpYear: Double
  /// Hours of the year that wait for approval; in neither of the two.
  public var provisional: Double
  /// Hours asked in the year; nil: none.
  @Nullable public var target: Double?
  @Nullable public var ceiling: Double?
  @Nullable public var forecast: Double?
  public var status: LearningProgress.Status

  init(_ row: Row, progress: LearningProgress) throws(TrackerError) {
    officeCode = try cell(row, "office_code")
    staffRef = try cell(row, "staff_ref")
    name = try cell(row, "name")
    post = try cell(row, "post")
    employment = try cell(row, "employment")
    let (jp, provisional): (Int64, Int64) = (try cell(row, "jp"), try cell(row, "provisional"))
    self.jp = Double(jp) / 100
    jpYear = progress.confirmed.value
    self.provisional = Double(provisional) / 100
    target = progress.target.least?.value
    ceiling = progress.target.most?.value
    forecast = progress.forecast?.value
    status = progress.status
  }
}
