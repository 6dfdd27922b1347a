import CLibPQ

extension Connection {
  /// Does blocking work with the session, stops it on the server when the task is cancelled, and
  /// keeps what every exchange must: a lost session is noticed, notifications are handed on.
  ///
  /// - Parameter evenIfCancelled: for what must be sent all the same, such as ROLLBACK.
  func exchange<Value>(
    evenIfCancelled: Bool = false, _ work: (Link) throws(PostgresError) -> Value
  ) async throws(PostgresError) -> Value {
    let link = try link()
    if evenIfCancelled { return try settle(attempt(work)) }
    let canceller = link.canceller
    let number = canceller.number()
    let outcome = await withTaskCancellationHandler {
      // A method of ours on purpose: a closure that does not use `self` would leave the actor.
      self.attempt(work, canceller, number)
    } onCancel: {
      canceller.cancel(number)
    }
    return try settle(outcome)
  }

  /// The outcome of work that can be cancelled.
  private func attempt<Value>(
    _ work: (Link) throws(PostgresError) -> Value, _ canceller: Canceller, _ number: UInt64
  ) -> Result<Value, PostgresError> {
    canceller.begin(number)
    let start = ContinuousClock.now
    // A cancellation before the begin found nothing to stop; one after it does.
    let outcome = Task.isCancelled ? .failure(.cancelled) : attempt(work)
    let wasCancelled = canceller.end()
    return outcome.mapError { error in
      guard case .server(let refusal) = error, refusal.sqlState == .queryCanceled else {
        return error
      }
      if wasCancelled { return .cancelled }
      // The message is in the server's language; our own clock knows too.
      let isLate = statementTimeout.map { ContinuousClock.now - start >= $0 } ?? false
      return isLate || refusal.message.contains("statement timeout")
        ? .timedOut(.statement) : error
    }
  }

  /// The outcome of the work as a value.
  private func attempt<Value>(
    _ work: (Link) throws(PostgresError) -> Value
  ) -> Result<Value, PostgresError> {
    do throws(PostgresError) { return .success(try work(link())) } catch { return .failure(error) }
  }

  private func settle<Value>(
    _ outcome: Result<Value, PostgresError>
  ) throws(PostgresError) -> Value {
    if !listeners.isEmpty, case .open(let link) = state { deliverNotifications(link) }
    if case .failure(let error) = outcome {
      if error.sqlState == .readOnlyTransaction { isReadOnly = true }
      lose(error)
    }
    return try outcome.get()
  }
}

extension Link {
  /// The result if it is one of success.
  /// - Throws: what the server said. A COPY that this was not meant for is ended first: `busy`.
  func checked(_ result: OpaquePointer?) throws(PostgresError) -> OpaquePointer {
    switch PQresultStatus(result) {
    case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY, PGRES_SINGLE_TUPLE:
      guard let result else { break }
      return result
    case PGRES_COPY_IN:
      PQclear(result)
      PQputCopyEnd(pointer, "COPY FROM STDIN needs copyIn")
      drain()
      throw .busy("COPY FROM STDIN needs copyIn")
    case PGRES_COPY_OUT, PGRES_COPY_BOTH:
      PQclear(result)
      skipCopyOut()
      drain()
      throw .busy("COPY TO STDOUT needs copyOut")
    default: break
    }
    let error = fault(result)
    PQclear(result)
    throw error
  }

  /// Reads and forgets results up to the end of the statement, so that the next one can be sent.
  func drain() {
    while let result = PQgetResult(pointer) {
      let status = PQresultStatus(result)
      PQclear(result)
      if status == PGRES_COPY_IN { PQputCopyEnd(pointer, "not expected") }
      if status == PGRES_COPY_OUT { skipCopyOut() }
    }
  }

  func skipCopyOut() {
    var bytes: UnsafeMutablePointer<CChar>?
    while PQgetCopyData(pointer, &bytes, 0) > 0 { PQfreemem(bytes) }
  }
}
