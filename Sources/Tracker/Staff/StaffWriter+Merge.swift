import Domain
import Postgres

extension StaffWriter {
  /// Finds who is known: by number, by e-mail, then by name among the office's people without one.
  func findPeople() async throws(TrackerError) {
    try await context.pipeline([
      """
      UPDATE incoming_staff i SET person_id = p.id FROM people p
      WHERE p.employee_number = i.employee_number
      """,
      """
      UPDATE incoming_staff i SET person_id = p.id FROM people p
      WHERE i.person_id IS NULL AND lower(p.email) = lower(i.email)
        AND (p.employee_number IS NULL OR i.employee_number IS NULL)
      """,
      """
      UPDATE incoming_staff i SET person_id = p.id
      FROM staff s JOIN people p ON p.id = s.person_id
      WHERE i.person_id IS NULL AND i.employee_number IS NULL AND p.employee_number IS NULL
        AND s.office_id = i.office_id AND s.post_id = i.post_id AND lower(p.name) = lower(i.name)
      """,
      """
      UPDATE incoming_staff SET is_new = true,
        person_id = nextval(pg_get_serial_sequence('people', 'id'))
      WHERE person_id IS NULL
      """,
    ])
  }

  /// A person active in another office is a transfer, which has its own date: not guessed here.
  func refuseMoves(_ lines: [StaffFile.Line]) async throws(TrackerError) {
    let row = try await context.rows(
      """
      SELECT i.line, o.code, coalesce(i.employee_number, i.name) AS who
      FROM incoming_staff i
      JOIN staff s ON s.person_id = i.person_id AND s.office_id <> i.office_id
        AND s.ended_on IS NULL
      JOIN offices o ON o.id = s.office_id
      WHERE i.ended_on IS NULL
      ORDER BY i.line LIMIT 1
      """
    ).first
    guard let row else { return }
    let line: Int32 = try cell(row, "line")
    let (who, office): (String, String) = (try cell(row, "who"), try cell(row, "code"))
    throw .refused(
      Words(
        id: "\(who) masih aktif di satker \(office)",
        en: "\(who) is still active in office \(office)"),
      next: Words(
        id: "pakai sdm staff transfer, atau akhiri dulu dengan sdm staff end",
        en: "use sdm staff transfer, or end the old place with sdm staff end"),
      at: lines.first { $0.row.line == line }?.row.place("office_code"))
  }

  /// - Returns: people corrected.
  func writePeople() async throws(TrackerError) -> Int {
    try await context.execute(
      """
      INSERT INTO people (id, employee_number, name, front_title, back_title, email, sex, invented)
      SELECT DISTINCT ON (person_id) person_id, employee_number, name, front_title, back_title,
             email, sex, \(isInvented)
      FROM incoming_staff WHERE is_new ORDER BY person_id
      """)
    return try await context.execute(
      """
      UPDATE people p SET employee_number = coalesce(i.employee_number, p.employee_number),
        name = i.name, front_title = i.front_title, back_title = i.back_title,
        email = coalesce(i.email, p.email), sex = coalesce(i.sex, p.sex)
      FROM incoming_staff i
      WHERE p.id = i.person_id AND NOT i.is_new
        AND (p.name, p.front_title, p.back_title, p.employee_number, p.email, p.sex)
          IS DISTINCT FROM
            (i.name, i.front_title, i.back_title, coalesce(i.employee_number, p.employee_number),
             coalesce(i.email, p.email), coalesce(i.sex, p.sex))
      """)
  }

  /// - Returns: memberships added, and memberships whose post, kind or end changed.
  func writeStaff() async throws(TrackerError) -> (added: Int, changed: Int) {
    let changed = try await context.execute(
      """
      UPDATE staff s SET post_id = i.post_id, employment = i.employment,
        ended_on = coalesce(i.ended_on, s.ended_on)
      FROM incoming_staff i
      WHERE s.office_id = i.office_id AND s.person_id = i.person_id
        AND (i.started_on IS NULL OR s.started_on = i.started_on)
        AND (s.ended_on IS NULL OR s.ended_on = i.ended_on)
        AND (s.post_id, s.employment, s.ended_on)
          IS DISTINCT FROM (i.post_id, i.employment, coalesce(i.ended_on, s.ended_on))
      """)
    let added = try await context.execute(
      """
      INSERT INTO staff (office_id, person_id, post_id, employment, started_on, ended_on)
      SELECT i.office_id, i.person_id, i.post_id, i.employment,
             coalesce(i.started_on, '1900-01-01'), i.ended_on
      FROM incoming_staff i
      WHERE NOT EXISTS (
        SELECT FROM staff s
        WHERE s.office_id = i.office_id AND s.person_id = i.person_id
          AND (i.started_on IS NULL OR s.started_on = i.started_on))
      ORDER BY i.line
      """)
    return (added, changed)
  }
}
