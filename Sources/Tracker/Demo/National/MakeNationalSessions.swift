import Domain
import Postgres

/// Holds the sessions of a year, spread over its working days: a quarter of them by the nation, the
/// others by provinces, all for everybody.
public struct MakeNationalSessions: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.post, "demonstrations/national/sessions")

  public var year: Int

  public init(year: Int) { self.year = year }

  public func run(in context: Context) async throws(TrackerError) -> NationalFigures {
    try await NationalSet.refuseRealPeople(in: context)
    let made = try await context.execute(sessions)
    let prefix = "N\(year)-%"
    try await context.pipeline([
      """
      INSERT INTO session_audiences (session_id, office_id)
      SELECT s.id, o.id FROM sessions s JOIN offices o ON o.code = '00'
      WHERE s.code LIKE \(prefix)
      """,
      """
      INSERT INTO session_competencies (session_id, competency_id)
      SELECT s.id, c.id FROM sessions s
      JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS number FROM competencies
            WHERE kind IN ('managerial', 'sociocultural')) c
        ON c.number = right(s.code, 3)::integer % 9
      WHERE s.code LIKE \(prefix)
      """,
      "ANALYZE sessions",
    ])
    return NationalFigures(made: ["sessions": made])
  }

  private var sessions: SQL {
    let (year, count) = (Int32(year), Int32(NationalSet.sessionsPerYear))
    return """
      INSERT INTO sessions (code, title, organiser_id, form, mode, starts_at, ends_at, zone,
                            held_on, status, expects, international, threshold)
      WITH drawn AS (
        SELECT i, make_date(\(year), 1, 1) + (i - 1) * 363 / \(count) AS day,
               \(NationalSet.draw("i", salt: 41, below: 100)) AS kind,
               90 + 30 * \(NationalSet.draw("i", salt: 42, below: 4)) AS minutes,
               (SELECT array_agg(id ORDER BY code) FROM offices WHERE level = 'province')
                 AS provinces
        FROM generate_series(1, \(count)) AS i
      ), dated AS (
        SELECT i, kind, minutes, provinces,
               day + CASE extract(isodow FROM day) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END
                 AS day
        FROM drawn
      )
      SELECT 'N' || \(year) || '-' || lpad(i::text, 3, '0'), 'Sesi rekaan ' || i,
             CASE WHEN i % 4 = 0 THEN (SELECT id FROM offices WHERE code = '00')
                  ELSE provinces[1 + i % cardinality(provinces)] END,
             CASE WHEN kind < 50 THEN 'B6' WHEN kind < 65 THEN 'C10' WHEN kind < 80 THEN 'B10'
                  WHEN kind < 90 THEN 'C3' WHEN kind < 95 THEN 'B7' ELSE 'B3' END,
             'online', (day + time '09:00') AT TIME ZONE 'Asia/Jakarta',
             (day + time '09:00' + minutes * interval '1 minute') AT TIME ZONE 'Asia/Jakarta',
             'Asia/Jakarta', day, 'held', 'everybody', false, 0.8
      FROM dated ORDER BY i
      """
  }
}
