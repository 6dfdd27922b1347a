/// An error that knows whether the transaction it ended may be run again. An error that wraps a
/// `PostgresError` conforms, so that `Pool.transaction` can see through it.
public protocol RetryableError: Error {
  var isRetryable: Bool { get }
}

extension PostgresError: RetryableError {}

extension Pool {
  /// Runs `body` in a transaction, and all of it again where that may well succeed: it lost a race,
  /// or the server went away or became a standby.
  ///
  /// A COMMIT whose answer was lost may have taken effect: the body must bear being run twice,
  /// because its writes carry a key made by its caller.
  ///
  /// - Parameter retries: how many times again at most; waits a little longer before each.
  /// - Throws: as `withConnection` and `Connection.transaction`, of the last try.
  @discardableResult
  public nonisolated(nonsending) func transaction<Value>(
    isolation: IsolationLevel? = nil, retries: Int = 3,
    _ body: nonisolated(nonsending) (Connection) async throws -> Value
  ) async throws -> Value {
    var tries = 0
    while true {
      do {
        return try await withConnection { connection in
          try await connection.transaction(isolation: isolation, body)
        }
      } catch let error as any RetryableError {
        let isUnreachable =
          if case PostgresError.connection(.cannotConnect) = error { true } else { false }
        // A server that was lost a moment ago may not be up again yet.
        guard tries < retries, error.isRetryable || isUnreachable && tries > 0 else { throw error }
      }
      tries += 1
      // Spread, so that rivals do not meet again.
      let pause = Int.random(in: 0...(5 << min(tries * 2, 10)))
      do { try await Task.sleep(for: .milliseconds(pause)) } catch { throw PostgresError.cancelled }
    }
  }
}
