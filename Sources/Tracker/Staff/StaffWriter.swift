import Domain
import Postgres

/// Merges the lines of a staff list into people and staff, set by set.
struct StaffWriter {
  let context: Context
  let isInvented: Bool

  func write(_ lines: [StaffFile.Line]) async throws(TrackerError) -> ImportSummary {
    try await checkOffices(lines)
    let employments = try await Employments(in: context)
    let codes = try lines.map { line throws(TrackerError) in try employments.code(for: line) }
    let classes = lines.map {
      JobClass.of(post: $0.post, given: $0.jobClass, office: $0.office.level)
    }
    let newPosts = try await addPosts(lines, classes)
    try await stage(lines, employments: codes, classes: classes.map(\.jobClass))
    try await findPeople()
    try await refuseMoves(lines)
    let people = try await writePeople()
    let (added, changed) = try await writeStaff()
    if added > 0 {
      try await CarriedAssessments(context: context).carry(
        intoMembershipsOf: "SELECT DISTINCT office_id, person_id FROM incoming_staff")
    }
    if people + added + changed > 0 { try await markDirty() }
    try await context.execute("DROP TABLE incoming_staff")
    return ImportSummary(
      rows: lines.count, added: added, changed: max(people, changed),
      notes: newPosts.map { post in
        .init(
          Words(
            id: "jabatan baru '\(post)' dengan kelas perkiraan, periksa: sdm post list",
            en: "new post '\(post)' with a guessed class, check: sdm post list"))
      })
  }

  private func checkOffices(_ lines: [StaffFile.Line]) async throws(TrackerError) {
    let rows = try await context.rows(
      "SELECT code FROM offices WHERE code = ANY(\(Array(Set(lines.map(\.office)))))")
    let known = try Set(
      rows.map { row throws(TrackerError) in try cell(row, "code") as Office.Code })
    if let line = lines.first(where: { !known.contains($0.office) }) {
      throw .unknown(.office, line.office.text, at: line.row.place("office_code"))
    }
  }

  /// Adds the posts that the list names and nobody knows, with the class given or guessed.
  private func addPosts(
    _ lines: [StaffFile.Line], _ classes: [(jobClass: String, isSure: Bool)]
  ) async throws(TrackerError) -> [String] {
    let rows = try await context.rows(
      """
      INSERT INTO posts (name, job_class, reviewed)
      SELECT i.name, i.job_class, bool_or(i.is_sure)
      FROM unnest(\(lines.map(\.post)), \(classes.map(\.jobClass)), \(classes.map(\.isSure)))
        AS i (name, job_class, is_sure)
      GROUP BY i.name, i.job_class
      ORDER BY i.name, i.job_class
      ON CONFLICT (name, job_class) DO NOTHING
      RETURNING name, reviewed
      """)
    return try rows.map { row throws(TrackerError) -> (String, Bool) in
      (try cell(row, "name"), try cell(row, "reviewed"))
    }
    .compactMap { name, isReviewed in isReviewed ? nil : name }
  }

  private func stage(
    _ lines: [StaffFile.Line], employments: [String], classes: [String]
  ) async throws(TrackerError) {
    try await context.execute(
      """
      CREATE TEMPORARY TABLE incoming_staff (
        line integer, employee_number text, name text, front_title text, back_title text,
        email text, sex text, office_id bigint, post_id bigint, employment text,
        started_on date, ended_on date, person_id bigint, is_new boolean NOT NULL DEFAULT false
      ) ON COMMIT DROP
      """)
    let sexes = lines.map { line -> String? in
      (line.isWoman ?? line.number?.woman).map { $0 ? "woman" : "man" }
    }
    try await context.execute(
      """
      INSERT INTO incoming_staff (line, employee_number, name, front_title, back_title, email, sex,
                                  office_id, post_id, employment, started_on, ended_on)
      SELECT i.line, i.number, i.name, i.front, i.back, i.email, i.sex, o.id, p.id, i.employment,
             i.started_on, i.ended_on
      FROM unnest(\(lines.map { Int32($0.row.line) }), \(lines.map { $0.number?.text }),
                  \(lines.map(\.name)), \(lines.map(\.frontTitle)),
                  \(lines.map(\.backTitle)), \(lines.map(\.email)), \(sexes),
                  \(lines.map(\.office)), \(lines.map(\.post)), \(employments),
                  \(lines.map(\.startedOn)), \(lines.map(\.endedOn)), \(classes))
        AS i (line, number, name, front, back, email, sex, office, post, employment, started_on,
              ended_on, job_class)
      JOIN offices o ON o.code = i.office
      JOIN posts p ON p.name = i.post AND p.job_class = i.job_class
      """)
  }

  /// Every quarter in which a session was held may change: who counts is who was active then.
  private func markDirty() async throws(TrackerError) {
    let rows = try await context.rows("SELECT DISTINCT office_id FROM incoming_staff")
    let offices = try rows.map { row throws(TrackerError) in try cell(row, "office_id") as Int64 }
    try await context.markDirtyEverywhere(offices: offices)
  }
}
