import Foundation
import Synchronization

/// One value handed from a thread to the one that waits for it.
final class Slot<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let ended = DispatchSemaphore(value: 0)

  func put(_ new: Value) { value.withLock { $0 = new } }
  func close() { ended.signal() }

  func take() -> Value? {
    ended.wait()
    return value.withLock { $0 }
  }
}
