import Domain

/// Takes in a table of sessions: `code,title,organiser,mode,starts_at,ends_at,audience` and
/// optionally `program,form,zone,competencies,speakers,threshold,late_end_minutes`. Times may carry an offset, which
/// is then the session's zone; the audience `all` is every office. All or nothing.
public struct ImportSessions: TrackerOperation {
  public static let permission = Permission.manageSessions
  public static let route = Route(.post, "sessions/imports")

  static let columns: [TableFile.Column] = [
    .init("code", "kode", required: true),
    .init("title", "judul", "tema", required: true),
    .init("organiser", "penyelenggara", required: true),
    .init("mode", "moda", required: true),
    .init("starts_at", "mulai", required: true),
    .init("ends_at", "selesai", required: true),
    .init("audience", "sasaran", "peserta", required: true),
    .init("program"),
    .init("form", "bentuk"),
    .init("zone", "zona"),
    .init("competencies", "kompetensi"),
    .init("speakers", "narasumber"),
    .init("threshold", "ambang"),
    .init("late_end_minutes", "akhir_mundur_menit"),
  ]

  public var file: InputFile
  /// True: everything is checked, nothing is kept.
  public var isTrial: Bool

  public init(file: InputFile, isTrial: Bool = false) {
    (self.file, self.isTrial) = (file, isTrial)
  }

  public func run(in context: Context) async throws(TrackerError) -> ImportSummary {
    let table = try TableFile.read(file, columns: Self.columns)
    return try await context.trying(keep: !isTrial) { () async throws(TrackerError) in
      var added = 0
      for row in table.rows {
        let draft = try Self.draft(row)
        if try await SessionWriter(context: context, row: row).write(draft) { added += 1 }
      }
      if isTrial || added == 0 { context.recordNothing() }
      return ImportSummary(
        rows: table.rows.count, added: added, changed: 0, isTrial: isTrial,
        ignoredHeadings: table.ignored)
    }
  }

  private static func draft(_ row: TableRow) throws(TrackerError) -> SessionDraft {
    guard let organiser = try row.office("organiser"),
      let mode = try row.parsed("mode", shape: "online, in_person, hybrid", mode),
      let start = try row.parsed("starts_at", shape: "2025-11-26T09:00", { ClockTime($0) }),
      let end = try row.parsed("ends_at", shape: "2025-11-26T11:30", { ClockTime($0) })
    else {
      for key in ["organiser", "mode", "starts_at", "ends_at"] { _ = try row.required(key) }
      throw .internalFault("a required cell was empty and was not refused")
    }
    let audience = try row.list("audience").map { text throws(TrackerError) in
      if ["all", "semua"].contains(text.lowercased()) { return Office.Code.national }
      guard let code = Office.Code(text) else {
        throw .unknown(.office, text, at: row.place("audience"))
      }
      return code
    }
    let zone = try row.parsed("zone", shape: "WIB, WITA, WIT", { Zone($0) }) ?? start.zone
    return SessionDraft(
      code: try row.required("code"), title: try row.required("title"), organiser: organiser,
      mode: mode, startsAt: start.local(in: zone),
      endsAt: end.local(in: zone), zone: zone, audience: audience,
      program: row.optional("program"), form: row.optional("form"),
      competencies: row.list("competencies"), speakers: row.list("speakers"),
      threshold: try row.parsed("threshold", shape: "0.8", { Double($0) }),
      lateEndMinutes: try row.parsed("late_end_minutes", shape: "15", { Int($0) }))
  }

  private static func mode(_ text: String) -> Session.Mode? {
    switch text.lowercased() {
    case "daring": .online
    case "luring", "in-person": .inPerson
    case "hibrida": .hybrid
    default: Session.Mode(rawValue: text.lowercased())
    }
  }
}
