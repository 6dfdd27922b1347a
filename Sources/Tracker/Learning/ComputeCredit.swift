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
    let rows = try await context.rows(
      """
      SELECT office_id, staff_id FROM attendance
      WHERE session_id = \(found.id) AND held_on = \(found.heldOn)
      """)
    let people = try rows.map { row throws(TrackerError) in
      StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "staff_id"))
    }
    let settled = try await CreditWriter(context: context)
      .settle(people, days: found.creditDays)
    let hours = settled.standing.filter { $0.key.source == .session(found.id) }
      .map(\.value.confirmed)
    let sum = hours.reduce(LearningHours.zero, +)
    let computed = CreditComputed(
      session: found.code, people: people.count, credited: hours.count { $0 > .zero },
      jp: sum.value)
    guard !settled.changes.isEmpty else {
      context.recordNothing()
      return computed
    }
    for office in Set(people.map(\.office)) {
      context.markDirty(office: office, from: found.heldOn.quarter)
    }
    context.record(
      AuditChange(
        "session \(session) credit", from: nil,
        to: "\(settled.changes.count) entries, \(computed.credited) people, \(sum) JP"))
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
