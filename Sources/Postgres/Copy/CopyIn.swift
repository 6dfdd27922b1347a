import CLibPQ

extension Connection {
  /// Runs `COPY … FROM STDIN` with the rows, or the text, that `body` writes. When `body` throws,
  /// or the server refuses a row, nothing of it is kept.
  ///
  ///     try await connection.copyIn("COPY staff (id, name) FROM STDIN (FORMAT binary)") { writer in
  ///       for person in people { try writer.row(person.id, person.name) }
  ///     }
  ///
  /// - Returns: how many rows were written.
  /// - Throws: what `body` throws; else as `query(_:)`.
  @discardableResult
  public func copyIn(
    _ sql: SQL, _ body: sending (inout CopyWriter) throws -> Void
  ) async throws -> Int {
    var thrown: (any Error)?
    do throws(PostgresError) {
      return try await exchange { link throws(PostgresError) in
        let isBinary = try begin(sql, PGRES_COPY_IN, on: link)
        var writer = CopyWriter(link, isBinary: isBinary)
        do {
          try body(&writer)
          try writer.finish()
        } catch {
          thrown = error
        }
        return try end(on: link, failure: thrown)
      }
    } catch {
      // The refusal that our own giving up brought about is not the cause.
      if let thrown, case .server(let refusal) = error, refusal.sqlState == .queryCanceled {
        throw thrown
      }
      if let thrown, error == .cancelled { throw thrown }
      throw error
    }
  }

  /// Starts a COPY; parameters are not possible in one.
  /// - Returns: whether its format is binary.
  func begin(
    _ sql: SQL, _ direction: ExecStatusType, on link: Link
  ) throws(PostgresError) -> Bool {
    guard sql.parameters.isEmpty else { throw .encoding("COPY takes no parameters") }
    let result = PQexec(link.pointer, sql.text)
    guard PQresultStatus(result) == direction else {
      PQclear(try link.checked(result))
      throw .busy("not a COPY in the direction asked for")
    }
    defer { PQclear(result) }
    return PQbinaryTuples(result) == 1
  }

  private func end(
    on link: Link, failure: (any Error)?
  ) throws(PostgresError) -> Int {
    let reason = failure.map { _ in "given up by the client" }
    guard PQputCopyEnd(link.pointer, reason) == 1 else { throw link.fault(nil) }
    let answer = PQgetResult(link.pointer)
    defer { link.drain() }
    let result = try link.checked(answer)
    defer { PQclear(result) }
    return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }
}
