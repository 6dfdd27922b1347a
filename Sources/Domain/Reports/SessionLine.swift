extension QuarterlyReport {
  /// A session held in the quarter, as far as it concerns the office.
  public struct SessionLine: Hashable, Sendable, Codable {
    public var heldOn: Day
    public var code: String
    public var title: String
    /// Learning form: decides the JP.
    public var form: Term
    /// Name of the organising office.
    public var organiser: String
    public var speakers: [String]
    /// People of the office who were there.
    public var present: Int
    /// People of the office who should have been there; nil: the office was to be represented,
    /// nobody by name.
    public var expected: Int?
    /// Whether the office stands in the session's audience.
    public var invited: Bool
    /// Shared screens of the office that were accepted.
    public var roomScreens: Int
    /// JP of one person who attended long enough; nil: no rule was in force.
    public var jp: LearningHours?
    /// What proves the attendance, each kind once.
    public var evidence: [Evidence]

    public init(
      heldOn: Day, code: String, title: String, form: Term, organiser: String,
      speakers: [String] = [], present: Int, expected: Int?, invited: Bool = true,
      roomScreens: Int = 0, jp: LearningHours?, evidence: [Evidence] = []
    ) {
      self.heldOn = heldOn
      self.code = code
      self.title = title
      self.form = form
      self.organiser = organiser
      self.speakers = speakers
      self.present = present
      self.expected = expected
      self.invited = invited
      self.roomScreens = roomScreens
      self.jp = jp
      self.evidence = evidence
    }
  }

  /// Attendance rows of a session that no rule could settle.
  public struct ReviewLine: Hashable, Sendable, Codable {
    public var heldOn: Day
    public var code: String
    public var title: String
    public var open: Int

    public init(heldOn: Day, code: String, title: String, open: Int) {
      self.heldOn = heldOn
      self.code = code
      self.title = title
      self.open = open
    }
  }
}
