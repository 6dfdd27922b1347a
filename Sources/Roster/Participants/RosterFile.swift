import Domain

/// What an attendance file says.
public struct RosterFile: Hashable, Sendable {
  public var kind: RosterKind
  /// One per display name and e-mail, in order of first appearance.
  public var participants: [Participant]
  /// Rows of participants: their joins, rows in the waiting room and rows of who was not there.
  public var rowCount: Int
  /// Rows in the waiting room, which are no attendance.
  public var waitingRows: Int
  /// Rows that say that somebody was not there: registered only, excused, absent.
  public var absentRows: Int
  /// What the reader should know about the file.
  public var notes: [Words]
  /// What should be known of single rows, the first thousand of them.
  public var remarks: [Remark]
  /// The file's own word on the meeting, where it has one.
  public var meeting: Meeting?
  /// Where nearly all times lie whole hours beside the session: the zone in which they would fit.
  /// To be asked about; the file was read in the zone that was given.
  public var suggestedZone: Zone?

  public struct Meeting: Hashable, Sendable {
    public var topic: String
    /// Digits only.
    public var number: String
    /// From the host's first join to the end.
    public var span: Span?

    public init(topic: String, number: String, span: Span?) {
      (self.topic, self.number, self.span) = (topic, number, span)
    }
  }

  public init(
    kind: RosterKind, participants: [Participant], rowCount: Int, waitingRows: Int,
    notes: [Words], meeting: Meeting? = nil, absentRows: Int = 0, remarks: [Remark] = [],
    suggestedZone: Zone? = nil
  ) {
    self.kind = kind
    self.participants = participants
    self.rowCount = rowCount
    self.waitingRows = waitingRows
    self.absentRows = absentRows
    self.notes = notes
    self.remarks = remarks
    self.meeting = meeting
    self.suggestedZone = suggestedZone
  }
}
