import Domain

/// Somebody on the staff who may stand behind a row.
public struct Candidate: Hashable, Sendable {
  /// Whether the person was this office's staff on the session's day. Who was not is offered to the
  /// person who decides a doubt, never taken.
  public enum Eligibility: String, Codable, Sendable, CaseIterable {
    case eligible
    /// Had left by then.
    case left
    /// Had not come yet.
    case notYet
    /// Sat in another office on that day.
    case elsewhere
  }

  public var staffID: Int64
  public var office: Office.Code
  public var name: String
  public var email: String?
  public var number: EmployeeNumber?
  public var post: String
  public var eligibility: Eligibility

  public init(
    staffID: Int64, office: Office.Code, name: String, email: String? = nil,
    number: EmployeeNumber? = nil, post: String = "", eligibility: Eligibility = .eligible
  ) {
    self.staffID = staffID
    self.office = office
    self.name = name
    self.email = email
    self.number = number
    self.post = post
    self.eligibility = eligibility
  }
}

/// What a person decided about a display name before.
public struct Alias: Hashable, Sendable {
  /// As `Matcher.key` makes it.
  public var displayName: String
  public var office: Office.Code?
  public var staffID: Int64?
  public var outcome: Outcome

  public init(
    displayName: String, office: Office.Code? = nil, staffID: Int64? = nil, outcome: Outcome
  ) {
    self.displayName = displayName
    self.office = office
    self.staffID = staffID
    self.outcome = outcome
  }
}
