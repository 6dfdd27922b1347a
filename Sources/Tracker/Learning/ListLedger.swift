import Domain
import Postgres

/// Every entry of a person's ledger of a year, in the order of entering: what was credited, what was
/// taken back, why, when and by whom.
public struct ListLedger: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "staff/:person/credits/ledger")

  public var person: String
  /// Nil: this year.
  public var year: Int?
  /// The last day to show; nil: the whole year.
  public var on: Day?

  public init(person: String, year: Int? = nil, on: Day? = nil) {
    (self.person, self.year, self.on) = (person, year, on)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.staff(named: person, on: context.today).office
  }

  public func run(in context: Context) async throws(TrackerError) -> [LedgerLine] {
    let found = try await context.staff(named: person, on: context.today)
    let days = try LearningYear(year, on: on, today: context.today).days
    return try await context.all(
      LedgerLine.self,
      """
      SELECT \(LedgerLine.columns)
      FROM staff here
      JOIN staff s ON s.person_id = here.person_id
      JOIN learning_entries k ON k.office_id = s.office_id AND k.staff_id = s.id
      JOIN offices o ON o.id = k.office_id
      JOIN principals w ON w.id = k.entered_by
      LEFT JOIN sessions n ON n.id = k.session_id
      LEFT JOIN credit_rules r ON r.id = k.rule_id
      WHERE here.office_id = \(found.officeID) AND here.id = \(found.staffID)
        AND k.held_on >= \(days.lowerBound) AND k.held_on < \(days.upperBound)
      ORDER BY k.id
      """)
  }
}

public struct LedgerLine: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    k.id, k.held_on, o.code AS office_code, \(learningSource) AS session, k.kind, k.reverses, k.form,
    r.form || ' ' || r.basis || ' ' || r.valid_from AS rule, k.seconds, k.jp::float8 AS jp,
    k.outcome, k.status, k.evidence, k.reason, k.entered_at, w.name AS entered_by
    """

  /// Number of the entry.
  public var entry: Int64
  public var date: Day
  public var officeCode: Office.Code
  public var session: String
  /// `credit`, `reversal` or `adjustment`.
  public var kind: String
  /// The entry that a reversal takes back.
  @Nullable public var reverses: Int64?
  public var form: String
  @Nullable public var rule: String?
  @Nullable public var minutes: Double?
  /// Negative in a reversal.
  public var jp: Double
  public var outcome: LearningCredit.Status
  /// `confirmed` counts; `provisional` waits.
  public var status: String
  public var evidence: String
  public var reason: String
  public var enteredAt: Instant
  public var enteredBy: String

  public init(row: Row) throws(PostgresError) {
    entry = try row["id"]
    date = try row["held_on"]
    officeCode = try row["office_code"]
    session = try row["session"]
    kind = try row["kind"]
    reverses = try row["reverses"]
    form = try row["form"]
    rule = try row["rule"]
    let seconds: Int32? = try row["seconds"]
    minutes = seconds.map { roundedMinutes(Int($0)) }
    jp = try row["jp"]
    outcome = try row["outcome"]
    status = try row["status"]
    evidence = try row["evidence"]
    reason = try row["reason"]
    enteredAt = try row["entered_at"]
    enteredBy = try row["entered_by"]
  }
}
