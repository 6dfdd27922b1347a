import Seeds
import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct TransactionTests {
  struct Oops: Error {}

  @Test func whatReturnsIsKeptAndWhatThrowsIsNot() async throws {
    let connection = try await table()
    let answer = try await connection.transaction { connection in
      try await connection.add(1)
      return "kept"
    }
    #expect(answer == "kept")
    await #expect(throws: Oops.self) {
      try await connection.transaction { connection in
        try await connection.add(2)
        throw Oops()
      }
    }
    #expect(try await connection.numbers() == [1])
    await connection.close()
  }

  @Test func anInnerFailureUndoesOnlyTheInnerWork() async throws {
    let connection = try await table()
    try await connection.transaction { connection in
      try await connection.add(1)
      try? await connection.transaction { connection in
        try await connection.add(2)
        try await connection.transaction { connection in
          try await connection.add(3)
          try await connection.add(3)
        }
      }
      try await connection.transaction { connection in
        try await connection.add(4)
        try? await connection.transaction { connection in
          try await connection.add(5)
          throw Oops()
        }
      }
    }
    #expect(try await connection.numbers() == [1, 4])
    await connection.close()
  }

  @Test func aSwallowedFailureIsNotTakenForACommit() async throws {
    let connection = try await table()
    await #expect(throws: PostgresError.transactionAborted) {
      try await connection.transaction { connection in
        try await connection.add(1)
        try? await connection.add(1)
      }
    }
    await #expect(throws: PostgresError.transactionAborted) {
      try await connection.transaction { connection in
        try await connection.add(1)
        try await connection.transaction { connection in
          try await connection.add(2)
          try? await connection.add(2)
        }
      }
    }
    #expect(try await connection.numbers() == [])
    await connection.close()
  }

  @Test func aDeferredConstraintFailsTheCommit() async throws {
    let connection = try await table()
    try await connection.executeScript(
      "CREATE TABLE d (id int REFERENCES t DEFERRABLE INITIALLY DEFERRED)")
    let error = await #expect(throws: PostgresError.self) {
      try await connection.transaction { connection in
        try await connection.execute("INSERT INTO d VALUES (7)")
      }
    }
    #expect(error?.sqlState == .foreignKeyViolation)
    #expect(try await connection.transaction { try await $0.value("SELECT 1 AS value") } == 1)
    await connection.close()
  }

  @Test func theIsolationLevelIsTheOneAskedFor() async throws {
    let connection = try await table()
    let level: String = try await connection.transaction(isolation: .serializable) { connection in
      try await connection.value("SELECT current_setting('transaction_isolation') AS value")
    }
    #expect(level == "serializable")
    await connection.close()
  }

  /// The oracle is a list that is copied at each begin and restored at each failure.
  @Test(arguments: Seed.some(40)) func nestingKeepsWhatAListWouldKeep(seed: Seed) async throws {
    var seed = seed
    let connection = try await table()
    var expected: [Int] = []
    try? await nest(3, &seed, &expected, on: connection)
    #expect(try await connection.numbers() == expected.sorted())
    await connection.close()
  }

  private func nest(
    _ depth: Int, _ seed: inout Seed, _ list: inout [Int], on connection: Connection
  ) async throws {
    let before = list
    do {
      try await connection.transaction { connection in
        for _ in 0..<3 {
          if depth > 0, Bool.random(using: &seed) {
            try? await nest(depth - 1, &seed, &list, on: connection)
          } else {
            let number = Int.random(in: 0..<1_000_000, using: &seed)
            try await connection.add(number)
            list.append(number)
          }
        }
        if Int.random(in: 0..<3, using: &seed) == 0 { throw Oops() }
      }
    } catch {
      list = before
      throw error
    }
  }

  private func table() async throws -> Connection {
    let connection = try await Cluster.connection()
    try await connection.executeScript("CREATE TABLE t (id int PRIMARY KEY)")
    return connection
  }
}

extension Connection {
  fileprivate func add(_ number: Int) async throws {
    try await execute("INSERT INTO t VALUES (\(number))")
  }

  fileprivate func numbers() async throws -> [Int] {
    try await query("SELECT id FROM t ORDER BY id").map { try $0["id"] }
  }
}
