import Domain
import Postgres

/// Rebuilds the rows of `person_quarter` of one office and quarter from attendance and the learning ledger.
///
/// A row stands for everybody of the office who attended something in the quarter, or who was there
/// in it and earned hours since 1 January in whichever office.
struct PersonQuarters {
  let quarter: Quarter
  let context: Context

  private struct Facts: Equatable {
    var sessions: Int64 = 0
    var credited: Int64 = 0
    /// In hundredths.
    var jp: Int64 = 0
    var jpYear: Int64 = 0
  }

  private struct Member {
    var staff: Int64
    var person: Int64
    var isThere: Bool
  }

  func rebuild() async throws(TrackerError) {
    let answers = try await context.pipeline([members, attended, credits, standing])
    let people = try answers[0].map { row throws(TrackerError) in
      Member(
        staff: try cell(row, "id"), person: try cell(row, "person_id"),
        isThere: try cell(row, "is_there"))
    }
    var wanted: [Int64: Facts] = [:]
    for row in answers[1] {
      wanted[try cell(row, "staff_id"), default: Facts()].sessions = try cell(row, "sessions")
    }
    for row in answers[2] {
      let staff: Int64 = try cell(row, "staff_id")
      wanted[staff, default: Facts()].credited = try cell(row, "credited")
      wanted[staff, default: Facts()].jp = try cell(row, "jp")
    }
    let years = try await years(of: people.map(\.person))
    for member in people {
      let year = years[member.person] ?? 0
      guard wanted[member.staff] != nil || member.isThere && year > 0 else { continue }
      wanted[member.staff, default: Facts()].jpYear = year
    }
    let old = try facts(answers[3])
    try await write(wanted, over: old)
    let moved = people.filter { (old[$0.staff]?.jp ?? 0) != (wanted[$0.staff]?.jp ?? 0) }
    try await markOtherOffices(of: moved.map(\.person))
  }

  private var members: SQL {
    """
    SELECT id, person_id, started_on < \(quarter.dayAfterLast)
        AND (ended_on IS NULL OR ended_on > \(quarter.firstDay)) AS is_there
    FROM staff WHERE office_id = \(context.office.id)
    """
  }

  private var attended: SQL {
    """
    SELECT a.staff_id, count(*) AS sessions
    FROM attendance a JOIN sessions s ON s.id = a.session_id AND s.status <> 'cancelled'
    WHERE a.office_id = \(context.office.id) AND a.held_on >= \(quarter.firstDay)
      AND a.held_on < \(quarter.dayAfterLast) AND a.status IN ('present', 'late')
    GROUP BY a.staff_id
    """
  }

  private var credits: SQL {
    """
    SELECT c.staff_id, (sum(c.jp) * 100)::bigint AS jp,
           count(*) FILTER (WHERE c.jp > 0 AND c.session_id IS NOT NULL) AS credited
    FROM learning_credits c LEFT JOIN sessions s ON s.id = c.session_id
    WHERE c.office_id = \(context.office.id) AND c.held_on >= \(quarter.firstDay)
      AND c.held_on < \(quarter.dayAfterLast) AND s.status IS DISTINCT FROM 'cancelled'
    GROUP BY c.staff_id HAVING sum(c.jp) > 0
    """
  }

  private var standing: SQL {
    """
    SELECT staff_id, sessions::bigint AS sessions, credited::bigint AS credited,
           (jp * 100)::bigint AS jp, (jp_year * 100)::bigint AS jp_year
    FROM person_quarter WHERE office_id = \(context.office.id) AND quarter = \(quarter)
    """
  }

  /// Hours of people since 1 January, in hundredths, over all their offices.
  private func years(of people: [Int64]) async throws(TrackerError) -> [Int64: Int64] {
    guard !people.isEmpty else { return [:] }
    let days = quarter.yearToDate
    let rows = try await context.rows(
      """
      SELECT p.person_id, (sum(c.jp) * 100)::bigint AS jp
      FROM staff p
      JOIN learning_credits c ON c.office_id = p.office_id AND c.staff_id = p.id
      LEFT JOIN sessions s ON s.id = c.session_id
      WHERE p.person_id = ANY(\(people)) AND c.held_on >= \(days.lowerBound)
        AND c.held_on < \(days.upperBound) AND s.status IS DISTINCT FROM 'cancelled'
      GROUP BY p.person_id
      """)
    var years: [Int64: Int64] = [:]
    for row in rows { years[try cell(row, "person_id")] = try cell(row, "jp") }
    return years
  }

  private func facts(_ rows: [Row]) throws(TrackerError) -> [Int64: Facts] {
    var facts: [Int64: Facts] = [:]
    for row in rows {
      facts[try cell(row, "staff_id")] = Facts(
        sessions: try cell(row, "sessions"), credited: try cell(row, "credited"),
        jp: try cell(row, "jp"), jpYear: try cell(row, "jp_year"))
    }
    return facts
  }

  private func write(
    _ wanted: [Int64: Facts], over old: [Int64: Facts]
  ) async throws(TrackerError) {
    let gone = old.keys.filter { wanted[$0] == nil }.sorted()
    let changed = wanted.filter { old[$0.key] != $0.value }.sorted { $0.key < $1.key }
    var statements: [SQL] = []
    if !gone.isEmpty {
      statements.append(
        """
        DELETE FROM person_quarter WHERE office_id = \(context.office.id)
          AND quarter = \(quarter) AND staff_id = ANY(\(gone))
        """)
    }
    if !changed.isEmpty {
      statements.append(
        """
        INSERT INTO person_quarter (office_id, quarter, staff_id, sessions, credited, jp, jp_year)
        SELECT \(context.office.id)::bigint, \(quarter)::date, i.staff_id, i.sessions, i.credited,
               i.jp / 100.0, i.jp_year / 100.0
        FROM unnest(\(changed.map(\.key)), \(changed.map(\.value.sessions)),
                    \(changed.map(\.value.credited)), \(changed.map(\.value.jp)),
                    \(changed.map(\.value.jpYear)))
          AS i (staff_id, sessions, credited, jp, jp_year)
        ON CONFLICT (office_id, quarter, staff_id) DO UPDATE SET sessions = excluded.sessions,
          credited = excluded.credited, jp = excluded.jp, jp_year = excluded.jp_year
        """)
    }
    try await context.pipeline(statements)
  }

  /// The hours of a year follow the person: their other offices count them again.
  private func markOtherOffices(of people: [Int64]) async throws(TrackerError) {
    guard !people.isEmpty else { return }
    let rows = try await context.rows(
      """
      SELECT DISTINCT office_id FROM staff
      WHERE person_id = ANY(\(people)) AND office_id <> \(context.office.id)
        AND (ended_on IS NULL OR ended_on > \(quarter.firstDay))
      """)
    for row in rows { context.markDirty(office: try cell(row, "office_id"), from: quarter) }
  }
}
