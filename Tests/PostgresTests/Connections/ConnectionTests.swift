import Logging
import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct ConnectionTests {
  @Test func aServerThatIsNotThereSaysSo() async throws {
    let error = await #expect(throws: PostgresError.self) {
      try await Connection.connect("host=/nonexistent user=nobody", logger: .quiet)
    }
    guard case .connection(.cannotConnect(let reason)) = try #require(error) else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("/nonexistent"))
  }

  @Test func theSessionSpeaksUTF8AndUTC() async throws {
    let database = try await Cluster.database()
    let admin = try await Connection.connect(database, logger: .quiet)
    try await admin.executeScript(
      """
      ALTER ROLE postgres IN DATABASE \(try await admin.value("SELECT current_database()::text AS value") as String)
        SET timezone = 'Asia/Jakarta';
      """)
    let connection = try await Connection.connect(
      database + " client_encoding=latin1", logger: .quiet)
    let settings: [String] = try await connection.value(
      """
      SELECT ARRAY[current_setting('client_encoding'), current_setting('timezone'),
        current_setting('datestyle')] AS value
      """)
    #expect(settings == ["UTF8", "UTC", "ISO, MDY"])
    await connection.close()
    await admin.close()
  }

  @Test func aSessionKilledInMidStatementIsLost() async throws {
    let database = try await Cluster.database()
    let victim = try await Connection.connect(database, logger: .quiet)
    let killer = try await Connection.connect(database, logger: .quiet)
    let process = try await victim.processID
    let sleeping = Task { try await victim.query("SELECT pg_sleep(60)") }
    try await killer.waitUntilAsleep(process)
    try await killer.execute("SELECT pg_terminate_backend(\(process))")
    let error = await #expect(throws: PostgresError.self) { try await sleeping.value }
    #expect(error?.isLost == true)
    let again = await #expect(throws: PostgresError.self) { try await victim.query("SELECT 1") }
    #expect(again?.isLost == true)
    #expect(await !victim.isOpen)
    await killer.close()
  }

  @Test func anIdleSessionThatWasKilledIsLost() async throws {
    let database = try await Cluster.database()
    let victim = try await Connection.connect(database, logger: .quiet)
    let killer = try await Connection.connect(database, logger: .quiet)
    try await killer.kill(try await victim.processID)
    let error = await #expect(throws: PostgresError.self) { try await victim.query("SELECT 1") }
    #expect(error?.isLost == true)
    #expect(error?.isRetryable == true)
    await killer.close()
  }

  @Test func aClosedSessionSaysSo() async throws {
    let connection = try await Cluster.connection()
    await connection.close()
    await connection.close()
    await #expect(throws: PostgresError.connection(.closed)) {
      try await connection.query("SELECT 1")
    }
  }

  @Test func aSlowStatementTimesOutAndTheSessionGoesOn() async throws {
    let connection = try await Cluster.connection(statementTimeout: .milliseconds(50))
    await #expect(throws: PostgresError.timedOut(.statement)) {
      try await connection.query("SELECT pg_sleep(60)")
    }
    #expect(try await connection.value("SELECT 1 AS value") == 1)
    await connection.close()
  }

  @Test func aRefusedStatementNamesWhatItBroke() async throws {
    let connection = try await Cluster.connection()
    try await connection.executeScript(
      "CREATE TABLE t (id int PRIMARY KEY, n int CONSTRAINT small CHECK (n < 10))")
    let error = await #expect(throws: PostgresError.self) {
      try await connection.execute("INSERT INTO t VALUES (1, \(11))")
    }
    guard case .server(let refusal) = try #require(error) else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(refusal.sqlState == .checkViolation)
    #expect(refusal.constraint == "small")
    #expect(refusal.table == "t")
    let syntax = await #expect(throws: PostgresError.self) { try await connection.query("SELEC 1") }
    guard case .server(let typo) = try #require(syntax) else { return }
    #expect(typo.position == 1)
    await connection.close()
  }

  @Test func affectedRowsAreCounted() async throws {
    let connection = try await Cluster.connection()
    #expect(try await connection.execute("CREATE TABLE t (id int)") == 0)
    #expect(try await connection.execute("INSERT INTO t SELECT generate_series(1, 5)") == 5)
    #expect(try await connection.execute("DELETE FROM t WHERE id > \(3)") == 2)
    #expect(try await connection.execute("") == 0)
    await connection.close()
  }

  @Test func aCopyInTheWrongPlaceIsRefused() async throws {
    let connection = try await Cluster.connection()
    try await connection.executeScript("CREATE TABLE t (id int)")
    await #expect(throws: PostgresError.busy("COPY FROM STDIN needs copyIn")) {
      try await connection.execute("COPY t FROM STDIN")
    }
    await #expect(throws: PostgresError.busy("COPY TO STDOUT needs copyOut")) {
      try await connection.executeScript("COPY t TO STDOUT; SELECT 1")
    }
    #expect(try await connection.value("SELECT 1 AS value") == 1)
    await connection.close()
  }

  @Test func tasksThatShareASessionGetTheirOwnAnswers() async throws {
    let connection = try await Cluster.connection()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<500 {
        group.addTask {
          try await connection.value("SELECT \(number)::int8 AS value") == number
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
    await connection.close()
  }
}

extension PostgresError {
  var isLost: Bool { if case .connection(.lost) = self { true } else { false } }
}

extension Connection {
  /// Comes back when that server process is in `pg_sleep`.
  func waitUntilAsleep(_ process: Int32) async throws {
    try await wait(
      until: """
        EXISTS (SELECT FROM pg_stat_activity WHERE pid = \(process) AND wait_event = 'PgSleep')
        """)
  }

  /// Ends a server process and comes back when it is gone.
  func kill(_ process: Int32) async throws {
    try await execute("SELECT pg_terminate_backend(\(process))")
    try await wait(
      until: "NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = \(process))")
  }
}
