import Domain

// Tests write days and offices as text; a wrong one is a mistake in the test and stops it.

extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
    self = day
  }
}

extension Quarter: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let quarter = Quarter(text) else { preconditionFailure("no quarter: \(text)") }
    self = quarter
  }
}

extension Office.Code: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let code = Office.Code(text) else { preconditionFailure("no office: \(text)") }
    self = code
  }
}

extension LocalTime: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let time = LocalTime(text) else { preconditionFailure("no time: \(text)") }
    self = time
  }
}
