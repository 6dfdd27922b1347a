/// Why an assessment counts towards a post on a day, or why it does not.
public enum AssessmentStanding: String, Hashable, Sendable, Codable, CaseIterable {
  case counts
  /// A newer one counts.
  case older
  /// Of the same day, a stronger method counts.
  case weaker
  /// Its validity ended before the day.
  case expired
  /// By its method it never fulfils a requirement by itself.
  case neverFulfils = "never_fulfils"
  /// Made after the day.
  case notYetMade = "not_yet_made"
  /// Made by then, but recorded after the day.
  case notYetKnown = "not_yet_known"

  /// What decides about one assessment of a person in a competency.
  public struct Facts: Hashable, Sendable {
    public var assessedOn: Day
    public var method: AssessmentMethod
    /// Last day on which it counts; nil: no end.
    public var validUntil: Day?
    /// By the rule of the day asked about.
    public var fulfils: Bool
    /// Recorded by the end of the day asked about.
    public var isKnown: Bool

    public init(
      assessedOn: Day, method: AssessmentMethod, validUntil: Day?, fulfils: Bool, isKnown: Bool
    ) {
      self.assessedOn = assessedOn
      self.method = method
      self.validUntil = validUntil
      self.fulfils = fulfils
      self.isKnown = isKnown
    }
  }

  /// - Parameters:
  ///   - day: the day asked about.
  ///   - counted: day and method of the assessment that counts then; nil: none does.
  public init(
    of facts: Facts, on day: Day, counted: (assessedOn: Day, method: AssessmentMethod)?
  ) {
    self =
      if facts.assessedOn > day {
        .notYetMade
      } else if !facts.isKnown {
        .notYetKnown
      } else if !facts.fulfils {
        .neverFulfils
      } else if let end = facts.validUntil, end < day {
        .expired
      } else if let counted, counted == (facts.assessedOn, facts.method) {
        .counts
      } else if let counted, counted.assessedOn == facts.assessedOn {
        .weaker
      } else { .older }
  }

  /// One clause, as it stands beside the assessment.
  public var words: Words {
    switch self {
    case .counts: Words(id: "dipakai", en: "counts")
    case .older: Words(id: "ada yang lebih baru", en: "a newer one counts")
    case .weaker:
      Words(
        id: "pada hari itu ada metode yang lebih kuat", en: "a stronger method of that day counts")
    case .expired: Words(id: "masa berlakunya habis", en: "its validity has ended")
    case .neverFulfils:
      Words(
        id: "metode ini sendiri tidak memenuhi syarat", en: "this method never fulfils by itself")
    case .notYetMade: Words(id: "belum dilakukan pada hari itu", en: "not yet made on that day")
    case .notYetKnown: Words(id: "dicatat sesudah hari itu", en: "recorded after that day")
    }
  }
}
