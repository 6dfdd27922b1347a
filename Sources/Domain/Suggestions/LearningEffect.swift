/// How much learning of one form is assumed to raise a level; a row of `learning_effects`.
///
/// An assumption with its source, never a finding: it is shown with every figure that rests on it.
public struct LearningEffect: Hashable, Sendable, Codable {
  public var form: String
  /// JP on one competency that raise a person by one level.
  public var hundredthsPerLevel: Int
  /// Levels that one course raises at most, however long.
  public var maxLevels: Int
  /// People of one office that one course takes at most; nil: no limit.
  public var maxPeople: Int?
  public var validFrom: Day
  public var source: String

  public init(
    form: String, hoursPerLevel: LearningHours, maxLevels: Int, maxPeople: Int? = nil,
    validFrom: Day, source: String
  ) {
    self.form = form
    hundredthsPerLevel = hoursPerLevel.hundredths
    self.maxLevels = maxLevels
    self.maxPeople = maxPeople
    self.validFrom = validFrom
    self.source = source
  }

  public var hoursPerLevel: LearningHours { LearningHours(hundredths: hundredthsPerLevel) }

  /// What so many JP raise each of the competencies that they are spread over, evenly.
  public func raise(from hours: LearningHours, competencies: Int) -> LevelShare {
    guard competencies > 0 else { return .zero }
    return LevelShare(
      thousandths: min(
        maxLevels * 1000, hours.hundredths * 1000 / (hundredthsPerLevel * competencies)))
  }
}

/// Levels in thousandths, so that sums and comparisons are exact.
public struct LevelShare: Hashable, Sendable, Comparable {
  public var thousandths: Int

  public init(thousandths: Int) { self.thousandths = thousandths }
  public init(whole: Int) { thousandths = whole * 1000 }

  public static let zero = LevelShare(thousandths: 0)

  public var value: Double { Double(thousandths) / 1000 }

  public static func + (a: Self, b: Self) -> Self {
    Self(thousandths: a.thousandths + b.thousandths)
  }
  public static func - (a: Self, b: Self) -> Self {
    Self(thousandths: a.thousandths - b.thousandths)
  }
  public static func < (a: Self, b: Self) -> Bool { a.thousandths < b.thousandths }
}

extension LearningEffect {
  /// JP of a course that raises one level: in whole days or occasions where the form counts so, the
  /// last of them begun.
  public func courseHours(under rule: CreditRule) -> LearningHours {
    switch rule.basis {
    case .hourly, .dailyCap: return hoursPerLevel
    case .daily, .occasion, .semester:
      guard let unit = rule.jp, unit > .zero else { return hoursPerLevel }
      let times = (hundredthsPerLevel + unit.hundredths - 1) / unit.hundredths
      return LearningHours(hundredths: times * unit.hundredths)
    }
  }
}
