import Domain
import Postgres

/// How many doubts wait behind a figure: a session's, a program's, or those of a quarter that an
/// office's figures may still change by.
public struct CountReviews: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "reviews/count")

  /// Code of the session; nil: all.
  public var session: String?
  /// Code of the program; nil: all.
  public var program: String?
  /// Organisers and offices of the doubtful people in its subtree; nil: all.
  public var office: Office.Code?
  public var quarter: Quarter?

  public init(
    session: String? = nil, program: String? = nil, office: Office.Code? = nil,
    quarter: Quarter? = nil
  ) {
    (self.session, self.program, self.office, self.quarter) = (session, program, office, quarter)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    if let office { return office }
    if let session { return try await context.session(session).organiser }
    guard let program else { return .national }
    let organiser = try await context.value(
      "code", as: Office.Code.self,
      """
      SELECT o.code FROM programs p JOIN offices o ON o.id = p.organiser_id
      WHERE p.code = \(program)
      """)
    guard let organiser else { throw .unknown(.program, program) }
    return organiser
  }

  public func run(in context: Context) async throws(TrackerError) -> Int {
    let session = try await context.sessionID(session)
    let offices = office == nil ? nil : try await context.offices(subtree: true)
    let count: Int64? = try await context.value(
      "open", as: Int64.self,
      """
      SELECT count(*) AS open
      FROM roster_rows r
      JOIN sessions s ON s.id = r.session_id AND s.organiser_id = r.office_id
      LEFT JOIN programs p ON p.id = s.program_id
      WHERE r.outcome = 'review'
        AND (\(session)::bigint IS NULL OR s.id = \(session))
        AND (\(program)::text IS NULL OR p.code = \(program))
        AND (\(quarter?.firstDay)::date IS NULL OR s.held_on >= \(quarter?.firstDay))
        AND (\(quarter?.dayAfterLast)::date IS NULL OR s.held_on < \(quarter?.dayAfterLast))
        AND (\(offices)::bigint[] IS NULL OR r.office_id = ANY(\(offices))
             OR r.matched_office_id = ANY(\(offices)))
      """)
    return Int(count ?? 0)
  }
}
