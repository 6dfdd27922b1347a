import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct MigratorTests {
  static let first = Migration(number: 1, name: "a", text: "CREATE TABLE a (id int);")
  static let second = Migration(number: 2, name: "b", text: "CREATE TABLE b (id int);")

  @Test func eachRunsOnceAndInOrder() async throws {
    let connection = try await Cluster.connection()
    let migrator = try Migrator(migrations: [Self.second, Self.first])
    #expect(try await migrator.status(on: connection).map(\.state) == [.pending, .pending])
    #expect(try await migrator.migrate(on: connection) == [Self.first, Self.second])
    #expect(try await migrator.migrate(on: connection) == [])
    let states = try await migrator.status(on: connection)
    #expect(states.map(\.name) == ["a", "b"])
    for status in states {
      guard case .applied(let moment) = status.state else {
        Issue.record("\(status)")
        continue
      }
      #expect(moment.microsecondsSince1970 > 1_700_000_000_000_000)
    }
    await connection.close()
  }

  @Test func severalProcessesAtOnceRunEachOnce() async throws {
    let database = try await Cluster.database()
    let migrator = try Migrator(
      migrations: (1...20).map { Migration(number: $0, name: "m", text: "CREATE TABLE t\($0) ()") })
    let ran = try await withThrowingTaskGroup(of: [Migration].self) { group in
      for _ in 0..<6 {
        group.addTask {
          let connection = try await Connection.connect(database, logger: .quiet)
          defer { Task { await connection.close() } }
          return try await migrator.migrate(on: connection)
        }
      }
      return try await group.reduce(into: []) { $0 += $1.map(\.number) }
    }
    #expect(ran.sorted() == Array(1...20))
  }

  @Test func anEditedOneIsRefused() async throws {
    let connection = try await Cluster.connection()
    try await Migrator(migrations: [Self.first]).migrate(on: connection)
    var edited = Self.first
    edited.text += " "
    let migrator = try Migrator(migrations: [edited, Self.second])
    #expect(try await migrator.status(on: connection).map(\.state) == [.edited, .pending])
    await #expect(throws: PostgresError.migration(.edited(number: 1, name: "a"))) {
      try await migrator.migrate(on: connection)
    }
    #expect(try await connection.value("SELECT to_regclass('b') IS NULL AS value") == true)
    await connection.close()
  }

  @Test func aFailingOneLeavesNothingAndSaysWhere() async throws {
    let connection = try await Cluster.connection()
    let failing = Migration(
      number: 2, name: "b", text: "CREATE TABLE b (id int);\n-- é\nCREATE TABLE c (id nonsense);")
    let migrator = try Migrator(migrations: [Self.first, failing])
    let error = await #expect(throws: PostgresError.self) {
      try await migrator.migrate(on: connection)
    }
    guard case .migration(.failed(2, "b", let line, let refusal)) = try #require(error) else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(line == 3)
    #expect(refusal.sqlState == "42704")
    let tables: [Bool] = try await connection.value(
      "SELECT ARRAY[to_regclass('a') IS NULL, to_regclass('b') IS NULL] AS value")
    #expect(tables == [false, true])
    #expect(try await connection.value("SELECT count(*) AS value FROM schema_migrations") == 1)
    await connection.close()
  }

  @Test func aDatabaseOfAnotherProgramIsRefused() async throws {
    let connection = try await Cluster.connection()
    let third = Migration(number: 3, name: "c", text: "SELECT 1")
    try await Migrator(migrations: [Self.first, third]).migrate(on: connection)
    await #expect(throws: PostgresError.migration(.newerDatabase(database: 3, program: 2))) {
      try await Migrator(migrations: [Self.first, Self.second]).migrate(on: connection)
    }
    await #expect(throws: PostgresError.migration(.outOfOrder(number: 2, name: "b", after: 3))) {
      try await Migrator(migrations: [Self.first, Self.second, third]).migrate(on: connection)
    }
    await #expect(throws: PostgresError.migration(.missing(number: 1, name: "a"))) {
      try await Migrator(migrations: [third]).migrate(on: connection)
    }
    await connection.close()
  }

  @Test(arguments: [
    "COMMIT", "CREATE TABLE b (); commit; BEGIN;", "ROLLBACK;", "-- x\nEND", "abort",
    "START TRANSACTION", "PREPARE TRANSACTION 'x'",
    "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END; COMMIT",
  ])
  func oneThatEndsItsTransactionIsRefusedBeforeAnyRuns(text: String) async throws {
    let connection = try await Cluster.connection()
    let migrator = try Migrator(migrations: [
      Self.first, Migration(number: 2, name: "b", text: text),
    ])
    await #expect(throws: PostgresError.migration(.endsTransaction(number: 2, name: "b"))) {
      try await migrator.migrate(on: connection)
    }
    #expect(try await connection.value("SELECT to_regclass('a') IS NULL AS value") == true)
    await connection.close()
  }

  @Test(arguments: [
    "DO $$ BEGIN PERFORM 1; END $$", "SELECT 'a; COMMIT'", "/* ; COMMIT; */ SELECT 1",
    "SAVEPOINT a; ROLLBACK TO a;", "PREPARE p AS SELECT 1; DEALLOCATE p", "SELECT 1 AS commit",
    "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END;",
  ])
  func oneThatOnlyLooksLikeItRuns(text: String) async throws {
    let connection = try await Cluster.connection()
    let migrator = try Migrator(migrations: [Migration(number: 1, name: "a", text: text)])
    #expect(try await migrator.migrate(on: connection).count == 1)
    await connection.close()
  }

  @Test func namesOfFilesAreRead() throws {
    let migration = try Migration(file: "0012_follow_ups.sql", text: "x")
    #expect(migration == Migration(number: 12, name: "follow_ups", text: "x"))
    for name in ["0012.sql", "x_y.sql", "0012_a.txt", "_a.sql", "0012_.sql", "0000_a.sql", ""] {
      #expect(throws: PostgresError.migration(.badName(name))) {
        try Migration(file: name, text: "")
      }
    }
    #expect(throws: PostgresError.migration(.duplicate(number: 1))) {
      try Migrator(migrations: [Self.first, Self.first])
    }
  }
}
