extension SQL: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(trusted: value) }
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sql }

  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    var sql = SQL(trusted: "")

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { sql.append(text: literal) }

    /// Binds a value as a parameter.
    public mutating func appendInterpolation(_ value: some PostgresEncodable) {
      sql.bind(PostgresValue(value))
    }

    /// Binds a value, or NULL.
    public mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
      sql.bind(PostgresValue(value))
    }

    /// Splices another statement or part of one.
    public mutating func appendInterpolation(_ part: SQL) { sql.splice(part) }

    /// Quotes a name of a table, column or channel, which cannot be a parameter.
    public mutating func appendInterpolation(identifier: String) {
      sql.append(text: SQL.quoted(identifier: identifier))
    }
  }

  /// `"name"`, with quotes in it doubled.
  static func quoted(identifier: String) -> String {
    var text = "\""
    for character in identifier.unicodeScalars {
      if character == "\"" { text += "\"" }
      text.unicodeScalars.append(character)
    }
    return text + "\""
  }
}
