import Domain
import Roster

/// Imports the attendance of many sessions in one go, each as `ImportAttendance` does it, in a
/// transaction of its own. What is wrong with one session leaves the others alone, and the go can be
/// repeated: files that were read are known.
///
/// Memory holds one session at a time, however many there are.
public struct ImportAttendanceList: Sendable {
  public var list: AttendanceList
  /// True: everything is read and matched, nothing is kept.
  public var isTrial: Bool

  public init(_ list: AttendanceList, isTrial: Bool = false) {
    (self.list, self.isTrial) = (list, isTrial)
  }

  /// - Parameters:
  ///   - key: made into a key for each session; nil: fresh ones are made.
  ///   - done: hears of each session as it ends.
  /// - Throws: what would stop every session: the database cannot be reached. What was imported by
  ///   then stays.
  public func run(
    on runner: Runner, for caller: Caller, key: String? = nil, done: (SessionImported) -> Void
  ) async throws(TrackerError) -> [SessionImported] {
    var sessions: [SessionImported] = []
    for entry in list.entries {
      var session = SessionImported(entry)
      do throws(TrackerError) {
        let answer = try await runner.perform(
          try operation(entry), for: caller, key: key.map { "\($0):\(entry.place.line ?? 0)" })
        session.count(answer.output)
      } catch {
        let fault = error.fault
        if fault.kind == .unavailable { throw error }
        session.fail(fault, at: entry.place)
      }
      done(session)
      sessions.append(session)
    }
    return sessions
  }

  private func operation(_ entry: AttendanceList.Entry) throws(TrackerError) -> ImportAttendance {
    var files: [InputFile] = []
    for path in entry.files { files.append(try InputFile(path: path)) }
    return ImportAttendance(
      session: entry.session, files: files, zone: entry.zone, isTrial: isTrial)
  }
}

/// What became of one session of a list.
public struct SessionImported: Codable, Hashable, Sendable {
  public enum Status: String, Codable, Sendable {
    case imported
    /// Every file had been read before: nothing changed.
    case alreadyImported = "already_imported"
    /// A dry run: nothing was kept.
    case tried
    /// Nothing of it was kept.
    case failed
  }

  /// Line of the list that names it first.
  public var line: Int?
  public var session: String
  public var files: Int
  public var status: Status
  /// Participants of the files that were read now; those below add up to it.
  public var participants = 0
  public var staff = 0
  public var room = 0
  public var guest = 0
  public var unknown = 0
  /// Left to a person.
  public var review = 0
  /// Why it failed, in both languages.
  @Nullable public var error: ImportSummary.Note?

  /// The same, as a face shows it.
  public var fault: Fault? {
    error.map { Fault(.badData, what: Words(id: $0.id, en: $0.en)) }
  }

  init(_ entry: AttendanceList.Entry) {
    (line, session, files) = (entry.place.line, entry.session, entry.files.count)
    status = .failed
  }

  mutating func count(_ imported: AttendanceImported) {
    let isKnown = imported.files.isEmpty && !imported.alreadyRead.isEmpty
    status = isKnown ? .alreadyImported : imported.isTrial ? .tried : .imported
    participants = imported.participants.count
    staff = imported.count(of: .staff)
    room = imported.count(of: .room)
    guest = imported.count(of: .guest)
    unknown = imported.count(of: .unknown)
    review = imported.count(of: .review)
  }

  /// The place in the list goes before: the fault may name a place of its own in the file.
  mutating func fail(_ fault: Fault, at place: Place) {
    status = .failed
    error = ImportSummary.Note(
      Words(
        id: "\(place) (\(session)): \(fault.sentence(in: .id))",
        en: "\(place) (\(session)): \(fault.sentence(in: .en))"))
  }
}
