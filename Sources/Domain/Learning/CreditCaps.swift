/// Credits one person's sessions of one or more whole months, caps of day and month applied in the
/// order in which the sessions began.
public func learningCredits(for attended: [AttendedSession]) -> [LearningCredit] {
  var granted: [CapKey: LearningHours] = [:]
  var occasions: [CapKey: Int] = [:]
  return attended.sorted { ($0.startsAt, $0.session) < ($1.startsAt, $1.session) }.map { session in
    var credit = LearningCredit(
      session: session.session, heldOn: session.heldOn, rule: session.rule?.id,
      share: session.share, hours: .zero, status: .credited)
    guard let rule = session.rule else {
      credit.status = .noRule
      return credit
    }
    guard session.isPresent, session.share >= session.threshold else {
      credit.status = .belowThreshold
      return credit
    }
    let full = rule.credit(
      scheduledSeconds: session.scheduledSeconds, international: session.isInternational)
    let day = CapKey(form: rule.form, first: session.heldOn)
    switch rule.basis {
    case .hourly, .semester: credit.hours = full
    case .daily:
      // The day's hours are the largest rate of its sessions, given once.
      credit.hours = max(.zero, full - (granted[day] ?? .zero))
    case .dailyCap:
      let cap = rule.dayCap(international: session.isInternational) ?? full
      let room = cap - (granted[day] ?? .zero)
      credit.hours = max(.zero, min(full, room))
    case .occasion:
      let month = CapKey(form: rule.form, first: session.heldOn.firstOfMonth)
      let number = (occasions[month] ?? 0) + 1
      occasions[month] = number
      credit.hours = number <= rule.occasionsPerMonth ?? .max ? full : .zero
    }
    granted[day] = (granted[day] ?? .zero) + credit.hours
    if credit.hours < full { credit.status = .capped }
    return credit
  }
}

private struct CapKey: Hashable {
  var form: String
  /// The day, or the first of the month.
  var first: Day
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
