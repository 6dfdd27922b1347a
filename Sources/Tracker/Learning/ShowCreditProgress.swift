import Domain
import Postgres

/// How far a person is on the way to the year's learning hours, as of a day.
public struct ShowCreditProgress: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "staff/:person/credits/progress")

  public var person: String
  /// Nil: this year.
  public var year: Int?
  /// Nil: today, or the last day of another year.
  public var on: Day?

  public init(person: String, year: Int? = nil, on: Day? = nil) {
    (self.person, self.year, self.on) = (person, year, on)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.staff(named: person, on: context.today).office
  }

  public func run(in context: Context) async throws(TrackerError) -> CreditProgress {
    let found = try await context.staff(named: person, on: context.today)
    let year = try LearningYear(year, on: on, today: context.today)
    let answers = try await context.pipeline([
      """
      SELECT coalesce(sum(k.jp * 100) FILTER (WHERE k.status = 'confirmed'), 0)::bigint AS confirmed,
             coalesce(sum(k.jp * 100) FILTER (WHERE k.status = 'provisional'), 0)::bigint
               AS provisional
      FROM staff here
      JOIN staff s ON s.person_id = here.person_id
      JOIN learning_entries k ON k.office_id = s.office_id AND k.staff_id = s.id
      WHERE here.office_id = \(found.officeID) AND here.id = \(found.staffID)
        AND k.held_on >= \(year.days.lowerBound) AND k.held_on <= \(year.on)
      """,
      """
      SELECT coalesce(sum((t.jp_after - t.jp_before) * 100), 0)::bigint AS restated
      FROM staff here
      JOIN staff s ON s.person_id = here.person_id
      JOIN learning_restatements t ON t.office_id = s.office_id AND t.staff_id = s.id
      WHERE here.office_id = \(found.officeID) AND here.id = \(found.staffID)
        AND t.held_on >= \(year.days.lowerBound) AND t.held_on <= \(year.on)
      """,
      """
      SELECT employment FROM staff WHERE office_id = \(found.officeID) AND id = \(found.staffID)
      """,
    ])
    guard let sums = answers[0].first, let beside = answers[1].first, let held = answers[2].first
    else { throw .internalFault("no sums of \(person)") }
    let targets = try await LearningTargets(of: [found.officeID], on: year.on, in: context)
    let hundredths: Int64 = try cell(sums, "confirmed")
    return CreditProgress(
      LearningProgress(
        target: targets.target(office: found.officeID, employment: try cell(held, "employment")),
        confirmed: LearningHours(hundredths: Int(hundredths)), on: year.on),
      provisional: try cell(sums, "provisional"), restated: try cell(beside, "restated"))
  }
}

public struct CreditProgress: Codable, Hashable, Sendable {
  public var on: Day
  /// Confirmed hours since 1 January.
  public var jp: Double
  /// Hours that wait for approval; not in `jp`.
  public var provisional: Double
  /// Hours that would change quarters whose report was issued; not in `jp`.
  public var restated: Double
  /// Hours asked in the year; nil: none.
  @Nullable public var target: Double?
  /// Hours above which a warning is given; nil: no ceiling.
  @Nullable public var ceiling: Double?
  /// Hours by 31 December at this pace; nil before 30 days have gone.
  @Nullable public var forecast: Double?
  public var status: LearningProgress.Status

  init(_ progress: LearningProgress, provisional: Int64, restated: Int64) {
    on = progress.on
    jp = progress.confirmed.value
    self.provisional = Double(provisional) / 100
    self.restated = Double(restated) / 100
    target = progress.target.least?.value
    ceiling = progress.target.most?.value
    forecast = progress.forecast?.value
    status = progress.status
  }
}
