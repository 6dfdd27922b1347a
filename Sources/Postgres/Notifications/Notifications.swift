import CLibPQ

/// What another session sent with NOTIFY.
public struct Notification: Hashable, Sendable {
  public var channel: String
  public var payload: String
  /// Of the server process that sent it, which may be one's own.
  public var processID: Int32
}

/// One stream of notifications.
struct Listener {
  var channel: String
  var continuation: AsyncThrowingStream<Notification, any Error>.Continuation

  func finish(throwing error: PostgresError) { continuation.finish(throwing: error) }
}

extension Connection {
  /// Listens on a channel. Once this returns, no notification is missed. The connection serves
  /// statements meanwhile; when the last stream of a channel is given up, so is the channel.
  ///
  /// The stream keeps the connection alive, throws `connection(.lost)` when the session ends, and buffers without limit.
  /// - Throws: as `query(_:)`; `busy` in a transaction, where LISTEN would wait for the commit.
  public func notifications(
    on channel: String
  ) async throws(PostgresError) -> AsyncThrowingStream<Notification, any Error> {
    guard !(try link().isInTransaction) else { throw .busy("LISTEN inside a transaction") }
    try await command("LISTEN \(SQL.quoted(identifier: channel))")
    let (stream, continuation) = AsyncThrowingStream.makeStream(of: Notification.self)
    listenerCount += 1
    let number = listenerCount
    listeners[number] = Listener(channel: channel, continuation: continuation)
    // Holds the connection: a stream that somebody reads must not die with the last other user.
    continuation.onTermination = { _ in
      Task { await self.removeListener(number) }
    }
    if watcher == nil {
      watcher = SocketWatcher(PQsocket(try link().pointer)) { [weak self] in
        await self?.readSocket()
      }
    }
    return stream
  }

  var isListening: Bool { !listeners.isEmpty }

  private func removeListener(_ number: Int) async {
    guard let listener = listeners.removeValue(forKey: number) else { return }
    if listeners.isEmpty { watcher = nil }
    guard !listeners.values.contains(where: { $0.channel == listener.channel }) else { return }
    do throws(PostgresError) {
      try await command("UNLISTEN \(SQL.quoted(identifier: listener.channel))")
    } catch {
      logger.debug("UNLISTEN failed", metadata: ["reason": "\(error)"])
    }
  }

  /// Takes what arrived while no statement ran.
  private func readSocket() {
    guard isOpen, case .open(let link) = state else { return }
    deliverNotifications(link)
  }

  func deliverNotifications(_ link: Link) {
    while let notify = PQnotifies(link.pointer) {
      let channel = String(cString: notify.pointee.relname)
      let notification = Notification(
        channel: channel, payload: String(cString: notify.pointee.extra),
        processID: notify.pointee.be_pid)
      PQfreemem(notify)
      for listener in listeners.values where listener.channel == channel {
        listener.continuation.yield(notification)
      }
    }
  }
}
