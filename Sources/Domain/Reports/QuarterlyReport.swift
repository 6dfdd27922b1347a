/// Everything the quarterly HR report of one office shows: frozen as it was known on a day.
///
/// It holds figures and names, no sentences: each format says them in its own language. Nothing in
/// it is read from a clock, so the same value gives the same pages.
///
/// Its JSON form has snake_case keys (`open_reviews`, `jp_quarter`): encode and decode it with
/// the key strategies that convert them.
public struct QuarterlyReport: Hashable, Sendable, Codable {
  public var office: Sender
  public var quarter: Quarter
  /// The day whose knowledge the figures are; also the day stamped on the documents made of it.
  public var asOf: Day
  /// When it was frozen and numbered; nil: a draft.
  public var issuedOn: Day?
  public var letter: Letter
  public var signature: Signature
  /// Whether figures and people are made up; every page then says so.
  public var invented: Bool
  /// By which a printed page is checked against the frozen report.
  public var verificationCode: String?
  /// The first page's summary.
  public var metrics: [MetricLine]
  public var staff: [StaffLine]
  public var sessions: [SessionLine]
  public var credits: [CreditLine]
  public var competencies: [CompetencyLine]
  /// Persons furthest below what their post asks, worst first: what no average may hide.
  public var worstGaps: [GapLine]
  /// Required (person, competency) pairs that nobody has assessed.
  public var unassessed: Int
  public var followUps: [FollowUpLine]
  /// Attendance rows that still wait for a person's decision, by session.
  public var openReviews: [ReviewLine]

  public init(
    office: Sender, quarter: Quarter, asOf: Day, issuedOn: Day? = nil, letter: Letter = Letter(),
    signature: Signature, invented: Bool = false, verificationCode: String? = nil,
    metrics: [MetricLine] = [], staff: [StaffLine] = [], sessions: [SessionLine] = [],
    credits: [CreditLine] = [], competencies: [CompetencyLine] = [], worstGaps: [GapLine] = [],
    unassessed: Int = 0, followUps: [FollowUpLine] = [], openReviews: [ReviewLine] = []
  ) {
    self.office = office
    self.quarter = quarter
    self.asOf = asOf
    self.issuedOn = issuedOn
    self.letter = letter
    self.signature = signature
    self.invented = invented
    self.verificationCode = verificationCode
    self.metrics = metrics
    self.staff = staff
    self.sessions = sessions
    self.credits = credits
    self.competencies = competencies
    self.worstGaps = worstGaps
    self.unassessed = unassessed
    self.followUps = followUps
    self.openReviews = openReviews
  }
}

extension QuarterlyReport {
  /// A code of the reference lists with its name in both languages.
  public struct Term: Hashable, Sendable, Codable {
    public var code: String
    public var nameId: String
    public var nameEn: String

    public init(code: String, name: Words) {
      (self.code, nameId, nameEn) = (code, name.id, name.en)
    }

    public var name: Words { Words(id: nameId, en: nameEn) }
  }
}
