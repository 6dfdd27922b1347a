import Dispatch
import Synchronization

/// Runs the jobs of one actor, one after the other, on a thread of its own, so that they may block.
///
/// It is a task executor too: code that prefers it runs on the same thread, and its calls of the
/// actor then cost no change of thread. The thread ends when the executor is no longer used.
final class ThreadExecutor: SerialExecutor, TaskExecutor {
  private let core = Core()

  init() { core.start() }

  deinit { core.stop() }

  func enqueue(_ job: consuming ExecutorJob) {
    core.add(Work(job: UnownedJob(job), executor: self))
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
}

/// A job and the executor that it needs alive while it runs: the job may release the last actor.
private struct Work: Sendable {
  var job: UnownedJob
  var executor: ThreadExecutor

  func run() {
    job.runSynchronously(
      isolatedTo: executor.asUnownedSerialExecutor(),
      taskExecutor: executor.asUnownedTaskExecutor())
  }
}

/// What the thread holds: it must not hold the executor, which would then never be released.
private final class Core: Sendable {
  private struct State {
    var queue: [Work] = []
    var head = 0
    var isStopped = false

    mutating func pop() -> Work? {
      guard head < queue.count else { return nil }
      let work = queue[head]
      head += 1
      if head == queue.count {
        queue.removeAll(keepingCapacity: true)
        head = 0
      }
      return work
    }
  }

  private let state = Mutex(State())
  private let signal = DispatchSemaphore(value: 0)

  func add(_ work: Work) {
    state.withLock { $0.queue.append(work) }
    signal.signal()
  }

  func stop() {
    state.withLock { $0.isStopped = true }
    signal.signal()
  }

  func start() {
    Thread.detach { [self] in
      while true {
        signal.wait()
        // Two steps, so that the executor is not released, which takes the lock, under the lock.
        let (work, isStopped) = state.withLock { ($0.pop(), $0.isStopped) }
        if let work { work.run() } else if isStopped { return }
      }
    }
  }
}
