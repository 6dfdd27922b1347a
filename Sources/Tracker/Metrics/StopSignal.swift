import Synchronization

/// Asks a worker to stop after the key in work, and wakes it when there may be something to do.
public final class StopSignal: Sendable {
  private let stopped = Atomic(false)
  /// Holds at most one wake: however often it is said, the worker looks once.
  let wakes: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  public init() {
    (wakes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  public var isStopped: Bool { stopped.load(ordering: .acquiring) }

  public func stop() {
    stopped.store(true, ordering: .releasing)
    continuation.finish()
  }

  public func wake() { continuation.yield() }
}
