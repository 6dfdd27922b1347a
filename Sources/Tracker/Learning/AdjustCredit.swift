import Domain
import Postgres

/// Enters hours, or takes them off, that neither a session nor a record explains: a decision, with
/// its reason. Entered again with the same facts, it changes nothing.
public struct AdjustCredit: TrackerOperation {
  public static let permission = Permission.approveLearning
  public static let route = Route(.post, "staff/:person/credits/adjustments")

  public var person: String
  /// The day on which the hours count.
  public var on: Day
  public var form: String
  /// JP; below zero they are taken off.
  public var jp: Double
  public var reason: String
  /// Number of the decision.
  public var evidence: String

  public init(
    person: String, on: Day, form: String, jp: Double, reason: String, evidence: String = ""
  ) {
    (self.person, self.on, self.form, self.jp) = (person, on, form, jp)
    (self.reason, self.evidence) = (reason, evidence)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.staff(named: person, on: on).office
  }

  /// - Throws: `.refused` for no hours, no reason, a day to come, a closed quarter, or hours of the
  ///   year that would fall below zero.
  public func run(in context: Context) async throws(TrackerError) -> [LedgerLine] {
    try check(today: context.today)
    try await context.checkForm(form)
    let found = try await context.staff(named: person, on: on)
    // Two adjustments of one person wait for each other: the second sees what is left.
    try await context.execute(
      """
      SELECT 1 FROM staff WHERE office_id = \(found.officeID) AND id = \(found.staffID)
      FOR NO KEY UPDATE
      """)
    let standing = try await lines(of: found, in: context)
    guard standing.isEmpty else {
      context.recordNothing()
      return standing
    }
    try await checkQuarter(found, in: context)
    try await checkBalance(found, in: context)
    try await context.execute(
      """
      INSERT INTO learning_entries (office_id, staff_id, held_on, kind, form, share, jp, outcome,
                                    status, evidence, reason, entered_at, entered_by)
      VALUES (\(found.officeID), \(found.staffID), \(on), 'adjustment', \(form), 0,
              \(Int64(hours.hundredths))::numeric / 100, 'credited', 'confirmed',
              \(evidence.onOneLine), \(reason.onOneLine), \(context.now), \(context.principal.id))
      """)
    context.markDirty(office: found.officeID, from: on.quarter)
    context.record(
      AuditChange(
        "credit #\(found.staffID) \(on)", from: nil, to: "\(hours) JP", reason: reason.onOneLine))
    return try await lines(of: found, in: context)
  }

  private var hours: LearningHours { LearningHours(hundredths: Int((jp * 100).rounded())) }

  private func check(today: Day) throws(TrackerError) {
    guard jp.isFinite, abs(jp) <= Self.most, hours != .zero else {
      throw .refused(
        Words(id: "\(jp) JP tidak sah", en: "\(jp) JP cannot be entered"),
        next: Words(
          id: "sebut JP selain nol, paling banyak \(Int(Self.most))",
          en: "give JP other than zero, at most \(Int(Self.most))"))
    }
    guard !reason.onOneLine.isEmpty else {
      throw .refused(
        Words(id: "penyesuaian tanpa alasan", en: "an adjustment without a reason"),
        next: Words(id: "isi --reason", en: "give --reason"))
    }
    guard on <= today else {
      throw .refused(
        Words(id: "\(on) belum tiba", en: "\(on) has not come yet"),
        next: Words(id: "sebut hari yang sudah lewat", en: "give a day that has passed"))
    }
  }

  private static let most = 999.0

  private func checkQuarter(
    _ found: StaffIdentity, in context: Context
  ) async throws(TrackerError) {
    let closed = try await context.rows(
      """
      SELECT 1 AS one FROM closed_quarters
      WHERE office_id = \(found.officeID) AND quarter = \(on.quarter)
      """)
    guard closed.isEmpty else {
      throw .refused(
        Words(
          id: "\(on.quarter) satker \(found.office) sudah ditutup",
          en: "\(on.quarter) of office \(found.office) is closed"),
        next: Words(
          id: "sesuaikan pada triwulan yang masih terbuka", en: "adjust in a quarter that is open"))
    }
  }

  private func checkBalance(
    _ found: StaffIdentity, in context: Context
  ) async throws(TrackerError) {
    let year = try LearningYear(on.year, on: nil, today: context.today).days
    let sum: Int64? = try await context.value(
      "jp", as: Int64.self,
      """
      SELECT (coalesce(sum(k.jp), 0) * 100)::bigint AS jp
      FROM staff here
      JOIN staff s ON s.person_id = here.person_id
      JOIN learning_credits k ON k.office_id = s.office_id AND k.staff_id = s.id
      WHERE here.office_id = \(found.officeID) AND here.id = \(found.staffID)
        AND k.held_on >= \(year.lowerBound) AND k.held_on < \(year.upperBound)
      """)
    let left = LearningHours(hundredths: Int(sum ?? 0))
    guard left + hours >= .zero else {
      throw .refused(
        Words(
          id: "hanya ada \(left) JP pada tahun \(on.year)",
          en: "there are only \(left) JP in \(on.year)"),
        next: Words(id: "kurangi paling banyak sebanyak itu", en: "take off no more than that"))
    }
  }

  private func lines(
    of found: StaffIdentity, in context: Context
  ) async throws(TrackerError) -> [LedgerLine] {
    try await context.all(
      LedgerLine.self,
      """
      SELECT \(LedgerLine.columns)
      FROM learning_entries k
      JOIN offices o ON o.id = k.office_id
      JOIN principals w ON w.id = k.entered_by
      LEFT JOIN sessions n ON n.id = k.session_id
      LEFT JOIN credit_rules r ON r.id = k.rule_id
      WHERE k.office_id = \(found.officeID) AND k.staff_id = \(found.staffID)
        AND k.kind = 'adjustment' AND k.held_on = \(on) AND k.form = \(form)
        AND k.jp * 100 = \(Int64(hours.hundredths)) AND k.reason = \(reason.onOneLine)
      """)
  }
}
