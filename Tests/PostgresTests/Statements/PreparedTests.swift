import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct PreparedTests {
  @Test func aStatementSeenTwiceIsPrepared() async throws {
    let connection = try await Cluster.connection()
    for number in 1...3 {
      #expect(try await connection.value("SELECT \(number) AS value") == number)
    }
    #expect(try await connection.prepared() == 1)
    await connection.close()
  }

  @Test func thePreparedOnesAreBounded() async throws {
    let connection = try await Cluster.connection()
    for number in 0..<StatementCache.limit + 50 {
      for _ in 0..<2 { _ = try await connection.query(SQL(trusted: "SELECT \(number)")) }
    }
    #expect(try await connection.prepared() <= StatementCache.limit)
    await connection.close()
  }

  @Test func thoseSeenOnceAreBoundedToo() async throws {
    let connection = try await Cluster.connection()
    for number in 0..<StatementCache.limit + 50 {
      _ = try await connection.query(SQL(trusted: "SELECT \(number)"))
    }
    #expect(await connection.known <= StatementCache.limit + 1)
    await connection.close()
  }

  @Test func aTableThatChangedIsReadAnew() async throws {
    let connection = try await Cluster.connection()
    try await connection.executeScript("CREATE TABLE t (a int); INSERT INTO t VALUES (1)")
    for _ in 0..<3 {
      #expect(try await connection.query("SELECT * FROM t").first?.columns == ["a"])
    }
    try await connection.executeScript("ALTER TABLE t ADD b int")
    #expect(try await connection.query("SELECT * FROM t").first?.columns == ["a", "b"])
    await connection.close()
  }

  @Test func aTableThatChangedSpoilsATransactionThatMayBeRunAgain() async throws {
    let connection = try await Cluster.connection()
    try await connection.executeScript("CREATE TABLE t (a int); INSERT INTO t VALUES (1)")
    for _ in 0..<3 { _ = try await connection.query("SELECT * FROM t") }
    try await connection.executeScript("ALTER TABLE t ADD b int")
    let read = { @Sendable in
      try await connection.transaction { try await $0.query("SELECT * FROM t").count }
    }
    let error = await #expect(throws: PostgresError.self) { _ = try await read() }
    #expect(error?.isRetryable == true)
    #expect(try await read() == 1)
    await connection.close()
  }

  @Test func statementsThatTheServerForgotAreMadeAgain() async throws {
    let connection = try await Cluster.connection()
    for _ in 0..<2 { _ = try await connection.query("SELECT \(1) AS value") }
    try await connection.executeScript("DISCARD ALL")
    #expect(try await connection.value("SELECT \(2) AS value") == 2)
    #expect(try await connection.value("SELECT \(3) AS value") == 3)
    try await connection.executeScript("DISCARD ALL")
    let answers = try await connection.pipeline(["SELECT \(4) AS value", "SELECT \(5) AS value"])
    #expect(try answers.map { try $0.map { try $0["value"] as Int } } == [[4], [5]])
    await connection.close()
  }
}

extension Connection {
  /// How many statements the client remembers.
  fileprivate var known: Int { statements.count }

  /// How many statements the session holds prepared, this one aside.
  fileprivate func prepared() async throws -> Int {
    try await value("SELECT count(*) AS value FROM pg_prepared_statements")
  }
}
