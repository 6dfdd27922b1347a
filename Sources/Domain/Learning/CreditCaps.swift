/// Credits all that one person attended in one or more whole months, at whichever offices: the caps
/// of day and month are applied in the order in which things began.
///
/// What lasts several days takes its place in the caps of each; the month is that of its first day.
public func learningCredits(for attended: [AttendedSession]) -> [LearningCredit] {
  var caps = CreditCaps()
  return attended.sorted { ($0.startsAt, $0.source) < ($1.startsAt, $1.source) }.map {
    caps.credit($0)
  }
}

private struct CreditCaps {
  private struct Key: Hashable {
    var form: String
    /// The day, or the first of the month.
    var first: Day
  }

  private var granted: [Key: LearningHours] = [:]
  private var occasions: [Key: Int] = [:]

  mutating func credit(_ attended: AttendedSession) -> LearningCredit {
    var credit = LearningCredit(
      source: attended.source, heldOn: attended.heldOn, rule: attended.rule?.id,
      share: attended.share, hours: .zero, status: .credited)
    guard let rule = attended.rule else {
      credit.status = .noRule
      return credit
    }
    guard attended.isPresent, credit.share >= attended.threshold else {
      credit.status = .belowThreshold
      return credit
    }
    let full = rule.credit(
      scheduledSeconds: attended.scheduledSeconds, days: attended.days,
      international: attended.isInternational)
    switch rule.basis {
    case .hourly, .semester: credit.hours = full
    case .daily:
      // The day's hours are the largest rate of what it holds, given once.
      let rate = rule.credit(scheduledSeconds: 0, international: attended.isInternational)
      credit.hours = grant(full, of: attended, form: rule.form, upTo: rate)
    case .dailyCap:
      if let cap = rule.dayCap(international: attended.isInternational) {
        credit.hours = grant(full, of: attended, form: rule.form, upTo: cap)
      } else {
        credit.hours = full
      }
    case .occasion:
      let month = Key(form: rule.form, first: attended.heldOn.firstOfMonth)
      let number = (occasions[month] ?? 0) + 1
      occasions[month] = number
      credit.hours = number <= rule.occasionsPerMonth ?? .max ? full : .zero
    }
    if credit.hours < full { credit.status = .capped }
    return credit
  }

  /// Gives hours to the days, the first ones first, as far as each has room below its cap.
  private mutating func grant(
    _ hours: LearningHours, of attended: AttendedSession, form: String, upTo cap: LearningHours
  ) -> LearningHours {
    var rest = hours
    for number in 0..<attended.days where rest > .zero {
      let day = Key(form: form, first: attended.heldOn.adding(days: number))
      let before = granted[day] ?? .zero
      let given = max(.zero, min(rest, cap - before))
      granted[day] = before + given
      rest = rest - given
    }
    return hours - rest
  }
}

extension Day {
  /// The first day of its month.
  public var firstOfMonth: Day { adding(days: 1 - components.day) }

  /// The first day of the month after its own.
  public var firstOfNextMonth: Day {
    let (year, month, _) = components
    return firstOfMonth.adding(days: Day.length(ofMonth: month, year: year))
  }
}
