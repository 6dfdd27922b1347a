import Domain
import Postgres

/// What some people attended and did in a span of days, and what the ledger says of it.
struct LearningFacts {
  private struct Held {
    var form: String
    var startsAt: Instant
    var scheduled: Int
    var threshold: Double
    var isInternational: Bool
  }

  private struct Attended {
    var key: CreditKey
    var event: AttendedSession
    var form: String
    var seconds: Int32?
    var status: LedgerCredit.Status
    var evidence: String
    var time: ExternalTime
    /// Of a record: somebody said that its hours are others than a session's.
    var allowsOverlap = false
  }

  private var attended: [Attended] = []
  /// The span that the records which reach into the days ask for.
  private var reach: Range<Day>
  private(set) var standing: [CreditKey: StandingCredit] = [:]
  /// Offices and quarters whose ledger stays as it is.
  private(set) var closed: Set<DirtyKey> = []

  init(
    of people: some Collection<StaffKey>, days: Range<Day>, in context: Context
  ) async throws(TrackerError) {
    reach = days
    let answers = try await context.pipeline(
      [CreditRules.statement, Self.sessions(days)]
        + Self.statements(of: Array(people), days: days))
    let rules = try CreditRules(answers[0])
    let sessions = try Self.held(answers[1])
    for row in answers[2] { try add(attendance: row, sessions, rules) }
    for row in answers[3] { try add(external: row, rules) }
    try stand(answers[4])
    for row in answers[5] {
      closed.insert(
        DirtyKey(office: try cell(row, "office_id"), quarter: try cell(row, "quarter")))
    }
  }

  /// Whole months around the days and all records that reach into them; nil: the days are enough.
  func wider(than days: Range<Day>) -> Range<Day>? {
    guard reach != days else { return nil }
    let whole = reach.lowerBound.firstOfMonth..<reach.upperBound.adding(days: -1).firstOfNextMonth
    return whole == days ? nil : whole
  }

  /// The credits that should stand, and the records whose hours a session has too.
  /// - Parameter members: the person of each membership.
  func wanted(
    of members: [StaffKey: Int64]
  ) -> (credits: [CreditKey: LedgerCredit], doubled: [DoubledHours]) {
    var wanted: [CreditKey: LedgerCredit] = [:]
    var doubled: [DoubledHours] = []
    wanted.reserveCapacity(attended.count)
    for person in Dictionary(grouping: attended, by: { members[$0.key.staff] ?? 0 }).values {
      let bySource = Dictionary(person.map { ($0.event.source, $0) }) { first, _ in first }
      // The same hours count once: a session that came in after a record was approved waits for a
      // person to decide.
      let approved = person.filter {
        $0.key.source.isExternal && $0.status == .confirmed && !$0.allowsOverlap
      }
      for credit in learningCredits(for: person.map(\.event)) {
        guard let fact = bySource[credit.source] else { continue }
        let rivals =
          fact.key.source.isExternal || !fact.event.isPresent
          ? [] : approved.filter { $0.time.overlaps(fact.time) }
        doubled += rivals.compactMap { DoubledHours(record: $0.key, session: fact.key.source) }
        wanted[fact.key] = LedgerCredit(
          heldOn: credit.heldOn, form: fact.form, rule: credit.rule, seconds: fact.seconds,
          share: credit.share, hours: credit.hours, outcome: credit.status,
          status: rivals.isEmpty ? fact.status : .provisional, evidence: fact.evidence)
      }
    }
    return (wanted, doubled)
  }

  private static func held(_ rows: [Row]) throws(TrackerError) -> [Int64: Held] {
    var sessions: [Int64: Held] = [:]
    for row in rows {
      let scheduled: Int32 = try cell(row, "scheduled")
      sessions[try cell(row, "id")] = Held(
        form: try cell(row, "form"), startsAt: try cell(row, "starts_at"),
        scheduled: Int(scheduled), threshold: try cell(row, "threshold"),
        isInternational: try cell(row, "international"))
    }
    return sessions
  }

  private mutating func add(
    attendance row: Row, _ sessions: [Int64: Held], _ rules: CreditRules
  ) throws(TrackerError) {
    let (id, day): (Int64, Day) = (try cell(row, "session_id"), try cell(row, "held_on"))
    guard let session = sessions[id] else { return }
    let seconds: Int32? = try cell(row, "seconds")
    let staff = StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "staff_id"))
    attended.append(
      Attended(
        key: CreditKey(staff: staff, source: .session(id)),
        event: AttendedSession(
          source: .session(id), heldOn: day, startsAt: session.startsAt,
          scheduledSeconds: session.scheduled, seconds: seconds.map(Int.init),
          isPresent: try cell(row, "is_present"), threshold: session.threshold,
          isInternational: session.isInternational, rule: rules.rule(of: session.form, on: day)),
        form: session.form, seconds: seconds, status: .confirmed,
        evidence: try cell(row, "evidence"),
        time: ExternalTime(
          first: day, last: day,
          hours: session.startsAt..<session.startsAt.adding(seconds: session.scheduled))))
  }

  private mutating func add(external row: Row, _ rules: CreditRules) throws(TrackerError) {
    let (id, day, last): (Int64, Day, Day) = (
      try cell(row, "id"), try cell(row, "starts_on"), try cell(row, "ends_on")
    )
    reach = min(reach.lowerBound, day)..<max(reach.upperBound, last.next)
    let minutes: Int32? = try cell(row, "minutes")
    let seconds = minutes.map { $0 * 60 }
    let form: String = try cell(row, "form")
    let staff = StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "staff_id"))
    attended.append(
      Attended(
        key: CreditKey(staff: staff, source: .external(id)),
        event: AttendedSession(
          source: .external(id), heldOn: day, days: Int(last.number - day.number) + 1,
          startsAt: try cell(row, "starts_at"), scheduledSeconds: Int(seconds ?? 0), seconds: nil,
          isPresent: true, threshold: 0, isInternational: try cell(row, "international"),
          rule: rules.rule(of: form, on: day)),
        form: form, seconds: seconds, status: try cell(row, "status"),
        evidence: try cell(row, "evidence"),
        time: ExternalTime(
          first: day, last: last, startsAt: try cell(row, "starts_at_known"),
          endsAt: try cell(row, "ends_at")),
        allowsOverlap: try cell(row, "allows_overlap")))
  }

  private mutating func stand(_ rows: [Row]) throws(TrackerError) {
    for row in rows {
      guard let source = try LearningSource(row) else { continue }
      let staff = StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "staff_id"))
      var credit = standing[CreditKey(staff: staff, source: source)] ?? StandingCredit()
      credit.versions = max(credit.versions, try cell(row, "version"))
      if try cell(row, "is_open") {
        let hundredths: Int64 = try cell(row, "jp")
        credit.open = OpenEntry(
          entry: try cell(row, "id"),
          credit: LedgerCredit(
            heldOn: try cell(row, "held_on"), form: try cell(row, "form"),
            rule: try cell(row, "rule_id"), seconds: try cell(row, "seconds"),
            share: try cell(row, "share"), hours: LearningHours(hundredths: Int(hundredths)),
            outcome: try cell(row, "outcome"), status: try cell(row, "status"),
            evidence: try cell(row, "evidence")))
      }
      standing[CreditKey(staff: staff, source: source)] = credit
    }
  }
}
