import CLibPQ

extension Connection {
  /// Runs one statement and takes its result, prepared if it came before.
  ///
  /// A prepared statement that the server no longer has, or whose columns were changed meanwhile,
  /// is prepared anew, unless a transaction is under way, which the refusal has spoilt.
  func run(_ sql: SQL, on link: Link) throws(PostgresError) -> ResultSet {
    let key = StatementCache.Key(sql)
    do {
      return try run(sql, key, on: link)
    } catch {
      guard case .server(let refusal) = error, refusal.isStalePlan else { throw error }
      statements.forget(key)
      if link.isInTransaction { throw error }
    }
    return try run(sql, key, on: link)
  }

  private func run(
    _ sql: SQL, _ key: StatementCache.Key, on link: Link
  ) throws(PostgresError) -> ResultSet {
    let (statement, isKnown) = statements.use(key)
    if !isKnown { try makeRoom(on: link) }
    if isKnown, statement.name == nil {
      statement.name = try prepare(key, on: link)
    }
    let result: OpaquePointer
    if let name = statement.name {
      let answer = try scratch.with(sql.parameters) { arguments in
        PQexecPrepared(
          link.pointer, name, arguments.count, arguments.values, arguments.lengths,
          arguments.formats, 1)
      }
      result = try link.checked(answer)
    } else {
      let answer = try scratch.with(sql.parameters) { arguments in
        PQexecParams(
          link.pointer, key.text, arguments.count, key.types, arguments.values,
          arguments.lengths, arguments.formats, 1)
      }
      result = try link.checked(answer)
      return ResultSet(result, shape: ResultShape(of: result))
    }
    let shape = statement.shape ?? ResultShape(of: result)
    statement.shape = shape
    return ResultSet(result, shape: shape)
  }

  private func prepare(
    _ key: StatementCache.Key, on link: Link
  ) throws(PostgresError) -> String {
    let name = statements.newName()
    PQclear(
      try link.checked(
        PQprepare(link.pointer, name, key.text, Int32(key.types.count), key.types)))
    return name
  }

  /// Drops the statement that was not used for longest. In a failed transaction, where the server
  /// obeys nothing, that waits for the next time.
  func makeRoom(on link: Link) throws(PostgresError) {
    guard !link.isInFailedTransaction else { return }
    while let oldest = statements.evict() {
      guard let name = oldest.name else { continue }
      PQclear(try link.checked(PQexec(link.pointer, "DEALLOCATE \(name)")))
    }
  }
}

extension ServerError {
  /// Whether it is about a prepared statement and not about what the statement does.
  var isStalePlan: Bool {
    sqlState == .undefinedStatement
      || sqlState == .featureNotSupported && routine == "RevalidateCachedQuery"
  }
}
