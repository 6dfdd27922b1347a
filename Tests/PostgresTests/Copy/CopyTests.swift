import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct CopyTests {
  struct Oops: Error {}

  @Test func binaryRowsArrive() async throws {
    let connection = try await table()
    let count = try await connection.copyIn("COPY t (id, name) FROM STDIN (FORMAT binary)") {
      writer in
      for number in 0..<10_000 {
        try writer.row(number, number % 3 == 0 ? nil : "n\(number)")
      }
    }
    #expect(count == 10_000)
    let row = try #require(
      await connection.query("SELECT count(*) AS n, count(name) AS named, sum(id) AS sum FROM t")
        .first)
    #expect(try row["n"] == 10_000)
    #expect(try row["named"] == 6666)
    #expect(try row["sum"] == 49_995_000)
    await connection.close()
  }

  @Test func textAndCSVArriveInAnyPieces() async throws {
    let connection = try await table()
    let text = try await connection.copyIn("COPY t FROM STDIN") { writer in
      for piece in ["1\ta\n2", "\t\\N\n", "3\tc"] { try writer.write(piece) }
    }
    let csv = try await connection.copyIn("COPY t FROM STDIN (FORMAT csv)") { writer in
      try writer.write(Array("4,\"x, y\"\n".utf8))
    }
    #expect((text, csv) == (3, 1))
    let names: [String?] = try await connection.query("SELECT name FROM t ORDER BY id")
      .map { try $0["name"] }
    #expect(names == ["a", nil, "c", "x, y"])
    await connection.close()
  }

  @Test func nothingWrittenIsNothingRead() async throws {
    let connection = try await table()
    #expect(try await connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { _ in } == 0)
    #expect(try await connection.copyIn("COPY t FROM STDIN") { _ in } == 0)
    await connection.close()
  }

  @Test func abortedHalfWayItLeavesNothing() async throws {
    let connection = try await table()
    await #expect(throws: Oops.self) {
      try await connection.copyIn("COPY t (id, name) FROM STDIN (FORMAT binary)") { writer in
        for number in 0..<100_000 { try writer.row(number, "x") }
        throw Oops()
      }
    }
    #expect(try await connection.value("SELECT count(*) AS value FROM t") == 0)
    await connection.close()
  }

  @Test func aRefusedRowLeavesNothing() async throws {
    let connection = try await table()
    let error = await #expect(throws: PostgresError.self) {
      try await connection.copyIn("COPY t (id, name) FROM STDIN (FORMAT binary)") { writer in
        for number in 0..<100_000 { try writer.row(number % 60_000, "x") }
      }
    }
    #expect(error?.sqlState == .uniqueViolation)
    await #expect(throws: PostgresError.encoding("text holds a NUL character")) {
      try await connection.copyIn("COPY t (id, name) FROM STDIN (FORMAT binary)") { writer in
        try writer.row(1, "\0")
      }
    }
    #expect(try await connection.value("SELECT count(*) AS value FROM t") == 0)
    await connection.close()
  }

  @Test func whatIsNoCopyIsRefused() async throws {
    let connection = try await table()
    await #expect(throws: PostgresError.busy("not a COPY in the direction asked for")) {
      try await connection.copyIn("SELECT 1") { _ in }
    }
    await #expect(throws: PostgresError.busy("COPY FROM STDIN needs copyIn")) {
      try await connection.copyOut("COPY t FROM STDIN") { _ in }
    }
    await #expect(throws: PostgresError.encoding("COPY takes no parameters")) {
      try await connection.copyIn("COPY t FROM STDIN WHERE id > \(1)") { _ in }
    }
    await #expect(throws: PostgresError.busy("rows need COPY … (FORMAT binary)")) {
      try await connection.copyIn("COPY t FROM STDIN") { writer in try writer.row(1, "x") }
    }
    await #expect(throws: PostgresError.busy("a binary COPY takes rows, not bytes")) {
      try await connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { try $0.write("1\tx\n") }
    }
    #expect(try await connection.value("SELECT count(*) AS value FROM t") == 0)
    await connection.close()
  }

  @Test func outputComesRowByRow() async throws {
    let connection = try await Cluster.connection()
    var lines: [String] = []
    let count = try await connection.copyOut("COPY (SELECT generate_series(1, 3)) TO STDOUT") {
      lines.append(String(decoding: $0, as: UTF8.self))
    }
    #expect(count == 3)
    #expect(lines == ["1\n", "2\n", "3\n"])
    await connection.close()
  }

  @Test func outputThatIsNotWantedAnyMoreIsStopped() async throws {
    let connection = try await Cluster.connection()
    var seen = 0
    await #expect(throws: Oops.self) {
      try await connection.copyOut(
        "COPY (SELECT generate_series(1, 1000000000::bigint)) TO STDOUT"
      ) { _ in
        seen += 1
        if seen == 10 { throw Oops() }
      }
    }
    #expect(seen == 10)
    #expect(try await connection.value("SELECT 1 AS value") == 1)
    await connection.close()
  }

  @Test func aCancelledCopyLeavesNothing() async throws {
    let connection = try await table()
    let task = Task {
      try await connection.copyIn("COPY t (id, name) FROM STDIN (FORMAT binary)") { writer in
        var number = 0
        while true {
          try writer.row(number, "x")
          number += 1
        }
      }
    }
    task.cancel()
    await #expect(throws: PostgresError.cancelled) { try await task.value }
    #expect(try await connection.value("SELECT count(*) AS value FROM t") == 0)
    await connection.close()
  }

  private func table() async throws -> Connection {
    let connection = try await Cluster.connection()
    try await connection.executeScript("CREATE TABLE t (id bigint PRIMARY KEY, name text)")
    return connection
  }
}
