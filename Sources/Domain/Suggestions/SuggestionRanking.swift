/// Chooses, one after the other, what closes most per JP of what is still open: what one choice is
/// expected to close, the next does not close again. Each option is chosen once at most.
///
/// - Parameters:
///   - budget: JP that may be asked of all people together; nil: no limit. An option that asks more
///     than is left takes as many people as fit.
///   - limit: suggestions at most.
public func learningSuggestions(
  from options: [LearningOption], for needs: [LearningNeed], budget: LearningHours? = nil,
  limit: Int = .max
) -> [LearningSuggestion] {
  var open = OpenNeeds(needs)
  var left = budget
  var rest = options.filter { $0.hours > .zero && $0.raise > .zero }.map { option in
    LearningSuggestion(option: option, attendees: open.attendees(of: option))
  }
  var chosen: [LearningSuggestion] = []
  while chosen.count < limit {
    var best: (index: Int, suggestion: LearningSuggestion)?
    for (index, whole) in rest.enumerated() {
      let suggestion = whole.fitting(left)
      guard !suggestion.attendees.isEmpty else { continue }
      if let best, !suggestion.precedes(best.suggestion) { continue }
      best = (index, suggestion)
    }
    guard let best else { break }
    chosen.append(best.suggestion)
    rest.remove(at: best.index)
    left = left.map { $0 - best.suggestion.hoursAsked }
    open.close(best.suggestion)
    // Only what teaches the same has lost something.
    let taught = best.suggestion.option.competencies
    for index in rest.indices where rest[index].option.competencies.contains(where: taught.contains)
    {
      rest[index].attendees = open.attendees(of: rest[index].option)
    }
  }
  return chosen
}

extension LearningSuggestion {
  /// With no more people than so many JP allow.
  fileprivate func fitting(_ left: LearningHours?) -> LearningSuggestion {
    guard let left, left < hoursAsked else { return self }
    let seats = left.hundredths / option.hours.hundredths
    return LearningSuggestion(option: option, attendees: Array(attendees.prefix(seats)))
  }
}

/// What is still open, by competency.
private struct OpenNeeds {
  private struct Open {
    var need: LearningNeed
    var left: LevelShare
  }
  private struct Gain {
    var office: Office.Code
    var levels = LevelShare.zero
    var open = LevelShare.zero
  }
  private var byCompetency: [String: [Open]] = [:]

  init(_ needs: [LearningNeed]) {
    for need in needs where need.gap > 0 {
      byCompetency[need.competency, default: []].append(
        Open(need: need, left: LevelShare(whole: need.gap)))
    }
  }

  /// Those who gain most first; of equals those with more open, then by name; of each office no
  /// more than one course takes.
  func attendees(of option: LearningOption) -> [LearningSuggestion.Attendee] {
    let raise = option.raise
    var gains: [String: Gain] = [:]
    for competency in option.competencies {
      for one in byCompetency[competency] ?? []
      where one.left > .zero && option.offices?.contains(one.need.office) ?? true {
        var gain = gains[one.need.staff] ?? Gain(office: one.need.office)
        gain.levels = gain.levels + min(raise, one.left)
        gain.open = gain.open + one.left
        gains[one.need.staff] = gain
      }
    }
    let sorted = gains.sorted { a, b in
      if a.value.levels != b.value.levels { return a.value.levels > b.value.levels }
      if a.value.open != b.value.open { return a.value.open > b.value.open }
      return a.key < b.key
    }
    var taken: [Office.Code: Int] = [:]
    let seats = option.effect.maxPeople ?? .max
    return sorted.compactMap { staff, gain in
      guard taken[gain.office, default: 0] < seats else { return nil }
      taken[gain.office, default: 0] += 1
      return .init(staff: staff, levels: gain.levels)
    }
  }

  mutating func close(_ suggestion: LearningSuggestion) {
    let coming = Set(suggestion.attendees.map(\.staff))
    let raise = suggestion.option.raise
    for competency in suggestion.option.competencies {
      byCompetency[competency] = byCompetency[competency]?.map { one in
        guard coming.contains(one.need.staff) else { return one }
        return Open(need: one.need, left: one.left - min(raise, one.left))
      }
    }
  }
}
