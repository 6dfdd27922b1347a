/// An option with those who should take it up, and what that is expected to close.
public struct LearningSuggestion: Hashable, Sendable {
  public var option: LearningOption
  /// Who gains most first.
  public var attendees: [Attendee]

  public struct Attendee: Hashable, Sendable {
    public var staff: String
    /// Expected rise over all competencies of the option, no further than the gaps.
    public var levels: LevelShare

    public init(staff: String, levels: LevelShare) { (self.staff, self.levels) = (staff, levels) }
  }

  public init(option: LearningOption, attendees: [Attendee]) {
    (self.option, self.attendees) = (option, attendees)
  }

  /// People × levels that it is expected to close.
  public var levels: LevelShare { attendees.reduce(.zero) { $0 + $1.levels } }

  /// JP asked of all of them together.
  public var hoursAsked: LearningHours {
    LearningHours(hundredths: option.hours.hundredths * attendees.count)
  }

  /// Levels closed per JP asked; 0 where nobody comes.
  public var levelsPerHour: Double {
    attendees.isEmpty ? 0 : levels.value / hoursAsked.value
  }

  /// Before another: closes more per JP; of equals the one with more people, then fewer JP, then
  /// what is planned already, then the smaller code.
  func precedes(_ other: Self) -> Bool {
    let (mine, theirs) = (
      levels.thousandths * other.hoursAsked.hundredths,
      other.levels.thousandths * hoursAsked.hundredths
    )
    if mine != theirs { return mine > theirs }
    if attendees.count != other.attendees.count {
      return attendees.count > other.attendees.count
    }
    return (hoursAsked, option.kind.order, option.code)
      < (other.hoursAsked, other.option.kind.order, other.option.code)
  }
}
