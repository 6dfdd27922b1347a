import Domain
import Postgres

/// Offices by the sessions of a program: who took part when.
public struct ProgramMap: Codable, Hashable, Sendable {
  public var program: String
  public var title: String
  /// The sessions that were held, in the order in which they began.
  public var sessions: [Column]
  /// Sessions to come, which have no figures yet.
  public var planned: Int
  /// In order of the offices' codes and then of the sessions; an office that was not invited to a
  /// session has no line for it.
  public var lines: [OfficeRepresentation]

  public struct Column: Codable, Hashable, Sendable {
    public var code: String
    public var title: String
    public var heldOn: Day
  }

  /// An office with its part in each session.
  public struct OfficeRow: Hashable, Sendable {
    public var officeCode: Office.Code
    /// As it was called at the last session.
    public var name: String
    /// By the code of the session.
    public var sessions: [String: OfficeRepresentation]
  }

  public var offices: [OfficeRow] {
    Dictionary(grouping: lines, by: \.officeCode).map { code, lines in
      OfficeRow(
        officeCode: code, name: lines.last?.name ?? "",
        sessions: Dictionary(lines.map { ($0.session, $0) }) { first, _ in first })
    }.sorted { $0.officeCode < $1.officeCode }
  }
}

/// The map of a program's sessions.
public struct ShowProgramMap: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "programs/:program/map")

  /// Code of the program.
  public var program: String

  public init(program: String) { self.program = program }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await found(in: context).organiser
  }

  public func run(in context: Context) async throws(TrackerError) -> ProgramMap {
    let program = try await found(in: context)
    let sessions = try await context.all(
      SessionIdentity.self,
      """
      SELECT \(SessionIdentity.columns) FROM sessions s JOIN offices o ON o.id = s.organiser_id
      WHERE s.program_id = \(program.id) AND s.status <> \(Session.Status.cancelled)
      ORDER BY s.starts_at, s.code
      """)
    let held = sessions.filter { $0.status == .held }
    return ProgramMap(
      program: self.program, title: program.title,
      sessions: held.map { .init(code: $0.code, title: $0.title, heldOn: $0.heldOn) },
      planned: sessions.count - held.count,
      lines: try await context.representation(in: held.map(\.id)))
  }

  private func found(
    in context: Context
  ) async throws(TrackerError) -> (id: Int64, title: String, organiser: Office.Code) {
    let rows = try await context.rows(
      """
      SELECT p.id, p.title, o.code FROM programs p JOIN offices o ON o.id = p.organiser_id
      WHERE p.code = \(program)
      """)
    guard let row = rows.first else { throw .unknown(.program, program) }
    return (try cell(row, "id"), try cell(row, "title"), try cell(row, "code"))
  }
}
