import Domain
import FoundationEssentials
import Postgres
import Roster

/// The doubts that wait for a person, oldest first.
public struct ListReviews: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "reviews")

  /// Organisers in this office's subtree.
  public var office: Office.Code
  /// Code of a session; nil: all.
  public var session: String?

  public init(office: Office.Code = .national, session: String? = nil) {
    (self.office, self.session) = (office, session)
  }

  public func run(in context: Context) async throws(TrackerError) -> [Doubt] {
    let session = try await context.sessionID(session)
    let rows = try await context.rows(
      """
      SELECT r.id, s.code AS session, r.display_name, r.email, o.code AS office_code, r.starts,
             r.ends, r.total_seconds, s.starts_at, s.ends_at, r.score, r.reason_id, r.reason_en,
             r.suggestions
      FROM roster_rows r
      JOIN sessions s ON s.id = r.session_id
      JOIN office_closure c ON c.descendant_id = r.office_id
        AND c.ancestor_id = \(context.office.id)
      LEFT JOIN offices o ON o.id = r.matched_office_id
      WHERE r.outcome = 'review' AND (\(session)::bigint IS NULL OR r.session_id = \(session))
      ORDER BY r.id
      """)
    let kept = try rows.map { row throws(TrackerError) in try Self.suggestions(row) }
    let names = try await Self.names(of: Set(kept.joined().map(\.staff)), in: context)
    return try zip(rows, kept).map { row, kept throws(TrackerError) in
      try Doubt(row, suggestions: kept.compactMap { names[$0.staff]?.with($0) })
    }
  }

  private static func suggestions(_ row: Row) throws(TrackerError) -> [KeptSuggestion] {
    let json: PostgresJSON = try cell(row, "suggestions")
    do { return try JSONDecoder().decode([KeptSuggestion].self, from: Data(json.text.utf8)) } catch
    {
      throw .internalFault("suggestions of a roster row: \(error)")
    }
  }

  private static func names(
    of staff: Set<Int64>, in context: Context
  ) async throws(TrackerError) -> [Int64: Doubt.Candidate] {
    guard !staff.isEmpty else { return [:] }
    var names: [Int64: Doubt.Candidate] = [:]
    let rows = try await context.rows(
      """
      SELECT s.id, \(staffReference), \(fullName), o.code AS office_code FROM \(StaffLine.tables)
      WHERE s.id = ANY(\(Array(staff)))
      """)
    for row in rows {
      let id: Int64 = try cell(row, "id")
      names[id] = Doubt.Candidate(
        id: id, staffRef: try cell(row, "staff_ref"), name: try cell(row, "name"),
        officeCode: try cell(row, "office_code"), score: 0, reason: .init(Words("")))
    }
    return names
  }
}

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

    func with(_ kept: KeptSuggestion) -> Self {
      var copy = self
      copy.score = kept.score
      copy.reason = .init(Words(id: kept.id, en: kept.en))
      return copy
    }
  }

  init(_ row: Row, suggestions: [Candidate]) throws(TrackerError) {
    id = try cell(row, "id")
    session = try cell(row, "session")
    displayName = try cell(row, "display_name")
    email = try cell(row, "email")
    officeCode = try cell(row, "office_code")
    minutes = roundedMinutes(try RowPresence(row).seconds)
    score = try cell(row, "score")
    reason = .init(Words(id: try cell(row, "reason_id"), en: try cell(row, "reason_en")))
    self.suggestions = suggestions
  }
}

/// Time of one roster row in its session, from a row with `starts`, `ends`, `total_seconds`,
/// `starts_at` and `ends_at`.
struct RowPresence {
  var seconds: Int

  init(_ row: Row) throws(TrackerError) {
    let (starts, ends): ([Instant], [Instant]) = (try cell(row, "starts"), try cell(row, "ends"))
    let total: Int32? = try cell(row, "total_seconds")
    guard let session = Span(try cell(row, "starts_at"), try cell(row, "ends_at")) else {
      throw .internalFault("a session ends before it starts")
    }
    let proved = presence(of: zip(starts, ends).compactMap { Span($0, $1) }, within: session)
    seconds = max(proved, min(Int(total ?? 0), session.end.seconds(since: session.start)))
  }
}
