import Domain

/// One suggestion, with the assumption that it rests on.
public struct SuggestedLearning: Codable, Hashable, Sendable {
  public var kind: LearningOption.Kind
  /// What `plan add --suggestion` takes: `session:TTM-12`, `program:TTM`, `C1:M.4`.
  public var code: String
  public var titleId: String
  public var titleEn: String
  public var form: String
  public var competencies: [String]
  /// Nil: yet to be agreed.
  @Nullable public var startsOn: Day?
  public var people: Int
  /// People × levels that it is expected to close.
  public var levels: Double
  /// JP of each person, and of all together.
  public var jp: Double
  public var jpAsked: Double
  public var levelsPerJp: Double
  /// Who should attend: `staff_ref`, who gains most first.
  public var attendees: [String]
  public var assumption: Assumption

  /// How much learning of the form is taken to raise a level.
  public struct Assumption: Codable, Hashable, Sendable {
    public var jpPerLevel: Double
    public var maxLevels: Int
    /// Of one office; nil: no limit.
    @Nullable public var maxPeople: Int?
    public var validFrom: Day
    public var source: String
  }

  init(_ suggestion: LearningSuggestion) {
    let (option, effect) = (suggestion.option, suggestion.option.effect)
    kind = option.kind
    code = option.code
    (titleId, titleEn) = (option.title.id, option.title.en)
    form = option.form
    competencies = option.competencies
    _startsOn = Nullable(wrappedValue: option.startsOn)
    people = suggestion.attendees.count
    levels = suggestion.levels.value
    jp = option.hours.value
    jpAsked = suggestion.hoursAsked.value
    levelsPerJp = suggestion.levelsPerHour
    attendees = suggestion.attendees.map(\.staff)
    assumption = Assumption(
      jpPerLevel: effect.hoursPerLevel.value, maxLevels: effect.maxLevels,
      maxPeople: effect.maxPeople, validFrom: effect.validFrom, source: effect.source)
  }
}
