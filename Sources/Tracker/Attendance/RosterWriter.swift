import Domain
import FoundationEssentials
import Postgres
import Roster

/// Keeps what was read from attendance files, then settles who attended.
struct RosterWriter {
  let context: Context
  let session: SessionIdentity
  let staff: EligibleStaff

  /// - Parameter replaced: imports that give way, by the digest of the file that takes their place.
  func write(
    _ files: [ReadFile], _ matches: [Match], replacing replaced: [String: ReplacedImport] = [:]
  ) async throws(TrackerError) {
    guard !files.isEmpty else { return }
    var rest = matches[...]
    for file in files {
      let count = file.roster.participants.count
      let id = try await write(file, Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
      if let earlier = replaced[file.file.sha256] {
        try await setAside(earlier, for: id, named: file.file.name)
      }
    }
    try await context.hold(session)
    let gone = replaced.values.flatMap(\.lines)
    context.steps.begin("rooms")
    try await settleRooms(matches, gone)
    try await AttendanceSettlement(context: context, session: session).settle(
      matches.filter { $0.outcome == .staff }.compactMap { match in
        Attendee(
          office: match.staffID.flatMap { staff.officeID(of: $0) }, session: session.id,
          staff: match.staffID)
      }
        + gone.filter { $0.outcome == .staff }.compactMap { line in
          Attendee(office: line.officeID, session: session.id, staff: line.staffID)
        })
  }

  private func write(
    _ read: ReadFile, _ matches: [Match]
  ) async throws(TrackerError) -> UUID {
    let id = UUID()
    try await context.execute(
      """
      INSERT INTO roster_imports (office_id, id, session_id, file_name, sha256, kind, row_count,
                                  imported_at, principal_id, meeting_number, meeting_start)
      VALUES (\(context.office.id), \(id), \(session.id), \(read.file.name), \(read.file.sha256),
              \(read.roster.kind.words.en), \(Int32(read.roster.rowCount)), \(context.now),
              \(context.principal.id), \(read.roster.meeting?.number),
              \(read.roster.meeting?.span?.start))
      """)
    let offices = try await officeIDs(matches)
    let time = try session.time
    let lines = try matches.map { match throws(TrackerError) in
      RosterLine(
        match, in: time, office: match.office.flatMap { offices[$0] },
        suggestions: match.suggestions.isEmpty
          ? "[]" : try canonical(match.suggestions.map(KeptSuggestion.init)))
    }
    let (office, session) = (context.office.id, session.id)
    do {
      try await context.connection.copyIn(RosterLine.copy) { writer in
        for line in lines {
          try writer.row(
            office, id, session, line.displayName, line.email, line.line, line.starts, line.ends,
            line.totalSeconds, line.outcome, line.office, line.staffID, line.score, line.reasonID,
            line.reasonEN, PostgresJSON(line.suggestions), line.proof, line.institution)
        }
      }
    } catch let error as PostgresError { throw .database(error) } catch {
      throw .internalFault("\(error)")
    }
    return id
  }

  /// Takes an earlier import's rows out of the count and keeps them as they stood. What a person
  /// decided about a participant whom both files have is carried over.
  private func setAside(
    _ earlier: ReplacedImport, for id: UUID, named name: String
  ) async throws(TrackerError) {
    let office = context.office.id
    try await carryOver(earlier.lines.filter(\.isDecided).map(\.id), to: id)
    try await context.execute(
      """
      INSERT INTO replaced_rows (office_id, id, import_id, content)
      SELECT office_id, id, import_id, to_jsonb(r) FROM roster_rows r
      WHERE office_id = \(office) AND import_id = \(earlier.id)
      """)
    try await context.execute(
      "DELETE FROM roster_rows WHERE office_id = \(office) AND import_id = \(earlier.id)")
    try await context.execute(
      """
      UPDATE roster_imports SET replaced_by = \(id)
      WHERE office_id = \(office) AND id = \(earlier.id)
      """)
    context.record(AuditChange("roster \(session.code)", from: earlier.name, to: name))
  }

  /// What a person decided about participants of an earlier file, for those that the new one has.
  private func carryOver(_ decided: [Int64], to id: UUID) async throws(TrackerError) {
    guard !decided.isEmpty else { return }
    let office = context.office.id
    try await context.execute(
      """
      UPDATE roster_rows n SET outcome = o.outcome, staff_id = o.staff_id,
        matched_office_id = o.matched_office_id, read_outcome = o.read_outcome,
        read_office_id = o.read_office_id, decided_by = o.decided_by, decided_at = o.decided_at
      FROM roster_rows o
      WHERE n.office_id = \(office) AND n.import_id = \(id) AND o.office_id = n.office_id
        AND o.id = ANY(\(decided)) AND n.display_name = o.display_name
        AND lower(n.email) IS NOT DISTINCT FROM lower(o.email)
      """)
    try await context.execute(
      """
      UPDATE aliases a SET row_id = n.id
      FROM roster_rows o
      JOIN roster_rows n ON n.office_id = o.office_id AND n.import_id = \(id)
        AND n.display_name = o.display_name
        AND lower(n.email) IS NOT DISTINCT FROM lower(o.email)
      WHERE a.office_id = \(office) AND o.office_id = a.office_id AND o.id = a.row_id
        AND o.id = ANY(\(decided))
      """)
  }

  private func officeIDs(_ matches: [Match]) async throws(TrackerError) -> [Office.Code: Int64] {
    let codes = Array(Set(matches.compactMap(\.office)))
    var ids: [Office.Code: Int64] = [:]
    for row in try await context.rows("SELECT id, code FROM offices WHERE code = ANY(\(codes))") {
      ids[try cell(row, "code")] = try cell(row, "id")
    }
    return ids
  }

  private func settleRooms(
    _ matches: [Match], _ gone: [ReplacedImport.Line]
  ) async throws(TrackerError) {
    let offices = try await officeIDs(matches.filter { $0.outcome == .room })
    let screens = matches.filter { $0.outcome == .room }.compactMap { match in
      match.office.flatMap { offices[$0] }.map {
        SharedScreen(office: $0, session: session, name: match.participant.displayName)
      }
    }
    let earlier = gone.filter { $0.outcome == .room }.compactMap { line in
      line.officeID.map { SharedScreen(office: $0, session: session, name: line.displayName) }
    }
    try await RoomTimes(context: context).settle(screens + earlier)
  }
}
