import Domain
import Postgres

/// What is known of a person for the index, each fact with its day and evidence.
struct IndexFacts: RowDecodable, Sendable {
  struct Fact: Sendable {
    var item: String
    var score: Double
    var day: Day?
    var evidence: String
  }

  struct Training: Sendable {
    var isDone: Bool
    var day: Day?
    var evidence: String
  }

  var office: Int64
  var officeCode: Office.Code
  var staffRef: String
  var name: String
  var post: String
  var employment: String
  /// Nil: the index does not apply.
  var classGroup: String?
  /// What the competence dimension asks of the group.
  var scale: CompetenceScale?
  var education: Fact?
  var performance: Fact?
  var performanceYear: Int?
  var performanceValue: Double?
  var discipline: Fact?
  var leadership: Training?
  var functional: Training?
  var technicalHours: Double
  var seminars: Int

  init(row: Row) throws(PostgresError) {
    office = try row["office_id"]
    officeCode = try row["office_code"]
    staffRef = try row["staff_ref"]
    name = try row["name"]
    post = try row["post"]
    employment = try row["employment"]
    classGroup = try row["class_group"]
    technicalHours = try row["technical_jp"]
    seminars = try row["seminars"]
    if classGroup != nil {
      scale = CompetenceScale(
        leadership: try row["asks_leadership"], functional: try row["asks_functional"],
        technical: try row["asks_technical"], seminar: try row["asks_seminar"],
        technicalHours: try row["asks_hours"])
    }
    education = try Self.fact(
      row, item: "education", score: "education_score", day: "education_on",
      evidence: "education_evidence")
    performance = try Self.fact(
      row, item: "performance", score: "performance_score", day: nil,
      evidence: "performance_evidence")
    performanceYear = try row["performance_year"]
    performanceValue = try row["performance_value"]
    discipline = try Self.fact(
      row, item: "penalty", score: "penalty_score", day: "penalty_on",
      evidence: "penalty_evidence")
    leadership = try Self.training(row, "leadership")
    functional = try Self.training(row, "functional")
  }

  private static func fact(
    _ row: Row, item: String, score: String, day: String?, evidence: String
  ) throws(PostgresError) -> Fact? {
    guard let item: String = try row[item], let score: Double = try row[score] else { return nil }
    var stated: Day?
    if let day { stated = try row[day] }
    return Fact(item: item, score: score, day: stated, evidence: try row[evidence] ?? "")
  }

  private static func training(_ row: Row, _ kind: String) throws(PostgresError) -> Training? {
    guard let isDone: Bool = try row[kind] else { return nil }
    return Training(
      isDone: isDone, day: try row[kind + "_on"], evidence: try row[kind + "_evidence"] ?? "")
  }

  var competence: CompetenceScale.Facts {
    CompetenceScale.Facts(
      leadership: leadership?.isDone, functional: functional?.isDone,
      technicalHours: technicalHours, seminars: seminars)
  }

  /// Nil: the index does not apply to the person.
  var index: ProfessionalismIndex? {
    scale.map {
      ProfessionalismIndex(
        qualification: education?.score, competence: $0.score(of: competence),
        performance: performance?.score, discipline: discipline?.score)
    }
  }
}
