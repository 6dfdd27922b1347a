import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct PipelineTests {
  @Test func answersComeInOrder() async throws {
    let connection = try await Cluster.connection()
    for _ in 0..<3 {
      let answers = try await connection.pipeline(
        (0..<100).map { "SELECT \($0) AS value, \("x")::text AS x" })
      #expect(
        try answers.map { try $0.map { row in try row["value"] as Int } } == (0..<100).map { [$0] })
    }
    #expect(try await connection.pipeline([]).isEmpty)
    await connection.close()
  }

  @Test(arguments: [0, 1, 2]) func theFirstFailureUndoesAll(rounds: Int) async throws {
    let connection = try await Cluster.connection()
    try await connection.executeScript("CREATE TABLE t (id int PRIMARY KEY)")
    for _ in 0..<rounds {
      _ = try await connection.pipeline(["INSERT INTO t VALUES (\(9))", "DELETE FROM t"])
    }
    let error = await #expect(throws: PostgresError.self) {
      try await connection.pipeline([
        "INSERT INTO t VALUES (\(1))", "INSERT INTO t VALUES (\(2))", "INSERT INTO t VALUES (\(1))",
        "SELECT 1/0",
      ])
    }
    #expect(error?.sqlState == .uniqueViolation)
    #expect(try await connection.value("SELECT count(*) AS value FROM t") == 0)
    #expect(try await connection.pipeline(["INSERT INTO t VALUES (\(1))"]).count == 1)
    await connection.close()
  }

  @Test func aValueThatCannotTravelLeavesTheSessionInOrder() async throws {
    let connection = try await Cluster.connection()
    try await connection.executeScript("CREATE TABLE t (id text)")
    await #expect(throws: PostgresError.encoding("text holds a NUL character")) {
      try await connection.pipeline([
        "INSERT INTO t VALUES (\("a"))", "INSERT INTO t VALUES (\("\0"))",
      ])
    }
    #expect(try await connection.value("SELECT 1 AS value") == 1)
    await connection.close()
  }

  @Test func insideATransactionItBelongsToIt() async throws {
    let connection = try await Cluster.connection()
    try await connection.executeScript("CREATE TABLE t (id int)")
    try await connection.transaction { connection in
      _ = try await connection.pipeline(["INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2)"])
    }
    #expect(try await connection.value("SELECT count(*) AS value FROM t") == 2)
    await connection.close()
  }

  /// Both sides' socket buffers are full at once here: neither may wait for the other for ever.
  @Test func largeBatchesWithLargeAnswersDoNotLock() async throws {
    let connection = try await Cluster.connection()
    let text = String(repeating: "x", count: 100_000)
    let answers = try await connection.pipeline(
      (0..<200).map { _ in "SELECT \(text)::text AS value" })
    #expect(answers.count == 200)
    await connection.close()
  }
}
