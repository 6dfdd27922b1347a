import Domain
import Postgres

/// Brings the learning hours of everybody who attended a session in line with the rules, as a run
/// at night does; where they stand as they should, nothing changes.
public struct ComputeCredit: TrackerOperation {
  public static let permission = Permission.recordAttendance
  public static let route = Route(.post, "sessions/:session/credits")

  public var session: String

  public init(session: String) { self.session = session }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.session(session).organiser
  }

  public func run(in context: Context) async throws(TrackerError) -> CreditComputed {
    let found = try await context.session(session)
    let before = try await figures(of: found, in: context)
    let rows = try await context.rows(
      """
      SELECT office_id, staff_id FROM attendance
      WHERE session_id = \(found.id) AND held_on = \(found.heldOn)
      """)
    let people = try rows.map { row throws(TrackerError) in
      StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "staff_id"))
    }
    try await CreditWriter(context: context).recompute(people, month: found.heldOn.firstOfMonth)
    var after = try await figures(of: found, in: context)
    after.people = people.count
    guard after.credited != before.credited || after.jp != before.jp else {
      context.recordNothing()
      return after
    }
    for office in Set(people.map(\.office)) {
      context.markDirty(office: office, from: found.heldOn.quarter)
    }
    context.record(
      AuditChange(
        "session \(session) credit", from: "\(before.credited) people, \(before.jp) JP",
        to: "\(after.credited) people, \(after.jp) JP"))
    return after
  }

  private func figures(
    of found: SessionIdentity, in context: Context
  ) async throws(TrackerError) -> CreditComputed {
    let row = try await context.rows(
      """
      SELECT count(*) AS credited, coalesce(sum(k.jp), 0)::float8 AS jp
      FROM attendance a
      JOIN learning_credits k ON k.office_id = a.office_id AND k.staff_id = a.staff_id
        AND k.session_id = a.session_id AND k.held_on = a.held_on
      WHERE a.session_id = \(found.id) AND a.held_on = \(found.heldOn) AND k.jp > 0
      """
    ).first
    var computed = CreditComputed(session: found.code, people: 0, credited: 0, jp: 0)
    guard let row else { return computed }
    computed.credited = try cell(row, "credited")
    computed.jp = try cell(row, "jp")
    return computed
  }
}

public struct CreditComputed: Codable, Hashable, Sendable {
  public var session: String
  /// Who attended.
  public var people: Int
  /// Of them, who earned hours.
  public var credited: Int
  /// Of all together.
  public var jp: Double
}
