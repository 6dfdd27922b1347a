import Synchronization

/// A value that several tasks of a test change.
final class Shared<Value: Sendable>: Sendable {
  private let mutex: Mutex<Value>

  init(_ value: Value) { mutex = Mutex(value) }

  var value: Value { mutex.withLock { $0 } }

  @discardableResult
  func change<Answer: Sendable>(_ body: @Sendable (inout Value) -> Answer) -> Answer {
    mutex.withLock { value in
      let answer = body(&value)
      return answer
    }
  }
}
