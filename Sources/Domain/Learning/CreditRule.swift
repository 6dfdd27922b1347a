/// How one learning form turns a session into learning hours (*jam pelajaran*, JP; 45 minutes).
///
/// A row of `credit_rules`, not a constant: last year's report prints again under last year's rule.
/// Source of the rows: BPS circular B-031/BPS/2600/02/2019 after Peraturan LAN 10/2018, second-hand.
/// It is silent on rounding, which each rule therefore states; ours round down. The minutes are kept.
public struct CreditRule: Hashable, Sendable, Codable {
  public enum Basis: String, Hashable, Sendable, Codable {
    /// One JP for each so many scheduled minutes.
    case hourly
    /// The same JP for a day, however many sessions it holds.
    case daily
    /// By the minutes, up to the cap of the day.
    case dailyCap = "daily_cap"
    /// The same JP each time, up to so many times a month.
    case occasion
    case semester
  }

  /// How minutes become JP, before the cap of the day and the international factor.
  public enum Rounding: String, Hashable, Sendable, Codable, CaseIterable {
    /// Whole JP, rounded down.
    case floor
    /// The nearest whole JP, half up.
    case nearest
    /// To the hundredth, rounded down.
    case exact
  }

  /// Number of the row, which every credit names.
  public var id: Int64
  public var form: String
  public var basis: Basis
  /// JP of a day, occasion or semester.
  public var jp: LearningHours?
  public var minutesPerJP: Int
  public var rounding: Rounding
  public var capPerDay: LearningHours?
  public var occasionsPerMonth: Int?
  public var internationalJP: LearningHours?
  /// In hundredths: 120 is 20 % more than the national rate.
  public var internationalFactor: Int?

  public init(
    id: Int64, form: String, basis: Basis, jp: LearningHours? = nil, minutesPerJP: Int = 45,
    rounding: Rounding = .floor, capPerDay: LearningHours? = nil, occasionsPerMonth: Int? = nil,
    internationalJP: LearningHours? = nil, internationalFactor: Int? = nil
  ) {
    self.id = id
    self.form = form
    self.basis = basis
    self.jp = jp
    self.minutesPerJP = minutesPerJP
    self.rounding = rounding
    self.capPerDay = capPerDay
    self.occasionsPerMonth = occasionsPerMonth
    self.internationalJP = internationalJP
    self.internationalFactor = internationalFactor
  }

  /// JP for something attended long enough, before the caps of the day and the month.
  ///
  /// - Parameter days: of a form with a rate or a cap a day, how many days it lasted: each is worth
  ///   the rate, and has its own cap.
  public func credit(
    scheduledSeconds: Int, days: Int = 1, international: Bool = false
  ) -> LearningHours {
    switch basis {
    case .hourly: return abroad(byMinutes(scheduledSeconds), international)
    case .dailyCap:
      let byMinutes = byMinutes(scheduledSeconds)
      guard let cap = dayCap(international: international) else { return byMinutes }
      return min(byMinutes, cap * days)
    case .daily: return abroad(jp ?? .zero, international) * days
    case .occasion, .semester: return abroad(jp ?? .zero, international)
    }
  }

  /// The most JP of a day under a capped form; nil: no cap.
  public func dayCap(international: Bool) -> LearningHours? {
    capPerDay.map { abroad($0, international) }
  }

  private func byMinutes(_ seconds: Int) -> LearningHours {
    let unit = minutesPerJP * 60
    return switch rounding {
    case .floor: LearningHours(whole: seconds / unit)
    case .nearest: LearningHours(whole: (seconds + unit / 2) / unit)
    case .exact: LearningHours(hundredths: seconds * 100 / unit)
    }
  }

  /// The international rate: its own JP, else the national with the factor.
  private func abroad(_ national: LearningHours, _ international: Bool) -> LearningHours {
    guard international else { return national }
    if let internationalJP { return internationalJP }
    guard let internationalFactor else { return national }
    return LearningHours(hundredths: national.hundredths * internationalFactor / 100)
  }
}
