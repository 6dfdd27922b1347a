import Logging
import Postgres

/// Draws one of the accounts that `pgbench -i -s 10` makes, with no system call, as pgbench does.
struct Draw {
  private static let accounts: UInt64 = 1_000_000
  private var state = UInt64.random(in: 1 ... .max)

  /// Xorshift: from 1 on, as accounts are numbered.
  mutating func account() -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % Self.accounts) + 1
  }
}

/// Statements in one pipeline.
let batchSize = 50

/// Reads a second of so many tasks, each with a connection of its own, as pgbench has.
func reads(
  tasks: Int, seconds: Int, _ logger: Logger,
  _ read: @escaping @Sendable (Connection, inout Draw) async throws -> Int
) async throws -> Int {
  let pool = Pool(conninfo: "", size: tasks, logger: logger)
  let end = ContinuousClock.now + .seconds(seconds)
  let count = try await withThrowingTaskGroup(of: Int.self) { group in
    for _ in 0..<tasks {
      group.addTask {
        try await pool.withConnection { connection in
          var count = 0
          var draw = Draw()
          while ContinuousClock.now < end { count += try await read(connection, &draw) }
          return count
        }
      }
    }
    return try await group.reduce(0, +)
  }
  await pool.close()
  return count / seconds
}

/// The same, but each read borrows a connection from the pool.
func pooled(tasks: Int, seconds: Int, _ logger: Logger) async throws -> Int {
  let pool = Pool(conninfo: "", size: tasks, logger: logger)
  let end = ContinuousClock.now + .seconds(seconds)
  let count = try await withThrowingTaskGroup(of: Int.self) { group in
    for _ in 0..<tasks {
      group.addTask {
        var count = 0
        var draw = Draw()
        while ContinuousClock.now < end {
          count += try await pool.withConnection { try await readOne($0, &draw) }
        }
        return count
      }
    }
    return try await group.reduce(0, +)
  }
  await pool.close()
  return count / seconds
}

/// What `pgbench -S` does, and the answer is read.
@Sendable func readOne(_ connection: Connection, _ draw: inout Draw) async throws -> Int {
  let rows = try await connection.query(balance(of: draw.account()))
  guard try rows.first?["abalance"] == 0 else { throw Wrong() }
  return 1
}

@Sendable func readBatch(_ connection: Connection, _ draw: inout Draw) async throws -> Int {
  let answers = try await connection.pipeline(
    (0..<batchSize).map { _ in balance(of: draw.account()) })
  for rows in answers {
    guard try rows.first?["abalance"] == 0 else { throw Wrong() }
  }
  return answers.count
}

struct Wrong: Error {}

private func balance(of account: Int) -> SQL {
  "SELECT abalance FROM pgbench_accounts WHERE aid = \(account)"
}
