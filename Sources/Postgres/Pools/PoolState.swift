/// How a pool stands: connections idle, lent out or being made, and callers waiting for one.
public struct PoolLoad: Hashable, Sendable {
  public var idle: Int
  public var busy: Int
  public var waiting: Int
}

/// The book-keeping of a pool, all of it under one lock. It resumes nobody itself: whoever holds
/// what it returns does so once the lock is free.
struct PoolState {
  enum Permit: Sendable {
    case connection(Connection)
    /// To make a new one.
    case open
  }
  typealias Waiter = CheckedContinuation<Result<Permit, PostgresError>, Never>
  typealias Closer = CheckedContinuation<Void, Never>

  enum Return {
    case kept
    case handed(Waiter)
    /// The pool is closed.
    case surplus
  }

  private let size: Int
  private let queueLimit: Int
  private var idle: [Connection] = []
  /// Connections that there are or are being made.
  private var count = 0
  /// In order of arrival. Nobody waits while a connection is idle or may be made.
  private var queue: [(number: Int, waiter: Waiter)] = []
  private var tickets = 0
  private var isClosed = false
  private var closers: [Closer] = []

  init(size: Int, queueLimit: Int) {
    self.size = size
    self.queueLimit = queueLimit
  }

  var load: PoolLoad {
    PoolLoad(idle: idle.count, busy: count - idle.count, waiting: queue.count)
  }

  mutating func newTicket() -> Int {
    tickets += 1
    return tickets
  }

  /// Nil when the caller has to wait.
  mutating func request() throws(PostgresError) -> Permit? {
    if isClosed { throw .poolClosed }
    // The one used last: its caches are warm.
    if let connection = idle.popLast() { return .connection(connection) }
    if count < size {
      count += 1
      return .open
    }
    guard queue.count < queueLimit else { throw .poolExhausted(waiting: queue.count) }
    return nil
  }

  /// Puts a caller into the queue, unless there is an answer by now.
  mutating func enqueue(_ waiter: Waiter, _ number: Int) -> Result<Permit, PostgresError>? {
    do throws(PostgresError) {
      if let permit = try request() { return .success(permit) }
    } catch {
      return .failure(error)
    }
    queue.append((number, waiter))
    return nil
  }

  /// Takes a caller out of the queue, if it is still there.
  mutating func withdraw(_ number: Int) -> Waiter? {
    guard let index = queue.firstIndex(where: { $0.number == number }) else { return nil }
    return queue.remove(at: index).waiter
  }

  mutating func returned(_ connection: Connection) -> Return {
    if isClosed { return .surplus }
    guard !queue.isEmpty else {
      idle.append(connection)
      return .kept
    }
    return .handed(queue.removeFirst().waiter)
  }

  /// A connection is gone, or could not be made.
  /// - Returns: who may make one in its place; or who waited for the last of a closed pool to go.
  mutating func freed() -> (successor: Waiter?, closers: [Closer]) {
    guard queue.isEmpty else { return (queue.removeFirst().waiter, []) }
    count -= 1
    guard isClosed, count == 0 else { return (nil, []) }
    defer { closers = [] }
    return (nil, closers)
  }

  /// - Returns: those to be closed, which still count, and those to be refused.
  mutating func close() -> (idle: [Connection], waiters: [Waiter]) {
    isClosed = true
    defer { (idle, queue) = ([], []) }
    return (idle, queue.map(\.waiter))
  }

  /// Whether all connections are gone; else `closer` is told when they are.
  mutating func isDrained(orTell closer: Closer) -> Bool {
    if count == 0 { return true }
    closers.append(closer)
    return false
  }
}
