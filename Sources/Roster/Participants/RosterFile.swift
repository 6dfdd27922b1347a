import Domain

/// What an attendance file says.
public struct RosterFile: Hashable, Sendable {
  public var kind: RosterKind
  /// One per display name and e-mail, in order of first appearance.
  public var participants: [Participant]
  /// Rows of participants, waiting rows counted.
  public var rowCount: Int
  /// Rows in the waiting room, which are no attendance.
  public var waitingRows: Int
  /// What the reader should know about the file.
  public var notes: [Words]
  /// The file's own word on the meeting, where it has one.
  public var meeting: Meeting?

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
    notes: [Words], meeting: Meeting? = nil
  ) {
    self.kind = kind
    self.participants = participants
    self.rowCount = rowCount
    self.waitingRows = waitingRows
    self.notes = notes
    self.meeting = meeting
  }
}

/// Which platform wrote an attendance file, and in which of its shapes.
public enum RosterKind: Hashable, Sendable {
  /// Generation 1 is of 2020 to about 2023, 2 of 2024 on; `perJoin` has times, else totals only.
  case zoomMeeting(generation: Int, block: Bool, perJoin: Bool)

  public var words: Words {
    switch self {
    case .zoomMeeting(let generation, _, let perJoin):
      Words(
        id: "peserta rapat Zoom bentuk \(generation), \(perJoin ? "per masuk" : "per orang")",
        en: "Zoom meeting participants form \(generation), per \(perJoin ? "join" : "person")")
    }
  }

  /// What its rows prove.
  public var evidence: Evidence {
    switch self {
    case .zoomMeeting(_, _, let perJoin): perJoin ? .roster : .rosterTotal
    }
  }
}
