import CLibPQ
import Dispatch
import Logging
import Synchronization

/// Stops the statement that a connection is running, from any thread.
///
/// Each exchange has a number, and ends under the lock that a cancel request holds until the
/// server has taken it: a request can therefore never hit the exchange after the one it meant.
/// (A signal that reaches a server process between two statements is ignored by it.)
///
/// Unchecked because of the pointer: libpq's manual lets any thread call `PQcancel`, which does not
/// change the `PGcancel`; it is freed when nobody holds it any more.
final class Canceller: @unchecked Sendable {
  private struct State {
    var numbers: UInt64 = 0
    var running: UInt64?
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

  /// A number for an exchange that is to begin.
  func number() -> UInt64 {
    state.withLock { state in
      state.numbers += 1
      return state.numbers
    }
  }

  func begin(_ number: UInt64) {
    state.withLock { state in
      state.running = number
      state.wasCancelled = false
    }
  }

  /// Says whether a cancel request went out for the exchange that ends.
  func end() -> Bool {
    state.withLock { state in
      state.running = nil
      return state.wasCancelled
    }
  }

  /// Asks the server to stop that exchange, unless it has not begun or has ended. Returns at once.
  func cancel(_ number: UInt64) {
    DispatchQueue.global().async { self.send(number) }
  }

  /// Asks the server to stop the exchange that is running.
  func cancelRunning() {
    if let number = state.withLock({ $0.running }) { cancel(number) }
  }

  private func send(_ number: UInt64) {
    let isOver = state.withLock { state in
      guard state.running == number else { return true }
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
        self.send(number)
      }
    }
  }
}
