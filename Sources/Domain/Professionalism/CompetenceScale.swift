/// What the competence dimension gives for each kind of training to one group of posts
/// (Peraturan BKN 8/2019 art. 8); 0 is not asked of the group.
///
/// It differs by group: leadership is asked of structural posts, functional training of functional
/// ones, and general staff (*pelaksana*) get 22.5 and 17.5 for the two that are left.
public struct CompetenceScale: Hashable, Sendable {
  public var leadership: Double
  public var functional: Double
  public var technical: Double
  public var seminar: Double
  /// JP of technical training that count as done.
  public var technicalHours: Double

  public init(
    leadership: Double, functional: Double, technical: Double, seminar: Double,
    technicalHours: Double
  ) {
    self.leadership = leadership
    self.functional = functional
    self.technical = technical
    self.seminar = seminar
    self.technicalHours = technicalHours
  }

  /// What a person has done, as far as it is known.
  public struct Facts: Hashable, Sendable {
    /// False: stated as not done, which gives 0; nil: nobody has said.
    public var leadership: Bool?
    public var functional: Bool?
    /// From the learning record, which knows when nothing was done.
    public var technicalHours: Double
    public var seminars: Int

    public init(leadership: Bool?, functional: Bool?, technicalHours: Double, seminars: Int) {
      self.leadership = leadership
      self.functional = functional
      self.technicalHours = technicalHours
      self.seminars = seminars
    }
  }

  /// Points; nil where a training that the group needs is unknown.
  public func score(of facts: Facts) -> Double? {
    guard let leadership = points(leadership, facts.leadership),
      let functional = points(functional, facts.functional)
    else { return nil }
    return leadership + functional + technicalPoints(facts) + seminarPoints(facts)
  }

  public func technicalPoints(_ facts: Facts) -> Double {
    facts.technicalHours >= technicalHours ? technical : 0
  }

  public func seminarPoints(_ facts: Facts) -> Double { facts.seminars > 0 ? seminar : 0 }

  /// Points of one training; what is not asked needs no fact.
  public func points(_ asked: Double, _ isDone: Bool?) -> Double? {
    asked > 0 ? isDone.map { $0 ? asked : 0 } : 0
  }
}
