import Domain
import Postgres

/// Adds a program, such as Talk To Me; said again with the same facts, it changes nothing.
public struct AddProgram: TrackerOperation {
  public static let permission = Permission.manageSessions
  public static let route = Route(.put, "programs/:code")

  public var code: String
  public var title: String
  public var organiser: Office.Code
  /// Learning form of its sessions.
  public var form: String
  /// Share of the scheduled time that earns credit, 0 to 1.
  public var threshold: Double
  /// Minutes after the scheduled end that still count in its sessions.
  public var lateEndMinutes: Int

  public init(
    code: String, title: String, organiser: Office.Code, form: String = "B6",
    threshold: Double = 0.8, lateEndMinutes: Int = 0
  ) {
    self.code = code
    self.title = title
    self.organiser = organiser
    self.form = form
    self.threshold = threshold
    self.lateEndMinutes = lateEndMinutes
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code { organiser }

  public func run(in context: Context) async throws(TrackerError) -> Program {
    try checkCode(code)
    try checkThreshold(threshold)
    try checkLateEnd(lateEndMinutes)
    try await context.checkForm(form)
    let changed = try await context.execute(
      """
      INSERT INTO programs (code, title, organiser_id, form, threshold, late_end_minutes)
      VALUES (\(code), \(title), \(context.office.id), \(form), \(threshold)::float8,
              \(Int32(lateEndMinutes)))
      ON CONFLICT (code) DO UPDATE SET title = excluded.title, form = excluded.form,
        threshold = excluded.threshold, late_end_minutes = excluded.late_end_minutes
      WHERE programs.organiser_id = excluded.organiser_id
        AND (programs.title, programs.form, programs.threshold, programs.late_end_minutes)
          IS DISTINCT FROM (excluded.title, excluded.form, excluded.threshold,
                            excluded.late_end_minutes)
      """)
    if changed == 0 { context.recordNothing() }
    let program = try await context.first(
      Program.self, "\(Program.statement) WHERE p.code = \(code)")
    guard let program else { throw .internalFault("program \(code) vanished") }
    guard program.organiser == organiser else {
      throw .refused(
        Words(
          id: "program '\(code)' milik satker \(program.organiser)",
          en: "program '\(code)' belongs to office \(program.organiser)"),
        next: Words(id: "pilih kode lain", en: "choose another code"))
    }
    return program
  }
}

/// A series of sessions.
public struct Program: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = """
    p.code, p.title, o.code AS organiser, p.form, p.threshold::float8 AS threshold,
    p.late_end_minutes,
    (SELECT count(*) FROM sessions s WHERE s.program_id = p.id) AS sessions
    """
  static let statement: SQL =
    "SELECT \(columns) FROM programs p JOIN offices o ON o.id = p.organiser_id"

  public var code: String
  public var title: String
  public var organiser: Office.Code
  public var form: String
  public var threshold: Double
  /// Minutes after the scheduled end that still count.
  public var lateEndMinutes: Int
  /// How many sessions it has.
  public var sessions: Int

  public init(row: Row) throws(PostgresError) {
    code = try row["code"]
    title = try row["title"]
    organiser = try row["organiser"]
    form = try row["form"]
    threshold = try row["threshold"]
    lateEndMinutes = try row["late_end_minutes"]
    sessions = try row["sessions"]
  }
}

public struct ListPrograms: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "programs")

  public init() {}

  public func run(in context: Context) async throws(TrackerError) -> [Program] {
    try await context.all(Program.self, "\(Program.statement) ORDER BY p.code")
  }
}
