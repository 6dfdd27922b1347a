/// Where learning hours come from.
public enum LearningSource: Hashable, Sendable {
  case session(Int64)
  /// A record of learning outside our sessions.
  case external(Int64)
}

extension LearningSource {
  public var isExternal: Bool { if case .external = self { true } else { false } }
}

extension LearningSource: Comparable {
  /// Sessions first: of what began at one time they are proved best.
  public static func < (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.session(let a), .session(let b)), (.external(let a), .external(let b)): a < b
    case (.session, .external): true
    case (.external, .session): false
    }
  }
}

/// What a person attended or did, as far as learning hours depend on it.
public struct AttendedSession: Hashable, Sendable {
  public var source: LearningSource
  /// The first day, which decides month, quarter and rule.
  public var heldOn: Day
  /// At least 1; a session has one.
  public var days: Int
  public var startsAt: Instant
  /// Scheduled length.
  public var scheduledSeconds: Int
  /// Time in the session; nil: signed or logged by hand, which counts as all of it.
  public var seconds: Int?
  /// Present or late; excused and absent people earn nothing.
  public var isPresent: Bool
  /// Part of the scheduled time that earns credit, 0 to 1.
  public var threshold: Double
  public var isInternational: Bool
  /// The rule valid on `heldOn`; nil: none was in force.
  public var rule: CreditRule?

  public init(
    source: LearningSource, heldOn: Day, days: Int = 1, startsAt: Instant, scheduledSeconds: Int,
    seconds: Int?, isPresent: Bool, threshold: Double, isInternational: Bool = false,
    rule: CreditRule?
  ) {
    self.source = source
    self.heldOn = heldOn
    self.days = days
    self.startsAt = startsAt
    self.scheduledSeconds = scheduledSeconds
    self.seconds = seconds
    self.isPresent = isPresent
    self.threshold = threshold
    self.isInternational = isInternational
    self.rule = rule
  }

  /// Part of the scheduled time attended, 0 to 1. A late end may make up for a late start; the
  /// scheduled length stays what is divided by, and what the form's learning hours are counted from.
  public var share: Double {
    guard isPresent else { return 0 }
    guard let seconds, scheduledSeconds > 0 else { return 1 }
    return min(1, Double(seconds) / Double(scheduledSeconds))
  }
}

/// The learning hours of one person for one session or record, and why they are what they are.
public struct LearningCredit: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, Codable {
    case credited
    case belowThreshold = "below_threshold"
    /// The cap of the day or month was reached before.
    case capped
    case noRule = "no_rule"
  }

  public var source: LearningSource
  public var heldOn: Day
  public var rule: Int64?
  public var share: Double
  public var hours: LearningHours
  public var status: Status

  public init(
    source: LearningSource, heldOn: Day, rule: Int64?, share: Double, hours: LearningHours,
    status: Status
  ) {
    self.source = source
    self.heldOn = heldOn
    self.rule = rule
    self.share = share
    self.hours = hours
    self.status = status
  }
}
