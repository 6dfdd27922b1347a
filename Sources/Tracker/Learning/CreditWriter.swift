import Domain
import Postgres

/// A membership: office and number, as large tables are keyed.
struct StaffKey: Hashable, Sendable {
  var office: Int64
  var staff: Int64
}

/// Computes the learning credits of people for whole months, since caps reach over a month.
struct CreditWriter {
  let context: Context

  func recompute(_ people: [StaffKey], month: Day) async throws(TrackerError) {
    let people = Array(Set(people)).sorted { ($0.office, $0.staff) < ($1.office, $1.staff) }
    guard !people.isEmpty else { return }
    let attended = try await attended(people, month: month)
    let credits = people.flatMap { person in
      learningCredits(for: attended[person] ?? []).map { (person, $0) }
    }
    try await replace(credits, of: people, month: month)
  }

  private func attended(
    _ people: [StaffKey], month: Day
  ) async throws(TrackerError) -> [StaffKey: [AttendedSession]] {
    let rows = try await context.rows(
      """
      SELECT a.office_id, a.staff_id, a.session_id, a.held_on, a.seconds,
        a.status IN ('present', 'late') AS is_present, s.starts_at, s.international,
        extract(epoch FROM s.ends_at - s.starts_at)::integer AS scheduled,
        s.threshold::float8 AS threshold, \(CreditRule.columns)
      FROM unnest(\(people.map(\.office)), \(people.map(\.staff))) AS i (office_id, staff_id)
      JOIN attendance a ON a.office_id = i.office_id AND a.staff_id = i.staff_id
      JOIN sessions s ON s.id = a.session_id
      LEFT JOIN credit_rules r ON r.form = s.form AND r.valid_from <= a.held_on
        AND (r.valid_to IS NULL OR a.held_on < r.valid_to)
      WHERE a.held_on >= \(month) AND a.held_on < \(month.firstOfNextMonth)
      """)
    var attended: [StaffKey: [AttendedSession]] = [:]
    for row in rows {
      let key = StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "staff_id"))
      let seconds: Int32? = try cell(row, "seconds")
      let scheduled: Int32 = try cell(row, "scheduled")
      attended[key, default: []].append(
        AttendedSession(
          session: try cell(row, "session_id"), heldOn: try cell(row, "held_on"),
          startsAt: try cell(row, "starts_at"), scheduledSeconds: Int(scheduled),
          seconds: seconds.map(Int.init), isPresent: try cell(row, "is_present"),
          threshold: try cell(row, "threshold"), isInternational: try cell(row, "international"),
          rule: try CreditRule.optional(row)))
    }
    return attended
  }

  private func replace(
    _ credits: [(person: StaffKey, credit: LearningCredit)], of people: [StaffKey], month: Day
  ) async throws(TrackerError) {
    try await context.execute(
      """
      DELETE FROM learning_credits c
      USING unnest(\(people.map(\.office)), \(people.map(\.staff))) AS i (office_id, staff_id)
      WHERE c.office_id = i.office_id AND c.staff_id = i.staff_id
        AND c.held_on >= \(month) AND c.held_on < \(month.firstOfNextMonth)
      """)
    try await context.execute(
      """
      INSERT INTO learning_credits (office_id, held_on, session_id, staff_id, rule_id, share, jp,
                                    status)
      SELECT i.office_id, i.held_on, i.session_id, i.staff_id, i.rule_id, i.share, i.jp / 100.0,
             i.status
      FROM unnest(\(credits.map(\.person.office)), \(credits.map(\.credit.heldOn)),
                  \(credits.map(\.credit.session)), \(credits.map(\.person.staff)),
                  \(credits.map(\.credit.rule)), \(credits.map(\.credit.share)),
                  \(credits.map { Int64($0.credit.hours.hundredths) }),
                  \(credits.map(\.credit.status)))
        AS i (office_id, held_on, session_id, staff_id, rule_id, share, jp, status)
      """)
  }
}
