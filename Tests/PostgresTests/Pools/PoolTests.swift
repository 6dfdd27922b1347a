import Foundation
import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct PoolTests {
  struct Oops: Error {}

  @Test func aConnectionIsUsedAgain() async throws {
    let pool = try await pool(size: 4)
    let first = try await pool.withConnection { try await $0.processID }
    let second = try await pool.withConnection { try await $0.processID }
    #expect(first == second)
    #expect(pool.load == PoolLoad(idle: 1, busy: 0, waiting: 0))
    await pool.close()
  }

  @Test func neverMoreConnectionsThanItsSize() async throws {
    let pool = try await pool(size: 3)
    let now = Shared(0)
    let most = Shared(0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          try await pool.withConnection { connection in
            let count = now.change { now in
              now += 1
              return now
            }
            most.change { $0 = max($0, count) }
            let answer: Int = try await connection.value("SELECT \(number) AS value")
            #expect(answer == number)
            now.change { $0 -= 1 }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect((1...3).contains(most.value))
    await pool.close()
  }

  @Test func itsLoadIsTold() async throws {
    let pool = try await pool(size: 2)
    try await pool.withConnection { _ in
      #expect(pool.load == PoolLoad(idle: 0, busy: 1, waiting: 0))
      try await pool.withConnection { _ in
        let waiting = Task { try await pool.withConnection { _ in } }
        await pool.wait(untilWaiting: 1)
        #expect(pool.load == PoolLoad(idle: 0, busy: 2, waiting: 1))
        waiting.cancel()
        await #expect(throws: PostgresError.cancelled) { try await waiting.value }
      }
    }
    #expect(pool.load == PoolLoad(idle: 2, busy: 0, waiting: 0))
    await pool.close()
  }

  @Test func aBodyRunsOnTheThreadOfItsConnection() async throws {
    let pool = try await pool(size: 1)
    try await pool.withConnection { connection in
      // Up to its first statement a body is still where its caller was.
      _ = try await connection.query("SELECT 1")
      let own = currentThread()
      #expect(await connection.thread == own)
      _ = try await connection.query("SELECT 1")
      #expect(currentThread() == own)
    }
    await pool.close()
  }

  @Test @MainActor func aBodyOfAnActorStaysOnIt() async throws {
    let pool = try await pool(size: 1)
    var answers: [Int] = []
    try await pool.transaction { connection in
      let answer: Int = try await connection.value("SELECT 1 AS value")
      MainActor.assertIsolated()
      answers.append(answer)
    }
    #expect(answers == [1])
    await pool.close()
  }

  @Test func firstComeFirstServed() async throws {
    let pool = try await pool(size: 1)
    let order = Shared<[Int]>([])
    try await withThrowingTaskGroup(of: Void.self) { group in
      try await pool.withConnection { _ in
        for number in 0..<20 {
          group.addTask {
            try await pool.withConnection { _ in order.change { $0.append(number) } }
          }
          await pool.wait(untilWaiting: number + 1)
        }
      }
      try await group.waitForAll()
    }
    #expect(order.value == Array(0..<20))
    await pool.close()
  }

  @Test func oneTooManyInTheQueueIsRefused() async throws {
    let pool = try await pool(size: 1, queueLimit: 1)
    try await pool.withConnection { _ in
      let waiting = Task { try await pool.withConnection { try await $0.processID } }
      await pool.wait(untilWaiting: 1)
      await #expect(throws: PostgresError.poolExhausted(waiting: 1)) {
        try await pool.withConnection { _ in }
      }
      waiting.cancel()
      await #expect(throws: PostgresError.cancelled) { try await waiting.value }
    }
    #expect(pool.load == PoolLoad(idle: 1, busy: 0, waiting: 0))
    await pool.close()
  }

  @Test func whoWaitsTooLongIsTold() async throws {
    let pool = try await pool(size: 1, waitLimit: .milliseconds(20))
    try await pool.withConnection { _ in
      await #expect(throws: PostgresError.timedOut(.connection)) {
        try await pool.withConnection { _ in }
      }
    }
    #expect(try await pool.withConnection { try await $0.value("SELECT 1 AS value") } == 1)
    await pool.close()
  }

  @Test func aDeadIdleConnectionIsReplaced() async throws {
    let database = try await Cluster.database()
    let pool = Pool(conninfo: database, size: 1, logger: .quiet)
    let killer = try await Connection.connect(database, logger: .quiet)
    let dying = try await pool.withConnection { $0 }
    let process = try await dying.processID
    try await killer.kill(process)
    while dying.isQuiet { await Task.yield() }
    let next = try await pool.withConnection { try await $0.processID }
    #expect(next != process)
    #expect(pool.load == PoolLoad(idle: 1, busy: 0, waiting: 0))
    await killer.close()
    await pool.close()
  }

  @Test func aConnectionLostInUseIsReplacedForWhoWaits() async throws {
    let database = try await Cluster.database()
    let pool = Pool(conninfo: database, size: 1, logger: .quiet)
    let killer = try await Connection.connect(database, logger: .quiet)
    let waiting = try await pool.withConnection { connection in
      let waiting = Task { try await pool.withConnection { try await $0.processID } }
      await pool.wait(untilWaiting: 1)
      let process = try await connection.processID
      try await killer.kill(process)
      await #expect(throws: PostgresError.self) { try await connection.query("SELECT 1") }
      return waiting
    }
    #expect(try await waiting.value > 0)
    await killer.close()
    await pool.close()
  }

  @Test func whatABodyLeavesOpenIsUndone() async throws {
    let pool = try await pool(size: 1)
    try await pool.withConnection { try await $0.executeScript("CREATE TABLE t (id int)") }
    await #expect(throws: Oops.self) {
      try await pool.withConnection { connection in
        try await connection.execute("BEGIN")
        try await connection.execute("INSERT INTO t VALUES (1)")
        throw Oops()
      }
    }
    let count: Int = try await pool.withConnection {
      try await $0.value("SELECT count(*) AS value FROM t")
    }
    #expect(count == 0)
    #expect(pool.load.idle == 1)
    await pool.close()
  }

  @Test func aListeningConnectionIsNotLentAgain() async throws {
    let pool = try await pool(size: 1)
    let (process, stream) = try await pool.withConnection { connection in
      (try await connection.processID, try await connection.notifications(on: "a"))
    }
    #expect(try await pool.withConnection { try await $0.processID } != process)
    await #expect(throws: PostgresError.connection(.closed)) { for try await _ in stream {} }
    await pool.close()
  }

  @Test func aServerThatIsNotThereLeavesRoomForTheNext() async throws {
    let pool = Pool(conninfo: "host=/nonexistent", size: 1, logger: .quiet)
    for _ in 0..<3 {
      await #expect(throws: PostgresError.self) { try await pool.withConnection { _ in } }
    }
    #expect(pool.load == PoolLoad(idle: 0, busy: 0, waiting: 0))
    await pool.close()
  }

  @Test func aClosedPoolRefusesAndLetsThoseInUseFinish() async throws {
    let pool = try await pool(size: 1)
    let closing = try await pool.withConnection { connection in
      let waiting = Task { try await pool.withConnection { _ in } }
      await pool.wait(untilWaiting: 1)
      let closing = Task { await pool.close() }
      await #expect(throws: PostgresError.poolClosed) { try await waiting.value }
      await #expect(throws: PostgresError.poolClosed) { try await pool.withConnection { _ in } }
      let answer: Int = try await connection.value("SELECT 1 AS value")
      #expect(answer == 1)
      return closing
    }
    await closing.value
    #expect(pool.load == PoolLoad(idle: 0, busy: 0, waiting: 0))
  }

  private func pool(
    size: Int, queueLimit: Int = 1000, waitLimit: Duration = .seconds(30)
  ) async throws -> Pool {
    Pool(
      conninfo: try await Cluster.database(), size: size, queueLimit: queueLimit,
      waitLimit: waitLimit, logger: .quiet)
  }
}

private func currentThread() -> UInt { UInt(pthread_self()) }

extension Connection {
  fileprivate var thread: UInt { currentThread() }
}

extension Pool {
  /// Comes back when so many callers stand in the queue.
  func wait(untilWaiting count: Int) async {
    while load.waiting < count { await Task.yield() }
  }
}
