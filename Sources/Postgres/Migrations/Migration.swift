/// One step of the schema: a number, what it is about, and its SQL.
public struct Migration: Hashable, Sendable {
  public var number: Int
  public var name: String
  public var text: String

  public init(number: Int, name: String, text: String) {
    self.number = number
    self.name = name
    self.text = text
  }

  /// Takes number and name from a file name such as `0012_follow_ups.sql`.
  /// - Throws: `migration(.badName)`.
  public init(file: String, text: String) throws(PostgresError) {
    let stem = file.hasSuffix(".sql") ? file.dropLast(4) : ""
    let parts = stem.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[0].utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(parts[0]), number > 0
    else { throw .migration(.badName(file)) }
    self.init(number: number, name: String(parts[1]), text: text)
  }
}

/// How a migration stands on a database.
public struct MigrationStatus: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    /// When, by the server's clock.
    case applied(PostgresTimestamp)
    case pending
    /// It ran with another text.
    case edited
  }

  public var number: Int
  public var name: String
  public var state: State
}
