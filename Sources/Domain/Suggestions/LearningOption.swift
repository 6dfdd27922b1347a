/// A person's gap in one competency, as suggestions see it.
public struct LearningNeed: Hashable, Sendable {
  /// Names the person, the same for all of their needs.
  public var staff: String
  public var office: Office.Code
  public var competency: String
  /// Levels below what the post asks, 1 or more.
  public var gap: Int

  public init(staff: String, office: Office.Code, competency: String, gap: Int) {
    (self.staff, self.office, self.competency, self.gap) = (staff, office, competency, gap)
  }
}

/// Something that people could be sent to.
public struct LearningOption: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A planned session that has not begun.
    case session
    /// The next session of a program, as long as its last.
    case program
    /// A course of a learning form on one competency, yet to be found.
    case form

    /// The surer it is to be held, the smaller.
    var order: Int {
      switch self {
      case .session: 0
      case .program: 1
      case .form: 2
      }
    }
  }

  public var kind: Kind
  /// Names the option: `session:TTM-12`, `program:TTM`, `C1:M.4`.
  public var code: String
  public var title: Words
  /// Code of the learning form.
  public var form: String
  public var competencies: [String]
  /// JP that it asks of each person.
  public var hours: LearningHours
  public var effect: LearningEffect
  /// Nil: yet to be agreed.
  public var startsOn: Day?
  /// Whose people may come; nil: everybody's.
  public var offices: Set<Office.Code>?

  public init(
    kind: Kind, code: String, title: Words, form: String, competencies: [String],
    hours: LearningHours, effect: LearningEffect, startsOn: Day? = nil,
    offices: Set<Office.Code>? = nil
  ) {
    self.kind = kind
    self.code = code
    self.title = title
    self.form = form
    self.competencies = competencies
    self.hours = hours
    self.effect = effect
    self.startsOn = startsOn
    self.offices = offices
  }

  /// What it is assumed to raise each of its competencies by.
  public var raise: LevelShare { effect.raise(from: hours, competencies: competencies.count) }
}
