import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct RetryTests {
  struct Wrapped: RetryableError {
    var isRetryable: Bool
  }

  /// Each adds one to the same row as it read it: without retries all but one of a round would fail.
  @Test func everyoneWhoLosesARaceRunsAgain() async throws {
    let pool = Pool(conninfo: try await Cluster.database(), size: 4, logger: .quiet)
    try await pool.withConnection {
      try await $0.executeScript("CREATE TABLE t (n int8); INSERT INTO t VALUES (0)")
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<10 {
            try await pool.transaction(isolation: .serializable, retries: 50) { connection in
              let count: Int = try await connection.value("SELECT n AS value FROM t")
              try await connection.execute("UPDATE t SET n = \(count + 1)")
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let count: Int = try await pool.withConnection {
      try await $0.value("SELECT n AS value FROM t")
    }
    #expect(count == 40)
    await pool.close()
  }

  @Test func whoeverLosesARaceRunsAgain() async throws {
    let database = try await Cluster.database()
    let pool = Pool(conninfo: database, size: 1, logger: .quiet)
    let rival = try await Connection.connect(database, logger: .quiet)
    try await rival.executeScript("CREATE TABLE t (n int8); INSERT INTO t VALUES (0)")
    var seen: [Int] = []
    try await pool.transaction(isolation: .repeatableRead) { connection in
      let count: Int = try await connection.value("SELECT n AS value FROM t")
      seen.append(count)
      if seen.count == 1 { try await rival.execute("UPDATE t SET n = 10") }
      try await connection.execute("UPDATE t SET n = \(count + 1)")
    }
    #expect(seen == [0, 10])
    #expect(try await rival.value("SELECT n AS value FROM t") == 11)
    await rival.close()
    await pool.close()
  }

  @Test func aLostConnectionIsReplacedAndAllIsRunAgain() async throws {
    let database = try await Cluster.database()
    let pool = Pool(conninfo: database, size: 1, logger: .quiet)
    let killer = try await Connection.connect(database, logger: .quiet)
    try await killer.executeScript("CREATE TABLE t (n int)")
    var tries = 0
    try await pool.transaction { connection in
      tries += 1
      try await connection.execute("INSERT INTO t VALUES (1)")
      if tries == 1 { try await killer.kill(try await connection.processID) }
      try await connection.execute("INSERT INTO t VALUES (2)")
    }
    #expect(tries == 2)
    #expect(try await killer.value("SELECT count(*) AS value FROM t") == 2)
    await killer.close()
    await pool.close()
  }

  @Test func aServerThatRefusesToWriteIsLeftForAnother() async throws {
    let pool = Pool(conninfo: try await Cluster.database(), size: 1, logger: .quiet)
    try await pool.withConnection { try await $0.executeScript("CREATE TABLE t (n int)") }
    var processes: Set<Int32> = []
    try await pool.transaction { connection in
      let isFirst = processes.isEmpty
      processes.insert(try await connection.processID)
      // As a standby: every transaction of the session is read-only.
      if isFirst { try await connection.execute("SET TRANSACTION READ ONLY") }
      try await connection.execute("INSERT INTO t VALUES (1)")
    }
    #expect(processes.count == 2)
    await pool.close()
  }

  @Test func cancelledWhileItWaitsToRunAgainItSaysSo() async throws {
    let pool = Pool(conninfo: try await Cluster.database(), size: 1, logger: .quiet)
    let task = Task {
      try await pool.transaction(retries: 1_000_000) { _ in
        withUnsafeCurrentTask { $0?.cancel() }
        throw Wrapped(isRetryable: true)
      }
    }
    await #expect(throws: PostgresError.cancelled) { try await task.value }
    await pool.close()
  }

  @Test func otherErrorsAndTheLastTryAreThrown() async throws {
    let pool = Pool(conninfo: try await Cluster.database(), size: 1, logger: .quiet)
    var tries = 0
    let error = await #expect(throws: PostgresError.self) {
      try await pool.transaction { connection in
        tries += 1
        try await connection.execute("SELECT 1/0")
      }
    }
    #expect(error?.sqlState == "22012")
    #expect(tries == 1)
    for (isRetryable, expected) in [(true, 3), (false, 1)] {
      tries = 0
      await #expect(throws: Wrapped.self) {
        try await pool.transaction(retries: 2) { _ in
          tries += 1
          throw Wrapped(isRetryable: isRetryable)
        }
      }
      #expect(tries == expected)
    }
    await pool.close()
  }

  @Test(arguments: [
    ("40001", true), ("40P01", true), ("57P01", true), ("25006", true), ("08006", true),
    ("23505", false), ("57014", false), ("42P01", false),
  ])
  func onlyWhatMayWellSucceedIsRunAgain(code: String, expected: Bool) {
    let error = PostgresError.server(ServerError(sqlState: SQLState(rawValue: code), message: ""))
    #expect(error.isRetryable == expected)
  }
}
