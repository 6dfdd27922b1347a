/// The hours that a policy asks of a person in a year.
public struct LearningTarget: Hashable, Sendable, Codable {
  /// Nil: none is asked.
  public var least: LearningHours?
  /// Above it a warning is given, nothing is blocked; nil: no ceiling.
  public var most: LearningHours?

  public init(least: LearningHours? = nil, most: LearningHours? = nil) {
    (self.least, self.most) = (least, most)
  }

  /// An office may ask more than the nation, and allow less, never the other way.
  public func allows(_ office: LearningTarget) -> Bool {
    if let least, let asked = office.least, asked < least { return false }
    if let most, let allowed = office.most, allowed > most { return false }
    return true
  }

  /// What an office set, and from the nation what it left open.
  public func narrowed(by office: LearningTarget?) -> LearningTarget {
    LearningTarget(least: office?.least ?? least, most: office?.most ?? most)
  }
}

/// How far a person is on the way to the year's hours.
public struct LearningProgress: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, Codable {
    case reached
    /// Not there yet, and there in time at this pace.
    case onTrack = "on_track"
    case behind
    /// More than the ceiling: a warning.
    case aboveCeiling = "above_ceiling"
    /// No policy asks anything.
    case noTarget = "no_target"
  }

  public var target: LearningTarget
  /// Confirmed hours from 1 January to the day.
  public var confirmed: LearningHours
  public var on: Day

  public init(target: LearningTarget, confirmed: LearningHours, on: Day) {
    (self.target, self.confirmed, self.on) = (target, confirmed, on)
  }

  /// Hours by 31 December at this pace: those confirmed, times the days of the year, by the days
  /// gone. Nil before 30 days have gone, when one session would decide it.
  public var forecast: LearningHours? {
    guard dayOfYear >= 30 else { return nil }
    let isLeap = on.adding(days: 366 - dayOfYear).year == on.year
    return LearningHours(hundredths: confirmed.hundredths * (isLeap ? 366 : 365) / dayOfYear)
  }

  public var status: Status {
    if let most = target.most, confirmed > most { return .aboveCeiling }
    guard let least = target.least, least > .zero else { return .noTarget }
    if confirmed >= least { return .reached }
    // Too early to tell counts as on track.
    return forecast.map { $0 >= least } ?? true ? .onTrack : .behind
  }

  private var dayOfYear: Int {
    let start = Quarter(containing: on).yearToDate.lowerBound
    return Int(on.number - start.number) + 1
  }
}
