import Domain
import Postgres

/// Writes one session with its audience, posts, competencies and speakers.
struct SessionWriter {
  let context: Context
  /// The line that the draft stands on, for errors.
  var row: TableRow?

  /// - Returns: false when the very same session is there already.
  /// - Throws: `.refused` when the code names another session, or a rule is broken; `.unknown` for
  ///   references to what is not there.
  func write(_ draft: SessionDraft) async throws(TrackerError) -> Bool {
    try check(draft)
    let parts = try await SessionParts(draft, in: context, row: row)
    if let known = try await existing(draft.code) {
      guard known.title == draft.title, known.organiser == draft.organiser,
        known.startsAt == parts.startsAt, known.endsAt == parts.endsAt
      else {
        throw .refused(
          Words(
            id: "kode sesi '\(draft.code)' sudah dipakai: \(known.title), \(known.heldOn)",
            en: "session code '\(draft.code)' is taken: \(known.title), \(known.heldOn)"),
          next: Words(id: "pilih kode lain", en: "choose another code"), at: row?.place("code"))
      }
      return false
    }
    try await insert(draft, parts)
    return true
  }

  private func check(_ draft: SessionDraft) throws(TrackerError) {
    try checkCode(draft.code, at: row?.place("code"))
    if let threshold = draft.threshold {
      try checkThreshold(threshold, at: row?.place("threshold"))
    }
    if let late = draft.lateEndMinutes {
      try checkLateEnd(late, at: row?.place("late_end_minutes"))
    }
    guard draft.endsAt > draft.startsAt else {
      throw .refused(
        Words(id: "sesi selesai sebelum mulai", en: "the session ends before it starts"),
        next: Words(id: "perbaiki jamnya", en: "mend the times"), at: row?.place("ends_at"))
    }
    guard !draft.audience.isEmpty else {
      throw .refused(
        Words(id: "tidak ada satker yang diundang", en: "no office is invited"),
        next: Words(id: "sebut audience, misalnya 33", en: "name an audience, such as 33"),
        at: row?.place("audience"))
    }
    guard !draft.title.isEmpty else {
      throw .refused(
        Words(id: "judul kosong", en: "the title is empty"), at: row?.place("title"))
    }
  }

  private func existing(_ code: String) async throws(TrackerError) -> SessionIdentity? {
    try await context.first(
      SessionIdentity.self,
      """
      SELECT \(SessionIdentity.columns) FROM sessions s JOIN offices o ON o.id = s.organiser_id
      WHERE s.code = \(code)
      """)
  }

  private func insert(_ draft: SessionDraft, _ parts: SessionParts) async throws(TrackerError) {
    let status: Session.Status = parts.endsAt <= context.now ? .held : .planned
    let id: Int64? = try await context.value(
      "id", as: Int64.self,
      """
      INSERT INTO sessions (code, program_id, title, organiser_id, form, mode, starts_at, ends_at,
                            zone, held_on, status, expects, threshold, late_end_minutes)
      VALUES (\(draft.code), \(parts.program), \(draft.title), \(parts.organiser), \(parts.form),
              \(draft.mode), \(parts.startsAt), \(parts.endsAt), \(parts.zone),
              \(draft.startsAt.day), \(status), \(parts.expects), \(parts.threshold)::float8,
              \(Int32(parts.lateEndMinutes)))
      RETURNING id
      """)
    guard let id else { throw .internalFault("a session was inserted without an id") }
    try await context.pipeline([
      """
      INSERT INTO session_audiences (session_id, office_id)
      SELECT \(id), unnest(\(parts.audience))
      """,
      "INSERT INTO session_posts (session_id, post_id) SELECT \(id), unnest(\(parts.posts))",
      """
      INSERT INTO session_competencies (session_id, competency_id)
      SELECT \(id), unnest(\(parts.competencies))
      """,
      """
      INSERT INTO session_speakers (session_id, position, name)
      SELECT \(id), i.position, i.name
      FROM unnest(\(draft.speakers)) WITH ORDINALITY AS i (name, position)
      """,
    ])
    if status == .held {
      try await context.markInvitedDirty(session: id, quarter: draft.startsAt.day.quarter)
    }
  }
}

extension Context {
  /// Marks every office invited to a session: whether it came has changed.
  func markInvitedDirty(session: Int64, quarter: Quarter) async throws(TrackerError) {
    let rows = try await rows(
      """
      SELECT DISTINCT c.descendant_id AS id FROM session_audiences a
      JOIN office_closure c ON c.ancestor_id = a.office_id WHERE a.session_id = \(session)
      """)
    for row in rows { markDirty(office: try cell(row, "id"), from: quarter) }
  }
}
