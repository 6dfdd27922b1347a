import CLibPQ
import Logging
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One session with a server. Its libpq calls block a thread of its own and no other.
///
/// Statements of several tasks are run one at a time, but a transaction belongs to the session: let
/// one task at a time use a connection, as a `Pool` does.
public actor Connection {
  enum State {
    case open(Link)
    case lost(String)
    case closed
  }

  let executor: ThreadExecutor
  let logger: Logger
  let statementTimeout: Duration?
  var state = State.closed
  /// The file descriptor while the session is open, else -1.
  private nonisolated let socket = Atomic<Int32>(-1)
  var statements = StatementCache()
  var scratch = ParameterScratch()
  var listeners: [Int: Listener] = [:]
  var listenerCount = 0
  var watcher: SocketWatcher?
  /// Whether the server refused to write, as one does that has become a standby.
  var isReadOnly = false
  /// How many `transaction` calls are open, one inside the other.
  var transactionDepth = 0

  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  private init(logger: Logger, statementTimeout: Duration?) {
    executor = ThreadExecutor()
    self.logger = logger
    self.statementTimeout = statementTimeout
  }

  /// Opens a session.
  ///
  /// - Parameters:
  ///   - conninfo: libpq's own: `host=… dbname=…` or a `postgresql://` URI; what it leaves out comes
  ///     from the `PG…` environment, a service file or a password file. Gives up after 10 seconds
  ///     for each host unless it has a `connect_timeout`.
  ///   - statementTimeout: the server stops each statement that runs longer; nil: its own setting.
  /// - Throws: `connection(.cannotConnect)`, `cancelled`.
  public static func connect(
    _ conninfo: String, logger: Logger, statementTimeout: Duration? = nil
  ) async throws(PostgresError) -> Connection {
    if Task.isCancelled { throw .cancelled }
    let connection = Connection(logger: logger, statementTimeout: statementTimeout)
    try await connection.open(conninfo)
    return connection
  }

  private func open(_ conninfo: String) throws(PostgresError) {
    let link = try Link(conninfo, logger: logger, statementTimeout: statementTimeout)
    state = .open(link)
    socket.store(PQsocket(link.pointer), ordering: .relaxed)
  }

  /// Ends the session; a transaction under way is rolled back by the server. Said again, nothing.
  public func close() {
    disconnect(.closed, because: .closed)
  }

  /// Whether the session is open as far as is known; looks for a server's farewell in the socket.
  public var isOpen: Bool {
    guard case .open(let link) = state else { return false }
    if !link.readInput() {
      lose(link.fault(nil))
      return false
    }
    return true
  }

  /// Whether the session is open and nothing of the server waits to be read, such as its farewell.
  /// Costs no change of thread. For one who has the connection to himself.
  nonisolated var isQuiet: Bool {
    let descriptor = socket.load(ordering: .relaxed)
    guard descriptor >= 0 else { return false }
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) == 0
  }

  /// Undoes what the last user left unfinished.
  /// - Returns: whether another may use the session.
  func tidy() async -> Bool {
    guard case .open(let link) = state, listeners.isEmpty, !isReadOnly else { return false }
    transactionDepth = 0
    if link.isInTransaction {
      logger.warning("a transaction was left open and is rolled back")
      await rollBack(to: 0)
    }
    guard case .open = state else { return false }
    return PQtransactionStatus(link.pointer) == PQTRANS_IDLE
  }

  /// The open session.
  /// - Throws: `connection(.lost)` or `connection(.closed)`.
  func link() throws(PostgresError) -> Link {
    switch state {
    case .open(let link): return link
    case .lost(let reason): throw .connection(.lost(reason))
    case .closed: throw .connection(.closed)
    }
  }

  /// Gives the session up when the error says that it is gone.
  func lose(_ error: PostgresError) {
    guard case .connection(let fault) = error, case .open = state else { return }
    logger.warning("database connection lost", metadata: ["reason": "\(error)"])
    if case .lost(let reason) = fault {
      disconnect(.lost(reason), because: fault)
    } else {
      disconnect(.closed, because: fault)
    }
  }

  private func disconnect(_ next: State, because fault: ConnectionFault) {
    watcher = nil
    socket.store(-1, ordering: .relaxed)
    state = next
    statements = StatementCache()
    for listener in listeners.values { listener.finish(throwing: .connection(fault)) }
    listeners = [:]
  }
}
