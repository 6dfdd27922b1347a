/// What can go wrong between a caller and the database; a case for each thing to act on.
public enum PostgresError: Error, Hashable, Sendable {
  /// No connection came about, or an open one was lost.
  case connection(ConnectionFault)
  /// The server refused the statement.
  case server(ServerError)
  /// The task was cancelled; the statement was stopped on the server too.
  case cancelled
  /// Waited long enough for what the case names.
  case timedOut(Waiting)
  /// All connections are in use and so many callers wait already that one more is refused.
  case poolExhausted(waiting: Int)
  case poolClosed
  /// The connection is in the middle of a COPY, or given over to LISTEN.
  case busy(String)
  /// A cell holds something else than the type asked for.
  case decoding(column: String, expected: String, found: String)
  case missingColumn(String, present: [String])
  /// A value that cannot travel, such as text with a NUL in it.
  case encoding(String)
  /// The body ended well but swallowed a failed statement, so that the server rolled back.
  case transactionAborted
  case migration(MigrationError)

  public enum Waiting: Hashable, Sendable {
    /// For a connection of the pool.
    case connection
    /// For a statement, longer than the server's `statement_timeout`.
    case statement
  }

  public var sqlState: SQLState? {
    switch self {
    case .server(let error): error.sqlState
    case .migration(.failed(_, _, _, let error)): error.sqlState
    default: nil
    }
  }

  /// Whether the whole transaction, sent again, may well succeed.
  public var isRetryable: Bool {
    switch self {
    case .server(let error): error.sqlState.isRetryable || error.isStalePlan
    case .connection(.lost): true
    default: false
    }
  }
}

/// Why there is no connection; the text is libpq's, for the log.
public enum ConnectionFault: Hashable, Sendable {
  case cannotConnect(String)
  /// It was open and broke: whether the statement under way took effect is not known.
  case lost(String)
  /// It was closed by its owner.
  case closed
}

extension PostgresError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .connection(.cannotConnect(let text)): "cannot connect to the database: \(text)"
    case .connection(.lost(let text)): "connection to the database lost: \(text)"
    case .connection(.closed): "the database connection is closed"
    case .server(let error): error.description
    case .cancelled: "cancelled"
    case .timedOut(.connection): "no database connection became free in time"
    case .timedOut(.statement): "the statement took longer than statement_timeout allows"
    case .poolExhausted(let waiting): "all connections are in use and \(waiting) callers wait"
    case .poolClosed: "the connection pool is closed"
    case .busy(let text): "the database connection is busy: \(text)"
    case .decoding(let column, let expected, let found):
      "column \(column): expected \(expected), found \(found)"
    case .missingColumn(let column, let present):
      "no column \(column) among \(present.joined(separator: ", "))"
    case .encoding(let text): "value cannot be sent: \(text)"
    case .transactionAborted: "a statement failed inside the transaction, which was rolled back"
    case .migration(let error): error.description
    }
  }
}
