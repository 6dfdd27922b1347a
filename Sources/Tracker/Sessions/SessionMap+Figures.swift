import Domain
import Postgres

extension Context {
  /// How each invited office took part in each of some sessions, in order of their codes and then
  /// of the sessions.
  func representation(
    in sessions: [Int64]
  ) async throws(TrackerError) -> [OfficeRepresentation] {
    try await all(
      OfficeRepresentation.self,
      """
      WITH held AS (
        SELECT id, code, held_on, starts_at, organiser_id FROM sessions WHERE id = ANY(\(sessions))
      ), invited AS (
        SELECT DISTINCT h.id AS session_id, c.descendant_id AS office_id
        FROM held h
        JOIN session_audiences u ON u.session_id = h.id
        JOIN office_closure c ON c.ancestor_id = u.office_id
      ), came AS (
        SELECT a.session_id, a.office_id, count(*) AS present,
               (array_agg(t.name ORDER BY \(weight)))[1] AS post,
               (array_agg(t.job_class ORDER BY \(weight)))[1] AS job_class
        FROM held h
        JOIN attendance a ON a.session_id = h.id AND a.held_on = h.held_on
        JOIN staff s ON s.office_id = a.office_id AND s.id = a.staff_id
        JOIN posts t ON t.id = s.post_id
        WHERE a.status IN ('present', 'late')
        GROUP BY a.session_id, a.office_id
      ), screens AS (
        SELECT k.session_id, k.office_id, count(*) AS rooms
        FROM held h JOIN rooms k ON k.session_id = h.id AND k.held_on = h.held_on
        GROUP BY k.session_id, k.office_id
      ), waiting AS (
        SELECT r.session_id, r.id, r.matched_office_id, r.suggestions
        FROM held h JOIN roster_rows r ON r.office_id = h.organiser_id AND r.session_id = h.id
        WHERE r.outcome = 'review'
      ), doubts AS (
        SELECT session_id, office_id, count(*) AS doubts
        FROM (
          SELECT session_id, matched_office_id AS office_id, id FROM waiting
          UNION
          SELECT w.session_id, s.office_id, w.id
          FROM waiting w
          CROSS JOIN jsonb_to_recordset(w.suggestions) AS g (staff bigint)
          JOIN staff s ON s.id = g.staff
        ) w
        WHERE office_id IS NOT NULL
        GROUP BY session_id, office_id
      )
      SELECT \(OfficeRepresentation.columns)
      FROM invited i
      JOIN held h ON h.id = i.session_id
      JOIN offices o ON o.id = i.office_id AND o.valid_from <= h.held_on
        AND (o.valid_to IS NULL OR h.held_on < o.valid_to)
      JOIN office_names n ON n.office_id = o.id AND n.valid_from <= h.held_on
        AND (n.valid_to IS NULL OR h.held_on < n.valid_to)
      LEFT JOIN offices p ON p.id = o.parent_id
      LEFT JOIN came a ON a.session_id = i.session_id AND a.office_id = i.office_id
      LEFT JOIN screens k ON k.session_id = i.session_id AND k.office_id = i.office_id
      LEFT JOIN doubts d ON d.session_id = i.session_id AND d.office_id = i.office_id
      ORDER BY o.code, h.starts_at, h.code
      """)
  }
}

/// The weight of posts `t`, heaviest first: by class; within one the chair (*ketua*) leads.
private let weight: SQL = """
  array_position(\(heaviestClasses), t.job_class), t.name NOT ILIKE 'ketua%', t.name
  """

/// Job classes, those first whose holders may speak for the office.
private let heaviestClasses = [
  "commissioner", "top_executive", "senior_executive", "manager", "supervisor",
  "functional_principal", "functional_middle", "functional_junior", "functional_first",
  "functional_skilled", "general_staff", "support",
]

extension OfficeRepresentation: RowDecodable {
  public static let columns: SQL = """
    h.code AS session, o.code AS office_code, n.name, p.code AS parent,
    coalesce(a.present, 0) AS present, a.post, a.job_class, coalesce(k.rooms, 0) AS rooms,
    coalesce(d.doubts, 0) AS doubts
    """

  public init(row: Row) throws(PostgresError) {
    let (people, screens, waiting): (Int64, Int64, Int64) = (
      try row["present"], try row["rooms"], try row["doubts"]
    )
    self.init(
      session: try row["session"], officeCode: try row["office_code"], name: try row["name"],
      parent: try row["parent"],
      representation: people > 0
        ? .represented : screens > 0 ? .roomOnly : waiting > 0 ? .doubtful : .absent,
      present: Int(people), highestPost: try row["post"], jobClass: try row["job_class"],
      rooms: Int(screens), doubts: Int(waiting))
  }
}
