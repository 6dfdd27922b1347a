import CLibPQ

/// How far a transaction sees what others commit meanwhile.
public enum IsolationLevel: String, Sendable {
  case readCommitted = "READ COMMITTED"
  case repeatableRead = "REPEATABLE READ"
  case serializable = "SERIALIZABLE"
}

extension Connection {
  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws. Inside
  /// another one it is a savepoint, so that its failure undoes no more than its own work.
  ///
  /// - Parameter isolation: nil is the server's default; a savepoint has that of its transaction.
  /// - Throws: what `body` throws; `transactionAborted` when it swallowed a failed statement;
  ///   `connection(.lost)` on COMMIT, when it is not known whether it took effect.
  @discardableResult
  public nonisolated(nonsending) func transaction<Value>(
    isolation: IsolationLevel? = nil,
    _ body: nonisolated(nonsending) (Connection) async throws -> Value
  ) async throws -> Value {
    let depth = try await begin(isolation)
    let value: Value
    do {
      value = try await body(self)
    } catch {
      await rollBack(to: depth)
      throw error
    }
    try await commit(depth)
    return value
  }

  private func begin(_ isolation: IsolationLevel?) async throws(PostgresError) -> Int {
    let depth = transactionDepth
    let begin = isolation.map { "BEGIN ISOLATION LEVEL \($0.rawValue)" } ?? "BEGIN"
    try await command(depth == 0 ? begin : "SAVEPOINT sdm_\(depth)")
    transactionDepth += 1
    return depth
  }

  private func commit(_ depth: Int) async throws(PostgresError) {
    transactionDepth = depth
    guard depth == 0 else {
      do throws(PostgresError) {
        try await command("RELEASE SAVEPOINT sdm_\(depth)", evenIfCancelled: true)
      } catch {
        // A failed statement was swallowed: the outer body, which caught nothing, may still go on.
        await rollBack(to: depth)
        throw error.sqlState == .failedTransaction ? .transactionAborted : error
      }
      return
    }
    do throws(PostgresError) {
      // Asked to commit a failed transaction, the server answers that it rolled it back.
      let tag = try await command("COMMIT")
      if tag == "ROLLBACK" { throw PostgresError.transactionAborted }
    } catch {
      await rollBack(to: depth)
      throw error
    }
  }

  /// Undoes what was done since. A failure here leaves the session unfit, so it is given up: the
  /// server then rolls back by itself.
  func rollBack(to depth: Int) async {
    transactionDepth = depth
    guard case .open(let link) = state, link.isInTransaction else { return }
    do throws(PostgresError) {
      try await command(
        depth == 0
          ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT sdm_\(depth); RELEASE SAVEPOINT sdm_\(depth)",
        evenIfCancelled: true)
    } catch {
      lose(.connection(.lost("rollback failed: \(error)")))
    }
  }

  /// Runs a statement of our own without parameters and returns its tag, such as `COMMIT`.
  @discardableResult
  func command(
    _ text: String, evenIfCancelled: Bool = false
  ) async throws(PostgresError) -> String {
    try await exchange(evenIfCancelled: evenIfCancelled) { link throws(PostgresError) in
      let result = try link.checked(PQexec(link.pointer, text))
      defer { PQclear(result) }
      return PQcmdStatus(result).map { String(cString: $0) } ?? ""
    }
  }
}
