import Domain
import Postgres

/// A gap with all that it rests on.
public struct GapExplanation: Codable, Hashable, Sendable {
  public var on: Day
  public var officeCode: Office.Code
  public var staffRef: String
  public var name: String
  public var post: String
  public var jobClass: String
  public var competency: String
  public var competencyNameId: String
  public var competencyNameEn: String
  /// Nil: the post does not ask it.
  @Nullable public var required: Int?
  /// Nil: no assessment counts.
  @Nullable public var attained: Int?
  @Nullable public var gap: Int?
  @Nullable public var openSince: Day?
  /// The strongest first.
  public var requirements: [Requirement]
  /// Newest first.
  public var assessments: [Assessment]
  /// After the assessment that counts; all where none does.
  public var learning: [Learning]
  public var learningJp: Double

  /// Who asks a level, since when.
  public struct Requirement: Codable, Hashable, Sendable {
    public enum Origin: String, Codable, Sendable, PostgresDecodable { case `class`, post, office }
    public var origin: Origin
    public var level: Int
    public var validFrom: Day
    /// Day after the last; nil: in force.
    @Nullable public var validTo: Day?
    public var source: String
    /// The one that stands on the day.
    public var stands: Bool
  }

  public struct Assessment: Codable, Hashable, Sendable {
    public var assessedOn: Day
    public var method: AssessmentMethod
    public var level: Int
    @Nullable public var validUntil: Day?
    public var assessor: String
    public var evidence: String
    public var standing: AssessmentStanding
    /// Levels that stood before they were corrected, the oldest first.
    public var before: [Int]
  }

  public struct Learning: Codable, Hashable, Sendable {
    public var date: Day
    public var session: String
    public var title: String
    public var form: String
    public var jp: Double
  }
}

extension GapExplanation {
  /// - Parameter pair: nil where the post does not ask the competency.
  init(
    on day: Day, subject: Row, pair: PersonGap?, requirements: [Row], assessments: [Row],
    learning: [Row]
  ) throws(PostgresError) {
    on = day
    officeCode = try subject["office_code"]
    staffRef = try subject["staff_ref"]
    name = try subject["name"]
    post = try subject["post"]
    jobClass = try subject["job_class"]
    competency = try subject["competency"]
    competencyNameId = try subject["name_id"]
    competencyNameEn = try subject["name_en"]
    _required = Nullable(wrappedValue: pair?.required)
    _attained = Nullable(wrappedValue: pair?.attained)
    _gap = Nullable(wrappedValue: pair?.gap)
    _openSince = Nullable(wrappedValue: pair?.openSince)
    self.requirements = []
    for row in requirements {
      let isValid: Bool = try row["valid"]
      let stands = isValid && !self.requirements.contains(where: \.stands)
      self.requirements.append(try Requirement(row: row, stands: stands))
    }
    let counted = pair.flatMap { pair in
      pair.assessedOn.flatMap { day in pair.method.map { (assessedOn: day, method: $0) } }
    }
    self.assessments = try assessments.map { row throws(PostgresError) in
      try Assessment(row: row, on: day, counted: counted)
    }
    self.learning = try learning.map(Learning.init).filter { one in
      counted.map { one.date > $0.assessedOn } ?? true
    }
    learningJp = self.learning.reduce(0) { $0 + $1.jp }
  }
}

extension GapExplanation.Requirement {
  fileprivate init(row: Row, stands: Bool) throws(PostgresError) {
    self.init(
      origin: try row["origin"], level: try row["level"], validFrom: try row["valid_from"],
      validTo: try row["valid_to"], source: try row["source"], stands: stands)
  }
}

extension GapExplanation.Assessment {
  fileprivate init(
    row: Row, on day: Day, counted: (assessedOn: Day, method: AssessmentMethod)?
  ) throws(PostgresError) {
    let facts = AssessmentStanding.Facts(
      assessedOn: try row["assessed_on"], method: try row["method"],
      validUntil: try row["valid_until"], fulfils: try row["fulfils"], isKnown: try row["known"])
    let before: [Int32] = try row["before"]
    self.init(
      assessedOn: facts.assessedOn, method: facts.method, level: try row["level"],
      validUntil: facts.validUntil, assessor: try row["assessor"], evidence: try row["evidence"],
      standing: AssessmentStanding(of: facts, on: day, counted: counted),
      before: before.map(Int.init))
  }
}

extension GapExplanation.Learning {
  fileprivate init(row: Row) throws(PostgresError) {
    self.init(
      date: try row["held_on"], session: try row["code"], title: try row["title"],
      form: try row["form"], jp: try row["jp"])
  }
}
