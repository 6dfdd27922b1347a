import Domain
import Postgres

/// Who attended the sessions of a month, and the learning hours of it by the real rule.
public struct MakeNationalLearning: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.post, "demonstrations/national/learning")

  /// Its first day.
  public var month: Day

  public init(month: Day) { self.month = month }

  public func run(in context: Context) async throws(TrackerError) -> NationalFigures {
    try await NationalSet.refuseRealPeople(in: context)
    let made = try await context.execute(attendance(by: context.principal.id))
    try await context.execute("ANALYZE attendance")
    let members = try await context.rows(
      """
      SELECT DISTINCT office_id, staff_id FROM attendance
      WHERE held_on >= \(month) AND held_on < \(month.firstOfNextMonth)
      """
    ).map { row throws(TrackerError) in
      StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "staff_id"))
    }
    try await CreditWriter(context: context).recompute(members, month: month)
    let offices = Set(members.map(\.office))
    for office in offices {
      context.markDirty(office: office, from: Quarter(containing: month))
    }
    return NationalFigures(made: ["attendances": made])
  }

  /// Each session draws its people by a step that shares no divisor with their number, so that it
  /// has exactly as many as it should, nobody twice.
  private func attendance(by principal: Int64) -> SQL {
    let count = Int64(NationalSet.attendancesPerSession)
    return """
      INSERT INTO attendance (office_id, held_on, session_id, staff_id, status, seconds, evidence,
                              source, recorded_at, recorded_by)
      WITH \(NationalSet.members), held AS (
        SELECT id, held_on, ends_at, extract(epoch FROM ends_at - starts_at)::integer AS scheduled,
               right(code, 3)::bigint + extract(year FROM held_on)::bigint * 1000 AS number
        FROM sessions
        WHERE code LIKE 'N%' AND held_on >= \(month) AND held_on < \(month.firstOfNextMonth)
      ), chosen AS (
        SELECT h.*, (k * 7919 + h.number * 6151) % (SELECT count(*) FROM members) AS n
        FROM held h CROSS JOIN generate_series(0, \(count) - 1) AS k
      ), drawn AS (
        SELECT m.office_id, m.staff_id, c.id, c.held_on, c.ends_at, c.scheduled,
               \(NationalSet.draw("m.n * 10000019 + c.number", salt: 51, below: 100)) AS way,
               \(NationalSet.draw("m.n * 10000019 + c.number", salt: 52, below: 1000)) AS stay
        FROM chosen c JOIN members m ON m.n = c.n AND m.started_on <= c.held_on
      )
      SELECT office_id, held_on, id, staff_id,
             CASE WHEN way < 90 THEN 'present' WHEN way < 96 THEN 'late' WHEN way < 98 THEN 'excused'
                  ELSE 'absent' END,
             CASE WHEN way >= 96 OR way < 4 THEN NULL
                  WHEN stay < 120 THEN scheduled * stay / 200
                  ELSE scheduled - (stay * scheduled / 8000) END,
             CASE WHEN way >= 96 OR way < 4 THEN 'hand' WHEN way < 14 THEN 'room' ELSE 'roster' END,
             '', ends_at + interval '1 day', \(principal)
      FROM drawn ORDER BY office_id, held_on, id, staff_id
      """
  }
}
