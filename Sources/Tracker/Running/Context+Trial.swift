import Postgres

extension Context {
  /// Runs `body` and, unless `keep`, takes back everything that it wrote.
  func trying<Result>(
    keep: Bool, _ body: () async throws(TrackerError) -> Result
  ) async throws(TrackerError) -> Result {
    guard !keep else { return try await body() }
    try await execute("SAVEPOINT trial")
    let result = try await body()
    try await execute("ROLLBACK TO SAVEPOINT trial")
    recordTrial()
    return result
  }
}
