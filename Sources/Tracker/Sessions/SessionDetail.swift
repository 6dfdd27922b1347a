import Domain
import Postgres

/// A session with what belongs to it.
public struct SessionDetail: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    s.code, s.title, p.code AS program, o.code AS organiser, s.form, s.mode, s.starts_at,
    s.ends_at, s.zone, s.status, s.threshold::float8 AS threshold,
    s.late_end_minutes, s.expects,
    array(SELECT i.code FROM session_audiences a JOIN offices i ON i.id = a.office_id
          WHERE a.session_id = s.id ORDER BY i.code) AS audience,
    array(SELECT k.code FROM session_competencies c JOIN competencies k ON k.id = c.competency_id
          WHERE c.session_id = s.id ORDER BY k.code) AS competencies,
    array(SELECT name FROM session_speakers k WHERE k.session_id = s.id
          ORDER BY position) AS speakers,
    \(doubtCount)
    """

  static let tables: SQL = """
    sessions s JOIN offices o ON o.id = s.organiser_id LEFT JOIN programs p ON p.id = s.program_id
    """

  public var session: Session
  public var expects: String
  public var audience: [Office.Code]
  public var competencies: [String]
  public var speakers: [String]
  /// Participants of its files who wait for a decision.
  public var openDoubts: Int

  public init(row: Row) throws(PostgresError) {
    let zone: Zone = try row["zone"]
    session = Session(
      code: try row["code"], title: try row["title"], program: try row["program"],
      organiser: try row["organiser"], form: try row["form"], mode: try row["mode"],
      startsAt: LocalTime(try row["starts_at"], in: zone),
      endsAt: LocalTime(try row["ends_at"], in: zone), zone: zone, status: try row["status"],
      threshold: try row["threshold"], lateEndMinutes: try row["late_end_minutes"])
    expects = try row["expects"]
    audience = try row["audience"]
    competencies = try row["competencies"]
    speakers = try row["speakers"]
    openDoubts = try row["open_doubts"]
  }
}

extension Context {
  func sessionDetail(_ code: String) async throws(TrackerError) -> SessionDetail {
    let detail = try await first(
      SessionDetail.self,
      "SELECT \(SessionDetail.columns) FROM \(SessionDetail.tables) WHERE s.code = \(code)")
    guard let detail else { throw .unknown(.session, code) }
    return detail
  }
}

/// One session, by its code.
public struct ShowSession: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "sessions/:session")

  public var session: String

  public init(session: String) { self.session = session }

  public func run(in context: Context) async throws(TrackerError) -> SessionDetail {
    try await context.sessionDetail(session)
  }
}

/// The sessions of a quarter, or all, in the order in which they began.
public struct ListSessions: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "sessions")

  public var quarter: Quarter?

  public init(quarter: Quarter? = nil) { self.quarter = quarter }

  public func run(in context: Context) async throws(TrackerError) -> [SessionDetail] {
    let (first, after) = (quarter?.firstDay, quarter?.dayAfterLast)
    return try await context.all(
      SessionDetail.self,
      """
      SELECT \(SessionDetail.columns) FROM \(SessionDetail.tables)
      WHERE (\(first)::date IS NULL OR s.held_on >= \(first))
        AND (\(after)::date IS NULL OR s.held_on < \(after))
      ORDER BY s.starts_at, s.code
      """)
  }
}
