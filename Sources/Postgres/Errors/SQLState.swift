/// The five characters by which PostgreSQL names an error, such as `23505`.
///
/// Source: PostgreSQL manual, appendix A.
public struct SQLState: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// The first two characters, which name the family: `08` is trouble with the connection.
  public var family: Substring { rawValue.prefix(2) }
  public var description: String { rawValue }

  public static let uniqueViolation: SQLState = "23505"
  public static let foreignKeyViolation: SQLState = "23503"
  public static let notNullViolation: SQLState = "23502"
  public static let checkViolation: SQLState = "23514"
  public static let exclusionViolation: SQLState = "23P01"
  public static let readOnlyTransaction: SQLState = "25006"
  public static let failedTransaction: SQLState = "25P02"
  public static let serializationFailure: SQLState = "40001"
  public static let deadlockDetected: SQLState = "40P01"
  public static let insufficientPrivilege: SQLState = "42501"
  public static let undefinedTable: SQLState = "42P01"
  public static let diskFull: SQLState = "53100"
  public static let lockNotAvailable: SQLState = "55P03"
  public static let queryCanceled: SQLState = "57014"
  public static let adminShutdown: SQLState = "57P01"
  public static let crashShutdown: SQLState = "57P02"
  public static let cannotConnectNow: SQLState = "57P03"
  static let featureNotSupported: SQLState = "0A000"
  static let undefinedStatement: SQLState = "26000"

  /// Whether the same transaction, sent again as a whole, may well succeed: it lost a race, or the
  /// server that ran it went away or became a standby.
  public var isRetryable: Bool {
    switch self {
    case .serializationFailure, .deadlockDetected, .adminShutdown, .crashShutdown,
      .cannotConnectNow, .readOnlyTransaction:
      true
    default: family == "08"
    }
  }
}
