import Domain
import Logging
import Postgres

extension Runner {
  /// Performs a reading operation for a caller, page by page, in one transaction that only reads:
  /// all pages are of the same moment.
  ///
  /// - Parameter each: gets pages of at most `Context.pageLines` lines. A page that was handed on
  ///   stays so when a later one fails, so nothing is tried twice.
  /// - Throws: what the operation and `each` throw; `.notAllowed`; `.database`.
  public func stream<O: PagedOperation>(
    _ operation: O, for caller: Caller, each: @Sendable ([O.Line]) throws(TrackerError) -> Void
  ) async throws(TrackerError) -> O.Output {
    let (now, key, logger) = (clock(), freshKey(), logger)
    do {
      return try await pool.transaction(retries: 0) { connection in
        let context = Context(
          connection: connection, logger: logger, now: now, key: key,
          principal: Principal(id: 0, caller: caller), office: .national, dataFolder: dataFolder)
        try await context.execute("SET TRANSACTION READ ONLY")
        let place = try await operation.place(in: context)
        try await context.admit(to: place, for: O.permission)
        return try await operation.pages(in: context, each: each)
      }
    } catch let error as TrackerError {
      if case .database(let cause) = error { logger.error("\(O.name): \(cause)") }
      throw error
    } catch let error as PostgresError {
      logger.error("\(O.name): \(error)")
      throw .database(error)
    } catch {
      throw .internalFault("\(O.name): \(error)")
    }
  }
}
