import Domain

/// Somebody on the staff who may stand behind a row: active on the session's day.
public struct Candidate: Hashable, Sendable {
  public var staffID: Int64
  public var office: Office.Code
  public var name: String
  public var email: String?
  public var number: EmployeeNumber?
  public var post: String

  public init(
    staffID: Int64, office: Office.Code, name: String, email: String? = nil,
    number: EmployeeNumber? = nil, post: String = ""
  ) {
    self.staffID = staffID
    self.office = office
    self.name = name
    self.email = email
    self.number = number
    self.post = post
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
