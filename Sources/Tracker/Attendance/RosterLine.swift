import Domain
import Postgres
import Roster

/// One row of `roster_rows`, ready to be copied.
struct RosterLine: Sendable {
  static let copy: SQL = """
    COPY roster_rows (office_id, import_id, session_id, display_name, email, line, starts, ends,
      total_seconds, outcome, matched_office_id, staff_id, score, reason_id, reason_en, suggestions,
      proof, institution)
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
  var proof: String
  var institution: String?

  init(_ match: Match, in time: SessionTime, office: Int64?, suggestions: String) {
    let participant = match.participant
    displayName = participant.displayName
    email = participant.email
    line = Int32(participant.firstLine)
    starts = participant.spans.map(\.start)
    ends = participant.spans.map(\.end)
    // Of a first join and a last leave only the time that they prove is kept, cut to the session.
    let isClipped = participant.spans.isEmpty && !participant.stays.isEmpty
    totalSeconds =
      isClipped
      ? Int32(participant.seconds(within: time)) : participant.totalSeconds.map(Int32.init)
    outcome = match.outcome
    self.office = office
    staffID = match.staffID
    score = match.score
    reasonID = match.reason.id
    reasonEN = match.reason.en
    self.suggestions = suggestions
    proof = participant.proof.stored
    institution = match.institution
  }
}

extension Proof {
  /// As `roster_rows.proof` has it.
  fileprivate var stored: String {
    switch self {
    case .joins: "joins"
    case .firstAndLast: "first_and_last"
    case .total: "total"
    case .signed: "signed"
    case .chat: "chat"
    case .nothing: "nothing"
    }
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
