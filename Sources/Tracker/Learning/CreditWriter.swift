import Domain
import Postgres

/// A membership: office and number, as large tables are keyed.
struct StaffKey: Hashable, Sendable {
  var office: Int64
  var staff: Int64
}

/// Brings the ledger in line with what people attended and did, by adding entries.
///
/// Caps follow the person, so all memberships of a person are computed, for whole months where a cap
/// of the month is touched; what already stands in the ledger as it should be costs no entry.
struct CreditWriter {
  let context: Context

  /// - Parameters:
  ///   - month: its first day.
  ///   - reason: kept with each entry.
  /// - Returns: what was entered or, in a closed quarter, restated.
  @discardableResult
  func recompute(
    _ people: [StaffKey], month: Day, reason: String = ""
  ) async throws(TrackerError) -> [CreditChange] {
    try await settle(people, days: month..<month.firstOfNextMonth, reason: reason).changes
  }

  /// The days that a session's hours can change.
  @discardableResult
  func recompute(
    _ people: [StaffKey], of session: SessionIdentity, reason: String = ""
  ) async throws(TrackerError) -> [CreditChange] {
    try await settle(people, days: session.creditDays, reason: reason).changes
  }

  /// - Parameter days: the whole month, or one day where no cap of the month is touched.
  /// - Returns: also what stands of the days afterwards.
  func settle(
    _ people: [StaffKey], days: Range<Day>, reason: String = ""
  ) async throws(TrackerError) -> (changes: [CreditChange], standing: [CreditKey: LedgerCredit]) {
    guard !people.isEmpty else { return ([], [:]) }
    let members = try await members(people)
    var days = days
    var facts = try await LearningFacts(of: members.keys, days: days, in: context)
    // A record that lasts into another month has its place in the caps of both.
    while let wider = facts.wider(than: days) {
      days = wider
      facts = try await LearningFacts(of: members.keys, days: days, in: context)
    }
    let (wanted, doubled) = facts.wanted(of: members)
    try await context.note(doubled)
    let closed = facts.closed
    let entered = wanted.differences(from: facts.standing).filter { !closed.contains($0.quarter) }
    if !entered.isEmpty {
      try await LedgerWriter(context: context, reason: reason).write(entered)
    }
    for office in Set(entered.map(\.quarter)) {
      context.markDirty(office: office.office, from: office.quarter)
    }
    let changes = entered.map(CreditChange.init)
    guard !closed.isEmpty else { return (changes, wanted) }
    let beside = RestatementWriter(
      context: context, reason: reason, closed: closed, days: days)
    let restated = try await beside.write(wanted, over: facts.standing, of: members.keys)
    var standing = wanted
    for (key, credit) in wanted
    where closed.contains(DirtyKey(office: key.staff.office, quarter: credit.heldOn.quarter)) {
      standing[key] = facts.standing[key]?.open?.credit
    }
    return (changes + restated, standing)
  }

  /// The people by their memberships: caps reach over a transfer.
  ///
  /// The locks let two writers of an office's credits wait for each other, so that the second sees
  /// what the first did; unique keys of the ledger hold without them.
  private func members(_ people: [StaffKey]) async throws(TrackerError) -> [StaffKey: Int64] {
    let people = Array(Set(people))
    let offices = Set(people.map(\.office)).sorted()
    let answers = try await context.pipeline([
      """
      SELECT count(pg_advisory_xact_lock(\(Self.lock)::integer, i.office::integer))
      FROM unnest(\(offices)) AS i (office)
      """,
      """
      SELECT p.office_id, p.id, p.person_id
      FROM unnest(\(people.map(\.office)), \(people.map(\.staff))) AS i (office_id, staff_id)
      JOIN staff s ON s.office_id = i.office_id AND s.id = i.staff_id
      JOIN staff p ON p.person_id = s.person_id
      """,
    ])
    var members: [StaffKey: Int64] = [:]
    for row in answers[1] {
      let key = StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "id"))
      members[key] = try cell(row, "person_id")
    }
    return members
  }

  /// The first half of the locks' names: "JP" as a number.
  private static let lock: Int32 = 19_024
}
