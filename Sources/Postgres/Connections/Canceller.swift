import CLibPQ
import Dispatch
import Logging
import Synchronization

/// Stops the statement that a connection is running, from any thread.
///
/// Each statement has a number, and ends under the lock that a cancel request holds until the
/// server has taken it: a request can therefore never hit the statement after the one it meant.
/// (A signal that reaches a server process between two statements is ignored by it.)
///
/// Unchecked because of the pointer: libpq's manual lets any thread call `PQcancel`, which does not
/// change the `PGcancel`; it is freed when nobody holds it any more.
final class Canceller: @unchecked Sendable {
  private struct State {
    var statement: UInt64 = 0
    var isRunning = false
    var wasCancelled = false
  }

  private let state = Mutex(State())
  private let request: OpaquePointer?
  private let logger: Logger

  /// Takes over `request`.
  init(_ request: OpaquePointer?, logger: Logger) {
    self.request = request
    self.logger = logger
  }

  deinit { PQfreeCancel(request) }

  /// Marks the begin of a statement; the number is for `cancel`.
  func begin() -> UInt64 {
    state.withLock { state in
      state.statement += 1
      state.isRunning = true
      state.wasCancelled = false
      return state.statement
    }
  }

  /// Marks its end. Says whether a cancel request went out for it.
  func end() -> Bool {
    state.withLock { state in
      state.isRunning = false
      return state.wasCancelled
    }
  }

  /// The number of the statement that runs, or ran last.
  var current: UInt64 { state.withLock { $0.statement } }

  /// Asks the server to stop that statement, unless it has ended. Returns at once.
  func cancel(_ statement: UInt64) {
    DispatchQueue.global().async { self.send(statement) }
  }

  private func send(_ statement: UInt64) {
    let isOver = state.withLock { state in
      guard state.isRunning, state.statement == statement else { return true }
      state.wasCancelled = true
      var reason = [CChar](repeating: 0, count: 256)
      if PQcancel(request, &reason, Int32(reason.count)) == 0 {
        let text = reason.map { UInt8(bitPattern: $0) }.prefix { $0 != 0 }
        logger.warning(
          "cannot cancel a statement",
          metadata: ["reason": "\(String(decoding: text, as: UTF8.self))"])
      }
      return false
    }
    // The request may have overtaken the statement on its way and found the server idle: ask again.
    if !isOver {
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(100)) {
        self.send(statement)
      }
    }
  }
}
