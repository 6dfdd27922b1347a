import Domain
import Roster

/// What became of every participant of the files of an import.
public struct AttendanceImported: Codable, Hashable, Sendable {
  public var session: String
  /// True: nothing was kept.
  public var isTrial: Bool
  /// Files that had been read before: they changed nothing.
  public var alreadyRead: [String]
  public var files: [File]
  public var participants: [ParticipantOutcome]
  /// What became of the rows of all files that were read now.
  public var rows: RowCount
  /// What corrected files say otherwise than those in whose place they come.
  public var differences: [RosterDifference] = []
  /// What somebody should know about the import as a whole.
  public var notes: [ImportSummary.Note] = []

  public struct File: Codable, Hashable, Sendable {
    public var name: String
    /// Kind found from the content, in both languages.
    public var kind: ImportSummary.Note
    public var rows: Int
    public var waitingRows: Int
    /// Rows that say that somebody was not there.
    public var absentRows: Int
    public var notes: [ImportSummary.Note]
  }

  public func count(of outcome: Outcome) -> Int {
    participants.count { $0.outcome == outcome }
  }
}

/// One participant of a file (not one join), and who that is.
public struct ParticipantOutcome: Codable, Hashable, Sendable {
  /// Exactly as in the file.
  public var displayName: String
  public var email: String?
  public var outcome: Outcome
  /// NIP, or `office|name|post`; nil unless the outcome is `staff`.
  public var staffRef: String?
  public var officeCode: Office.Code?
  /// Minutes in the scheduled session, with two decimals.
  public var minutes: Double
  /// Certainty, 0 to 1.
  public var score: Double
  public var reason: ImportSummary.Note
  /// Staff of an office that was not invited.
  public var isOutsideAudience: Bool
  /// Of a guest, as written.
  public var institution: String?
}

extension AttendanceImported {
  init(
    session: String, isTrial: Bool, alreadyRead: [String], files: [ReadFile], matches: [Match],
    staff: EligibleStaff, time: SessionTime
  ) {
    self.session = session
    self.isTrial = isTrial
    self.alreadyRead = alreadyRead
    self.files = files.map { read in
      File(
        name: read.file.name, kind: .init(read.roster.kind.words), rows: read.roster.rowCount,
        waitingRows: read.roster.waitingRows, absentRows: read.roster.absentRows,
        notes: read.roster.notes.map(ImportSummary.Note.init))
    }
    rows = RowCount(files, matches)
    participants = matches.map { match in
      ParticipantOutcome(
        displayName: match.participant.displayName, email: match.participant.email,
        outcome: match.outcome,
        staffRef: match.staffID.flatMap { staff.candidate($0)?.staffRef },
        officeCode: match.office,
        minutes: roundedMinutes(match.participant.seconds(within: time)), score: match.score,
        reason: .init(match.reason), isOutsideAudience: match.outsideAudience,
        institution: match.institution)
    }
  }
}

/// The rows of an import: those of each outcome, and those that are no attendance. They add up to
/// what the files hold.
public struct RowCount: Codable, Hashable, Sendable {
  /// Rows in the files.
  public var total: Int
  public var staff = 0
  public var room = 0
  public var guest = 0
  public var unknown = 0
  public var review = 0
  /// In the waiting room.
  public var waiting: Int
  /// Registered, excused or absent.
  public var absent: Int
  /// Left aside, with a reason among the notes of the file.
  public var dropped: Int

  init(_ files: [ReadFile], _ matches: [Match]) {
    total = files.reduce(0) { $0 + $1.roster.rowCount }
    waiting = files.reduce(0) { $0 + $1.roster.waitingRows }
    absent = files.reduce(0) { $0 + $1.roster.absentRows }
    dropped = total - waiting - absent
    for match in matches {
      let rows = match.participant.joins
      dropped -= rows
      switch match.outcome {
      case .staff: staff += rows
      case .room: room += rows
      case .guest: guest += rows
      case .unknown: unknown += rows
      case .review: review += rows
      }
    }
  }
}

/// Minutes with two decimals, from seconds.
func roundedMinutes(_ seconds: Int) -> Double { (Double(seconds) / 60 * 100).rounded() / 100 }
