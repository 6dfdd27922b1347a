import CLibPQ

/// What the server said when it refused a statement. `message`, `detail` and `hint` are in the
/// server's language and may hold values: they belong in the log, not before a user.
public struct ServerError: Error, Hashable, Sendable {
  public var sqlState: SQLState
  public var message: String
  public var detail: String?
  public var hint: String?
  public var schema: String?
  public var table: String?
  public var column: String?
  public var constraint: String?
  /// Where in the statement, in characters from 1.
  public var position: Int?
  /// The server's call stack in words, such as the PL/pgSQL line.
  public var context: String?
  /// The function of the server's source that raised it; steady across languages, unlike `message`.
  var routine: String?

  public init(sqlState: SQLState, message: String) {
    self.sqlState = sqlState
    self.message = message
  }
}

extension ServerError: CustomStringConvertible {
  public var description: String {
    var text = "\(message) (SQLSTATE \(sqlState)"
    if let constraint { text += ", constraint \(constraint)" }
    if let position { text += ", at character \(position)" }
    text += ")"
    if let detail { text += ": \(detail)" }
    return text
  }
}

extension ServerError {
  /// Nil when the result holds no SQLSTATE: then libpq made the error itself.
  init?(_ result: OpaquePointer) {
    guard let state = Self.field("C", of: result) else { return nil }
    self.init(
      sqlState: SQLState(rawValue: state), message: Self.field("M", of: result) ?? "no message")
    detail = Self.field("D", of: result)
    hint = Self.field("H", of: result)
    schema = Self.field("s", of: result)
    table = Self.field("t", of: result)
    column = Self.field("c", of: result)
    constraint = Self.field("n", of: result)
    position = Self.field("P", of: result).flatMap { Int($0) }
    context = Self.field("W", of: result)
    routine = Self.field("R", of: result)
  }

  /// One field of an error or notice by its protocol letter (PostgreSQL manual, 55.8).
  static func field(_ code: Unicode.Scalar, of result: OpaquePointer) -> String? {
    PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
  }
}
