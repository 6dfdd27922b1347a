import Domain
import Postgres
import Roster

/// Reads attendance files of a session, matches their participants, records who is certain and
/// keeps the rest for review. The same file again changes nothing; a corrected one takes the place of
/// the one before, and only what it says otherwise changes.
public struct ImportAttendance: TrackerOperation {
  public static let permission = Permission.recordAttendance
  public static let route = Route(.post, "sessions/:session/rosters")

  /// Code of the session.
  public var session: String
  public var files: [InputFile]
  /// Zone of the times in the files; nil: the session's.
  public var zone: Zone?
  /// True: everything is read and matched, nothing is kept.
  public var isTrial: Bool
  /// Name or digest of the file that the one given corrects; nil: found by the meeting's number
  /// and beginning, where the file has them.
  public var replaces: String?

  public init(
    session: String, files: [InputFile], zone: Zone? = nil, isTrial: Bool = false,
    replaces: String? = nil
  ) {
    self.session = session
    self.files = files
    self.zone = zone
    self.isTrial = isTrial
    self.replaces = replaces
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.session(session).organiser
  }

  public func run(in context: Context) async throws(TrackerError) -> AttendanceImported {
    let session = try await context.openSession(session)
    context.steps.begin("reading")
    let known = try await alreadyRead(session, in: context)
    let fresh = files.filter { !known.contains($0.sha256) }
    let read = try fresh.map { file throws(TrackerError) in
      ReadFile(file: file, roster: try Self.read(file, of: session, zone: zone))
    }
    try checkZone(of: read, session)
    let standing = read.isEmpty ? [] : try await context.standingImports(session)
    let replacements = try Replacements(of: read, named: replaces, among: standing)
    let (staff, matches) =
      read.isEmpty ? (EligibleStaff(), []) : try await match(read, of: session, in: context)
    context.steps.begin("rows")
    if isTrial {
      context.recordTrial()
    } else {
      try await RosterWriter(context: context, session: session, staff: staff)
        .write(read, matches, replacing: replacements.byFile)
      if fresh.isEmpty { context.recordNothing() }
    }
    context.steps.begin("answer")
    var imported = AttendanceImported(
      session: session.code, isTrial: isTrial,
      alreadyRead: files.filter { known.contains($0.sha256) }.map(\.name), files: read,
      matches: matches, staff: staff, time: try session.time)
    let time = try session.time
    imported.differences = read.compactMap { file in
      replacements.byFile[file.file.sha256].map {
        RosterDifference(file, replacing: $0, time: time)
      }
    }
    imported.notes = replacements.notes.map(ImportSummary.Note.init)
    return imported
  }

  /// A trial only notes it: it is how somebody looks first.
  private func checkZone(
    of files: [ReadFile], _ session: SessionIdentity
  ) throws(TrackerError) {
    guard zone == nil, !isTrial else { return }
    for file in files {
      guard let suggested = file.roster.suggestedZone else { continue }
      throw .zoneInDoubt(file: file.file.name, read: session.zone, suggested: suggested)
    }
  }

  private func match(
    _ files: [ReadFile], of session: SessionIdentity, in context: Context
  ) async throws(TrackerError) -> (EligibleStaff, [Match]) {
    context.steps.begin("staff")
    let staff = try await EligibleStaff(session: session, in: context)
    context.steps.begin("index")
    let matcher = try await context.matcher(for: session, staff: staff)
    context.steps.begin("matching")
    return (staff, matcher.match(files.flatMap(\.roster.participants)))
  }

  private static func read(
    _ file: InputFile, of session: SessionIdentity, zone: Zone?
  ) throws(TrackerError) -> RosterFile {
    let time = try session.time
    do { return try RosterReader.read(path: file.path, session: time, zone: zone) } catch {
      throw .roster(error)
    }
  }

  private func alreadyRead(
    _ session: SessionIdentity, in context: Context
  ) async throws(TrackerError) -> Set<String> {
    let rows = try await context.rows(
      """
      SELECT sha256 FROM roster_imports
      WHERE office_id = \(context.office.id) AND session_id = \(session.id)
        AND sha256 = ANY(\(files.map(\.sha256)))
      """)
    return try Set(rows.map { row throws(TrackerError) in try cell(row, "sha256") as String })
  }
}

/// A file of the import and what was read from it.
struct ReadFile {
  var file: InputFile
  var roster: RosterFile
}
