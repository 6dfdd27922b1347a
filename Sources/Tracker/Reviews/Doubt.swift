import Domain
import Postgres
import Roster

/// A participant whom the program did not decide.
public struct Doubt: Codable, Hashable, Sendable {
  /// Number that `review accept` takes.
  public var id: Int64
  public var session: String
  public var displayName: String
  public var email: String?
  public var officeCode: Office.Code?
  /// Minutes in the scheduled session.
  public var minutes: Double
  /// Stayed long enough for learning hours that the likeliest person does not have yet.
  public var gainsCredit: Bool
  public var score: Double
  public var reason: ImportSummary.Note
  /// Who it may be, best first.
  public var suggestions: [Candidate]

  public struct Candidate: Codable, Hashable, Sendable {
    /// `#id` names the person in commands.
    public var id: Int64
    public var staffRef: String
    public var name: String
    public var officeCode: Office.Code
    public var score: Double
    public var reason: ImportSummary.Note
    /// Another row, or somebody's hand, proves their learning hours in this session already.
    public var isCredited: Bool
  }

  init(_ row: Row, suggestions: [Candidate]) throws(TrackerError) {
    id = try cell(row, "id")
    session = try cell(row, "session")
    displayName = try cell(row, "display_name")
    email = try cell(row, "email")
    officeCode = try cell(row, "office_code")
    let presence = try RowPresence(row)
    minutes = roundedMinutes(presence.seconds)
    let threshold: Double = try cell(row, "threshold")
    let isLongEnough = Double(presence.seconds) >= threshold * Double(presence.scheduled)
    gainsCredit = isLongEnough && suggestions.first?.isCredited != true
    score = try cell(row, "score")
    reason = .init(Words(id: try cell(row, "reason_id"), en: try cell(row, "reason_en")))
    self.suggestions = suggestions
  }
}
