import Domain

/// Who or what stands behind a participant.
public enum Outcome: String, Codable, Sendable, CaseIterable {
  case staff
  /// An office's one screen in a hall.
  case room
  case guest
  /// A device or a name that nobody has.
  case unknown
  /// Left to a person; nothing is recorded until one decides.
  case review
}

/// What the matcher says of one participant, and why.
public struct Match: Hashable, Sendable {
  public var participant: Participant
  public var outcome: Outcome
  public var staffID: Int64?
  public var office: Office.Code?
  /// 0 to 1: how sure.
  public var score: Double
  public var reason: Words
  /// For a person to choose from: best first, at most five.
  public var suggestions: [Suggestion]
  /// Staff of an office that was not invited.
  public var outsideAudience: Bool
  /// Only of guests, as they write it: `Bawaslu Blora`.
  public var institution: String?

  public init(
    participant: Participant, outcome: Outcome, staffID: Int64? = nil, office: Office.Code? = nil,
    score: Double, reason: Words, suggestions: [Suggestion] = [], outsideAudience: Bool = false,
    institution: String? = nil
  ) {
    self.participant = participant
    self.outcome = outcome
    self.staffID = staffID
    self.office = office
    self.score = score
    self.reason = reason
    self.suggestions = suggestions
    self.outsideAudience = outsideAudience
    self.institution = institution
  }
}

public struct Suggestion: Hashable, Sendable {
  public var staffID: Int64
  /// 0 to 1.
  public var score: Double
  public var reason: Words

  public init(staffID: Int64, score: Double, reason: Words) {
    (self.staffID, self.score, self.reason) = (staffID, score, reason)
  }
}
