import Domain
import Postgres
import Roster

/// The doubts that wait for a person, those first that would change most: who stayed long enough to
/// earn hours that nobody among the candidates has yet, then by minutes.
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
      SELECT r.id, r.session_id, s.code AS session, r.display_name, r.email,
             o.code AS office_code, r.starts, r.ends, r.total_seconds, \(RowPresence.sessionColumns),
             s.threshold::float8 AS threshold, r.score, r.reason_id, r.reason_en, r.suggestions
      FROM roster_rows r
      JOIN sessions s ON s.id = r.session_id
      JOIN office_closure c ON c.descendant_id = r.office_id
        AND c.ancestor_id = \(context.office.id)
      LEFT JOIN offices o ON o.id = r.matched_office_id
      WHERE r.outcome = 'review' AND (\(session)::bigint IS NULL OR r.session_id = \(session))
      """)
    let candidates = try await DoubtCandidates(of: rows, in: context)
    let doubts = try rows.map { row throws(TrackerError) in
      let found = candidates.of(try cell(row, "id"))
      return try Doubt(row, suggestions: found)
    }
    return doubts.sorted { a, b in
      if a.gainsCredit != b.gainsCredit { return a.gainsCredit }
      return (b.minutes, a.id) < (a.minutes, b.id)
    }
  }
}

/// How many doubts of a session wait, for statements that name `sessions s`.
let doubtCount: SQL = """
  (SELECT count(*) FROM roster_rows d WHERE d.office_id = s.organiser_id AND d.session_id = s.id
     AND d.outcome = 'review') AS open_doubts
  """
