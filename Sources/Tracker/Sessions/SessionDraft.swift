import Domain

/// A session to be added, by hand or as a line of a file.
public struct SessionDraft: Codable, Hashable, Sendable {
  /// Who of an invited office is expected by name.
  public enum Expected: Codable, Hashable, Sendable {
    /// The office is expected to be represented, by whomever.
    case nobody
    case everybody
    /// Holders of these posts, by name.
    case posts([String])
  }

  public var code: String
  public var title: String
  public var organiser: Office.Code
  public var mode: Session.Mode
  public var startsAt: LocalTime
  public var endsAt: LocalTime
  /// Nil: the organiser's.
  public var zone: Zone?
  /// Offices invited, each with all below it.
  public var audience: [Office.Code]
  public var program: String?
  /// Nil: the program's, else B6.
  public var form: String?
  /// Codes of the competencies taught.
  public var competencies: [String]
  public var speakers: [String]
  /// Nil: the program's, else 0.8.
  public var threshold: Double?
  /// Minutes after the end that still count; nil: the program's, else 0.
  public var lateEndMinutes: Int?
  public var expected: Expected

  public init(
    code: String, title: String, organiser: Office.Code, mode: Session.Mode = .online,
    startsAt: LocalTime, endsAt: LocalTime, zone: Zone? = nil, audience: [Office.Code],
    program: String? = nil, form: String? = nil, competencies: [String] = [],
    speakers: [String] = [], threshold: Double? = nil, lateEndMinutes: Int? = nil,
    expected: Expected = .nobody
  ) {
    self.code = code
    self.title = title
    self.organiser = organiser
    self.mode = mode
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.zone = zone
    self.audience = audience
    self.program = program
    self.form = form
    self.competencies = competencies
    self.speakers = speakers
    self.threshold = threshold
    self.lateEndMinutes = lateEndMinutes
    self.expected = expected
  }
}
