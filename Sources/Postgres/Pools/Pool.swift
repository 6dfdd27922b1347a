import Logging
import Synchronization

/// Keeps up to `size` connections and lends each to one task at a time, first come, first served.
public final class Pool: Sendable {
  public let size: Int
  private let conninfo: String
  private let statementTimeout: Duration?
  private let waitLimit: Duration
  private let logger: Logger
  private let state: Mutex<PoolState>

  /// Opens nothing yet: a connection is made when a task needs it and none is idle.
  ///
  /// - Parameters:
  ///   - queueLimit: how many callers may wait; one more is refused at once.
  ///   - waitLimit: how long each of them waits.
  public init(
    conninfo: String, size: Int = 8, queueLimit: Int = 1024, waitLimit: Duration = .seconds(30),
    statementTimeout: Duration? = nil, logger: Logger
  ) {
    self.conninfo = conninfo
    self.size = max(1, size)
    self.statementTimeout = statementTimeout
    self.waitLimit = waitLimit
    self.logger = logger
    state = Mutex(PoolState(size: self.size, queueLimit: queueLimit))
  }

  /// Lends a connection to `body`, which from its first statement on runs on that connection's own
  /// thread, unless an actor binds it. What the body leaves unfinished, such as an open transaction, is undone.
  ///
  /// - Throws: what `body` throws; `poolExhausted`, `timedOut(.connection)`, `poolClosed`,
  ///   `cancelled` while waiting; `connection(.cannotConnect)`.
  @discardableResult
  public nonisolated(nonsending) func withConnection<Value>(
    _ body: nonisolated(nonsending) (Connection) async throws -> Value
  ) async throws -> Value {
    let connection = try await acquire()
    return try await withTaskExecutorPreference(connection.executor) {
      let outcome: Result<Value, any Error>
      do {
        outcome = .success(try await body(connection))
      } catch {
        outcome = .failure(error)
      }
      await release(connection)
      return try outcome.get()
    }
  }

  /// How the pool stands at this moment.
  public var load: PoolLoad { state.withLock { $0.load } }

  /// Refuses new callers and those who wait, closes idle connections, and waits for those lent out.
  public func close() async {
    let (idle, waiters) = state.withLock { $0.close() }
    for waiter in waiters { waiter.resume(returning: .failure(.poolClosed)) }
    for connection in idle { await discard(connection) }
    await withCheckedContinuation { continuation in
      if state.withLock({ $0.isDrained(orTell: continuation) }) { continuation.resume() }
    }
  }

  private func acquire() async throws(PostgresError) -> Connection {
    switch try await permit() {
    case .open: return try await open()
    case .connection(let connection):
      // A farewell of the server makes an idle socket readable: then look closer.
      if connection.isQuiet { return connection }
      if await connection.isOpen { return connection }
      await connection.close()
      return try await open()
    }
  }

  private func permit() async throws(PostgresError) -> PoolState.Permit {
    if Task.isCancelled { throw .cancelled }
    let granted = try state.withLock { state throws(PostgresError) in try state.request() }
    if let granted { return granted }
    let number = state.withLock { $0.newTicket() }
    var limit: Task<Void, any Error>?
    defer { limit?.cancel() }
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if let answer = state.withLock({ $0.enqueue(continuation, number) }) {
          return continuation.resume(returning: answer)
        }
        limit = Task {
          try await Task.sleep(for: waitLimit)
          refuse(number, .timedOut(.connection))
        }
        // A cancellation before the caller stood in the queue found nobody there.
        if Task.isCancelled { refuse(number, .cancelled) }
      }
    } onCancel: {
      refuse(number, .cancelled)
    }
    return try outcome.get()
  }

  private func refuse(_ number: Int, _ error: PostgresError) {
    state.withLock { $0.withdraw(number) }?.resume(returning: .failure(error))
  }

  private func open() async throws(PostgresError) -> Connection {
    do throws(PostgresError) {
      return try await Connection.connect(
        conninfo, logger: logger, statementTimeout: statementTimeout)
    } catch {
      passOn()
      throw error
    }
  }

  private func release(_ connection: Connection) async {
    guard await connection.tidy() else { return await discard(connection) }
    switch state.withLock({ $0.returned(connection) }) {
    case .kept: break
    case .handed(let waiter): waiter.resume(returning: .success(.connection(connection)))
    case .surplus: await discard(connection)
    }
  }

  private func discard(_ connection: Connection) async {
    await connection.close()
    passOn()
  }

  /// Lets the next caller make a connection in place of one that is gone.
  private func passOn() {
    let (successor, closers) = state.withLock { $0.freed() }
    successor?.resume(returning: .success(.open))
    for closer in closers { closer.resume() }
  }
}
