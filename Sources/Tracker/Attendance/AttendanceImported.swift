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

  public struct File: Codable, Hashable, Sendable {
    public var name: String
    /// Kind found from the content, in both languages.
    public var kind: ImportSummary.Note
    public var rows: Int
    public var waitingRows: Int
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
        waitingRows: read.roster.waitingRows,
        notes: read.roster.notes.map(ImportSummary.Note.init))
    }
    participants = matches.map { match in
      ParticipantOutcome(
        displayName: match.participant.displayName, email: match.participant.email,
        outcome: match.outcome,
        staffRef: match.staffID.flatMap { staff.members[$0]?.staffRef },
        officeCode: match.office,
        minutes: roundedMinutes(match.participant.seconds(within: time)), score: match.score,
        reason: .init(match.reason))
    }
  }
}

/// Minutes with two decimals, from seconds.
func roundedMinutes(_ seconds: Int) -> Double { (Double(seconds) / 60 * 100).rounded() / 100 }
