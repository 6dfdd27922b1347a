import Domain
import FoundationEssentials
import Postgres
import Roster

/// An import in whose place a corrected file of the same meeting comes.
struct ReplacedImport {
  /// A participant as the earlier file had it.
  struct Line {
    var id: Int64
    /// By a person.
    var isDecided: Bool
    var displayName: String
    var email: String?
    var outcome: Outcome
    var officeID: Int64?
    var staffID: Int64?
    var seconds: Int
    var starts: [Instant]
  }

  var id: UUID
  var name: String
  var sha256: String
  var kind: String
  var meetingNumber: String?
  var meetingStart: Instant?
  var lines: [Line] = []
}

extension Context {
  /// The imports whose rows count in a session, with their participants; two statements.
  func standingImports(
    _ session: SessionIdentity
  ) async throws(TrackerError) -> [ReplacedImport] {
    let answers = try await pipeline([
      """
      SELECT id, file_name, sha256, kind, meeting_number, meeting_start FROM roster_imports
      WHERE office_id = \(office.id) AND session_id = \(session.id) AND replaced_by IS NULL
      ORDER BY imported_at, id
      """,
      """
      SELECT r.id, r.import_id, r.read_outcome IS NOT NULL AS is_decided, r.display_name, r.email, r.outcome, r.matched_office_id, r.staff_id,
             r.starts, r.ends, r.total_seconds, \(RowPresence.sessionColumns)
      FROM roster_rows r JOIN sessions s ON s.id = r.session_id
      WHERE r.office_id = \(office.id) AND r.session_id = \(session.id)
      ORDER BY r.id
      """,
    ])
    var lines: [UUID: [ReplacedImport.Line]] = [:]
    for row in answers[1] {
      lines[try cell(row, "import_id"), default: []].append(
        ReplacedImport.Line(
          id: try cell(row, "id"), isDecided: try cell(row, "is_decided"),
          displayName: try cell(row, "display_name"), email: try cell(row, "email"),
          outcome: try cell(row, "outcome"), officeID: try cell(row, "matched_office_id"),
          staffID: try cell(row, "staff_id"), seconds: try RowPresence(row).seconds,
          starts: try cell(row, "starts")))
    }
    return try answers[0].map { row throws(TrackerError) in
      let id: UUID = try cell(row, "id")
      return ReplacedImport(
        id: id, name: try cell(row, "file_name"), sha256: try cell(row, "sha256"),
        kind: try cell(row, "kind"), meetingNumber: try cell(row, "meeting_number"),
        meetingStart: try cell(row, "meeting_start"), lines: lines[id] ?? [])
    }
  }
}

/// Which files of an import take whose place.
struct Replacements {
  /// By the digest of the new file.
  private(set) var byFile: [String: ReplacedImport] = [:]
  /// What looks like a correction, but was not said to be one.
  private(set) var notes: [Words] = []

  /// - Parameter named: name or digest of the import to replace; nil: found by the meeting.
  /// - Throws: `.refused` where no import, or none of that kind, is so called.
  init(
    of files: [ReadFile], named: String?, among standing: [ReplacedImport]
  ) throws(TrackerError) {
    var standing = standing
    if let named {
      guard let file = files.first, files.count == 1 else { throw Self.oneFileOnly }
      byFile[file.file.sha256] = try Self.find(named, for: file, among: standing)
      return
    }
    for file in files {
      if let index = standing.firstIndex(where: { $0.isSameMeeting(as: file.roster) }) {
        byFile[file.file.sha256] = standing.remove(at: index)
      } else if let like = standing.first(where: { $0.isLike(file.roster) }) {
        notes.append(
          Words(
            id: "\(file.file.name) mirip \(like.name); bila itu perbaikannya: --replaces",
            en: "\(file.file.name) is like \(like.name); if it corrects that: --replaces"))
      }
    }
  }

  private static func find(
    _ text: String, for file: ReadFile, among standing: [ReplacedImport]
  ) throws(TrackerError) -> ReplacedImport {
    let found = standing.filter { earlier in
      earlier.name == text || text.utf8.count >= 8 && earlier.sha256.hasPrefix(text.lowercased())
    }
    guard let earlier = found.first, found.count == 1 else {
      let list = (found.isEmpty ? standing : found)
        .map { "\($0.name) (\($0.sha256.prefix(12)))" }.joined(separator: "; ")
      throw .refused(
        found.isEmpty
          ? Words(
            id: "tidak ada berkas '\(text)' di sesi ini", en: "no file '\(text)' in this session")
          : Words(
            id: "'\(text)' menyebut \(found.count) berkas",
            en: "'\(text)' names \(found.count) files"),
        next: Words(id: "pilih dari: \(list)", en: "choose from: \(list)"))
    }
    let kind = file.roster.kind.words
    guard earlier.kind == kind.en else {
      throw .refused(
        Words(
          id: "\(file.file.name) adalah \(kind.id), bukan jenis yang sama dengan \(earlier.name)",
          en: "\(file.file.name) is \(kind.en), another kind than \(earlier.name)"),
        next: Words(
          id: "impor tanpa --replaces: keduanya digabung",
          en: "import it without --replaces: both count together"))
    }
    return earlier
  }

  private static var oneFileOnly: TrackerError {
    .refused(
      Words(
        id: "--replaces perlu tepat satu berkas yang belum dibaca",
        en: "--replaces needs exactly one file that was not read before"),
      next: Words(id: "impor satu per satu", en: "import them one by one"))
  }
}

extension ReplacedImport {
  /// The platform's own word: the same meeting, begun at the same moment. A meeting that was begun
  /// anew has the same number, and both its parts count.
  fileprivate func isSameMeeting(as file: RosterFile) -> Bool {
    guard let meetingNumber, let meetingStart, !meetingNumber.isEmpty else { return false }
    return kind == file.kind.words.en && file.meeting?.number == meetingNumber
      && file.meeting?.span?.start == meetingStart
  }

  /// Four of five participants have the same name and joined at the same moment.
  fileprivate func isLike(_ file: RosterFile) -> Bool {
    guard kind == file.kind.words.en, !file.participants.isEmpty else { return false }
    var moments: [String: Set<Instant>] = [:]
    for line in lines { moments[line.displayName, default: []].formUnion(line.starts) }
    let same = file.participants.count { participant in
      participant.spans.contains { moments[participant.displayName]?.contains($0.start) == true }
    }
    return same * 5 >= file.participants.count * 4
  }
}
