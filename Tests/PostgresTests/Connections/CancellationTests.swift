import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct CancellationTests {
  @Test func aCancelledTaskStopsItsStatementOnTheServer() async throws {
    let database = try await Cluster.database()
    let sleeper = try await Connection.connect(database, logger: .quiet)
    let watcher = try await Connection.connect(database, logger: .quiet)
    let process = try await sleeper.processID
    let task = Task { try await sleeper.query("SELECT pg_sleep(60)") }
    try await watcher.waitUntilAsleep(process)
    task.cancel()
    await #expect(throws: PostgresError.cancelled) { try await task.value }
    #expect(try await sleeper.value("SELECT 1 AS value") == 1)
    await sleeper.close()
    await watcher.close()
  }

  @Test func aTaskCancelledBeforeSendsNothing() async throws {
    let connection = try await Cluster.connection()
    try await connection.executeScript("CREATE TABLE t (id int)")
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      try await connection.execute("INSERT INTO t VALUES (1)")
    }
    task.cancel()
    await #expect(throws: PostgresError.cancelled) { try await task.value }
    #expect(try await connection.value("SELECT count(*) AS value FROM t") == 0)
    await connection.close()
  }

  @Test func aCancelledTransactionIsRolledBack() async throws {
    let database = try await Cluster.database()
    let connection = try await Connection.connect(database, logger: .quiet)
    let watcher = try await Connection.connect(database, logger: .quiet)
    try await connection.executeScript("CREATE TABLE t (id int)")
    let process = try await connection.processID
    let task = Task {
      try await connection.transaction { connection in
        try await connection.execute("INSERT INTO t VALUES (1)")
        try await connection.execute("SELECT pg_sleep(60)")
      }
    }
    try await watcher.waitUntilAsleep(process)
    task.cancel()
    await #expect(throws: PostgresError.cancelled) { _ = try await task.value }
    #expect(try await connection.value("SELECT count(*) AS value FROM t") == 0)
    await connection.close()
    await watcher.close()
  }

  /// A request for one statement must never hit the next.
  @Test func cancellingOneTaskSparesTheOthers() async throws {
    let connection = try await Cluster.connection()
    for round in 0..<200 {
      let doomed = Task { try await connection.query("SELECT generate_series(1, 300)") }
      let other = Task { try await connection.value("SELECT \(round)::int8 AS value") as Int }
      await Task.yield()
      doomed.cancel()
      #expect(try await other.value == round)
      switch await doomed.result {
      case .success(let rows): #expect(rows.count == 300)
      case .failure(let error): #expect(error as? PostgresError == .cancelled)
      }
    }
    await connection.close()
  }
}
