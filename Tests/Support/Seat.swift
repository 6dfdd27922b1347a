import Synchronization
import Tracker

/// A place among the tests that work on a database at the same time: all tests run at once, and a
/// server has only so many connections. Given back, with its connections, when the test is over.
final class Seat: Sendable {
  private let tracker: Mutex<Tracker?>

  /// Waits until one is free.
  static func taken() async -> Seat {
    await seats.take()
    return Seat()
  }

  private init() { tracker = Mutex(nil) }

  /// The tracker that is closed when the place is given back.
  func hold(_ opened: Tracker) { tracker.withLock { $0 = opened } }

  deinit {
    let tracker = tracker.withLock { $0 }
    Task {
      await tracker?.close()
      seats.give()
    }
  }
}

private let seats = Seats(count: 64)

private final class Seats: Sendable {
  private struct State {
    var free: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(count: Int) { state = Mutex(State(free: count)) }

  func take() async {
    await withCheckedContinuation { continuation in
      let isFree = state.withLock { state in
        guard state.free > 0 else {
          state.waiting.append(continuation)
          return false
        }
        state.free -= 1
        return true
      }
      if isFree { continuation.resume() }
    }
  }

  func give() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.free += 1
      return nil
    }
    next?.resume()
  }
}
