import Domain
import Logging
import Postgres

/// Performs operations: the only way to the tables, so that nothing is forgotten on the way.
///
/// For each: the caller is known, holds the permission for the office touched, all is one
/// transaction; a write also keeps its key and answer, its audit row and its dirty marks. What only
/// reads runs in a transaction that the server keeps from writing.
public struct Runner: Sendable {
  let pool: Pool
  let logger: Logger
  let clock: @Sendable () -> Instant
  /// Where operations keep files; empty: nowhere.
  let dataFolder: String

  public init(
    pool: Pool, logger: Logger, dataFolder: String = "", clock: @escaping @Sendable () -> Instant
  ) {
    (self.pool, self.logger, self.dataFolder, self.clock) = (pool, logger, dataFolder, clock)
  }

  /// Performs an operation for a caller.
  ///
  /// - Parameter key: the caller's idempotency key; the same key with the same input gives the
  ///   first answer again and changes nothing. A fresh one is made where none is given.
  /// - Throws: what the operation throws; `.notAllowed`, `.keyReused`; `.database` when the
  ///   transaction failed for good (serialization failures and lost connections are retried).
  public func perform<O: TrackerOperation>(
    _ operation: O, for caller: Caller, key: String? = nil
  ) async throws(TrackerError) -> Done<O.Output> {
    let key = key ?? freshKey()
    let now = clock()
    let (logger, dataFolder) = (logger, dataFolder)
    do {
      return try await pool.transaction(retries: 3) { connection in
        let context = Context(
          connection: connection, logger: logger, now: now, key: key,
          principal: Principal(id: 0, caller: caller), office: .national, dataFolder: dataFolder)
        return try await Self.run(operation, in: context)
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

  private static func run<O: TrackerOperation>(
    _ operation: O, in context: Context
  ) async throws(TrackerError) -> Done<O.Output> {
    if !O.writes { try await context.execute("SET TRANSACTION READ ONLY") }
    let place = try await operation.place(in: context)
    try await context.admit(to: place, for: O.permission)
    guard O.writes else {
      return Done(output: try await operation.run(in: context), key: context.key)
    }
    let input = try canonical(operation)
    if let earlier = try await context.earlierAnswer(O.self, input: input) { return earlier }
    let output = try await operation.run(in: context)
    if !context.steps.isEmpty { context.steps.begin("concluding") }
    try await context.conclude(O.self, input: input, output: output)
    context.steps.end()
    if !context.steps.isEmpty { context.logger.debug("\(O.name): \(context.steps.summary)") }
    return Done(output: output, key: context.key)
  }
}

/// What a performed operation answered.
public struct Done<Output: Sendable>: Sendable {
  public var output: Output
  /// The key under which a write is kept.
  public var key: String
  /// True: the key was known, nothing was done now, `output` is the first answer.
  public var isRepeated = false
}
