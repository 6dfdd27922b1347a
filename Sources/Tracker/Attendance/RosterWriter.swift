import Domain
import FoundationEssentials
import Postgres
import Roster

/// Keeps what was read from attendance files, then settles who attended.
struct RosterWriter {
  let context: Context
  let session: SessionIdentity
  let staff: EligibleStaff

  func write(_ files: [ReadFile], _ matches: [Match]) async throws(TrackerError) {
    guard !files.isEmpty else { return }
    var rest = matches[...]
    for file in files {
      let count = file.roster.participants.count
      try await write(file, Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    try await context.hold(session)
    try await writeRooms(matches)
    let people = matches.filter { $0.outcome == .staff }.compactMap(\.staffID)
    try await AttendanceSettlement(context: context, session: session).settle(staff: people)
  }

  private func write(_ read: ReadFile, _ matches: [Match]) async throws(TrackerError) {
    let id = UUID()
    try await context.execute(
      """
      INSERT INTO roster_imports (office_id, id, session_id, file_name, sha256, kind, row_count,
                                  imported_at, principal_id)
      VALUES (\(context.office.id), \(id), \(session.id), \(read.file.name), \(read.file.sha256),
              \(read.roster.kind.words.en), \(Int32(read.roster.rowCount)), \(context.now),
              \(context.principal.id))
      """)
    let offices = try await officeIDs(matches)
    let lines = try matches.map { match throws(TrackerError) in
      RosterLine(
        match, office: match.office.flatMap { offices[$0] },
        suggestions: try canonical(match.suggestions.map(KeptSuggestion.init)))
    }
    let (office, session) = (context.office.id, session.id)
    do {
      try await context.connection.copyIn(RosterLine.copy) { writer in
        for line in lines {
          try writer.row(
            office, id, session, line.displayName, line.email, line.line, line.starts, line.ends,
            line.totalSeconds, line.outcome, line.office, line.staffID, line.score, line.reasonID,
            line.reasonEN, PostgresJSON(line.suggestions))
        }
      }
    } catch let error as PostgresError { throw .database(error) } catch {
      throw .internalFault("\(error)")
    }
  }

  private func officeIDs(_ matches: [Match]) async throws(TrackerError) -> [Office.Code: Int64] {
    let codes = Array(Set(matches.compactMap(\.office)))
    var ids: [Office.Code: Int64] = [:]
    for row in try await context.rows("SELECT id, code FROM offices WHERE code = ANY(\(codes))") {
      ids[try cell(row, "code")] = try cell(row, "id")
    }
    return ids
  }

  private func writeRooms(_ matches: [Match]) async throws(TrackerError) {
    let time = try session.time
    let rooms = matches.filter { $0.outcome == .room && $0.office != nil }
    try await context.writeRooms(
      session,
      rooms.compactMap { match in
        match.office.map {
          ($0, match.participant.displayName, match.participant.seconds(within: time))
        }
      })
  }
}

/// One row of `roster_rows`, ready to be copied.
private struct RosterLine: Sendable {
  static let copy: SQL = """
    COPY roster_rows (office_id, import_id, session_id, display_name, email, line, starts, ends,
      total_seconds, outcome, matched_office_id, staff_id, score, reason_id, reason_en, suggestions)
    FROM STDIN (FORMAT binary)
    """

  var displayName: String
  var email: String?
  var line: Int32
  var starts: [Instant]
  var ends: [Instant]
  var totalSeconds: Int32?
  var outcome: Outcome
  var office: Int64?
  var staffID: Int64?
  var score: Double
  var reasonID: String
  var reasonEN: String
  var suggestions: String

  init(_ match: Match, office: Int64?, suggestions: String) {
    let participant = match.participant
    displayName = participant.displayName
    email = participant.email
    line = Int32(participant.firstLine)
    starts = participant.spans.map(\.start)
    ends = participant.spans.map(\.end)
    totalSeconds = participant.totalSeconds.map(Int32.init)
    outcome = match.outcome
    self.office = office
    staffID = match.staffID
    score = match.score
    reasonID = match.reason.id
    reasonEN = match.reason.en
    self.suggestions = suggestions
  }
}

/// A suggestion as `roster_rows.suggestions` keeps it.
struct KeptSuggestion: Codable, Hashable, Sendable {
  var staff: Int64
  var score: Double
  var id: String
  var en: String

  init(_ suggestion: Suggestion) {
    staff = suggestion.staffID
    score = suggestion.score
    id = suggestion.reason.id
    en = suggestion.reason.en
  }
}
