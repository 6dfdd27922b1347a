import Domain

/// A person's index with what each of its points rests on.
public struct ProfessionalismDetail: Codable, Hashable, Sendable {
  public var person: ProfessionalismLine
  public var year: Int
  public var on: Day
  public var rule: String
  public var source: String
  /// How bands meet, which the regulation leaves open.
  public var bandRule: String
  /// Empty where the index does not apply.
  public var parts: [Part]

  public struct Part: Codable, Hashable, Sendable {
    public var dimension: ProfessionalismIndex.Dimension
    /// `education`, `leadership`, `functional`, `technical`, `seminar`, `rating`, `penalty`.
    public var item: String
    /// What was found: `S2`, `done`, `not_done`, `24`, `very_good`, `never`; nil: unknown.
    @Nullable public var finding: String?
    /// Day or year of the fact.
    @Nullable public var dated: String?
    @Nullable public var points: Double?
    @Nullable public var evidence: String?
  }
}

extension ProfessionalismDetail {
  /// What is asked of the person's group; a training that is not asked gives no line.
  static func parts(of facts: IndexFacts) -> [Part] {
    guard let scale = facts.scale else { return [] }
    var parts = [part(.qualification, "education", facts.education)]
    for (item, asked, training) in [
      ("leadership", scale.leadership, facts.leadership),
      ("functional", scale.functional, facts.functional),
    ] where asked > 0 {
      parts.append(
        Part(
          dimension: .competence, item: item,
          finding: training.map { $0.isDone ? "done" : "not_done" },
          dated: training?.day?.description, points: scale.points(asked, training?.isDone),
          evidence: training?.evidence))
    }
    parts.append(
      Part(
        dimension: .competence, item: "technical", finding: plain(facts.technicalHours) + " JP",
        dated: nil, points: scale.technicalPoints(facts.competence), evidence: nil))
    parts.append(
      Part(
        dimension: .competence, item: "seminar", finding: String(facts.seminars), dated: nil,
        points: scale.seminarPoints(facts.competence), evidence: nil))
    var rating = part(.performance, "rating", facts.performance)
    rating.dated = facts.performanceYear.map(String.init)
    if let value = facts.performanceValue, let item = rating.finding {
      rating.finding = "\(item) (\(plain(value)))"
    }
    return parts + [rating, part(.discipline, "penalty", facts.discipline)]
  }

  private static func part(
    _ dimension: ProfessionalismIndex.Dimension, _ item: String, _ fact: IndexFacts.Fact?
  ) -> Part {
    Part(
      dimension: dimension, item: item, finding: fact?.item, dated: fact?.day?.description,
      points: fact?.score, evidence: fact?.evidence)
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
