import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread that has a socket read whenever there is something to read, until it is released.
final class SocketWatcher: Sendable {
  /// Closing it wakes the thread up for the last time.
  private let wakeUp: Int32

  /// Nil when the system has no file descriptor left.
  init?(_ socket: Int32, read: @escaping @Sendable () async -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    wakeUp = ends[1]
    let stop = ends[0]
    Thread.detach {
      while Self.wait(for: socket, unless: stop) {
        // One read at a time: the socket stays readable until it is done.
        let isRead = DispatchSemaphore(value: 0)
        Task {
          await read()
          isRead.signal()
        }
        isRead.wait()
      }
      close(stop)
    }
  }

  deinit { close(wakeUp) }

  /// False as soon as `stop` was closed at its other end; the socket may be another's by then.
  private static func wait(for socket: Int32, unless stop: Int32) -> Bool {
    var waits = [
      pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&waits, 2, -1) < 0, errno == EINTR {}
    return waits[1].revents == 0
  }
}
