import CLibPQ

extension Connection {
  /// Sends all statements at once and takes their answers in order: one round trip for all.
  ///
  /// All or nothing: outside a transaction they are one; the first that fails undoes the others.
  /// - Throws: as `query(_:)`, for the first statement that failed.
  public func pipeline(_ sqls: [SQL]) async throws(PostgresError) -> [[Row]] {
    if sqls.isEmpty { return [] }
    return try await exchange { link throws(PostgresError) in
      do throws(PostgresError) {
        return try run(sqls, on: link).map(\.rows)
      } catch {
        // As for single statements: those that the server forgot are prepared anew.
        guard case .server(let refusal) = error, refusal.isStalePlan else { throw error }
        for sql in sqls { statements.forget(StatementCache.Key(sql)) }
        if link.isInTransaction { throw error }
      }
      return try run(sqls, on: link).map(\.rows)
    }
  }

  private func run(_ sqls: [SQL], on link: Link) throws(PostgresError) -> [ResultSet] {
    try makeRoom(on: link)
    guard PQenterPipelineMode(link.pointer) == 1 else {
      throw .busy("a pipeline cannot begin here")
    }
    let batch = Batch(link)
    defer { batch.finish() }
    for sql in sqls { try send(sql, in: batch) }
    return try batch.collect()
  }

  private func send(_ sql: SQL, in batch: Batch) throws(PostgresError) {
    let key = StatementCache.Key(sql)
    let (statement, isKnown) = statements.use(key)
    let pointer = batch.link.pointer
    var name = statement.name ?? batch.preparing[key]
    if isKnown, name == nil {
      let new = statements.newName()
      try batch.sent(
        PQsendPrepare(pointer, new, key.text, Int32(key.types.count), key.types),
        .prepare(statement, name: new))
      batch.preparing[key] = new
      name = new
    }
    let status = try scratch.with(sql.parameters) { arguments in
      if let name {
        PQsendQueryPrepared(
          pointer, name, arguments.count, arguments.values, arguments.lengths,
          arguments.formats, 1)
      } else {
        PQsendQueryParams(
          pointer, key.text, arguments.count, key.types, arguments.values, arguments.lengths,
          arguments.formats, 1)
      }
    }
    try batch.sent(status, .run(statement, isPrepared: name != nil))
  }

  /// What was sent and is to be answered, in order.
  private final class Batch {
    enum Step {
      case prepare(StatementCache.Statement, name: String)
      case run(StatementCache.Statement, isPrepared: Bool)
    }

    let link: Link
    var preparing: [StatementCache.Key: String] = [:]
    private var steps: [Step] = []
    private var isSynced = false

    init(_ link: Link) { self.link = link }

    func sent(_ status: Int32, _ step: Step) throws(PostgresError) {
      guard status == 1 else { throw link.fault(nil) }
      steps.append(step)
    }

    /// Ends the batch and reads every answer, also past a failure.
    func collect() throws(PostgresError) -> [ResultSet] {
      isSynced = true
      guard PQpipelineSync(link.pointer) == 1 else { throw link.fault(nil) }
      var sets: [ResultSet] = []
      var failure: PostgresError?
      for step in steps {
        let result = PQgetResult(link.pointer)
        defer { while let more = PQgetResult(link.pointer) { PQclear(more) } }
        guard failure == nil else {
          PQclear(result)
          continue
        }
        do throws(PostgresError) {
          try take(result, of: step, into: &sets)
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      return sets
    }

    private func take(
      _ result: OpaquePointer?, of step: Step, into sets: inout [ResultSet]
    ) throws(PostgresError) {
      let result = try link.checked(result)
      switch step {
      case .prepare(let statement, let name):
        statement.name = name
        PQclear(result)
      case .run(let statement, let isPrepared):
        let shape = (isPrepared ? statement.shape : nil) ?? ResultShape(of: result)
        if isPrepared { statement.shape = shape }
        sets.append(ResultSet(result, shape: shape))
      }
    }

    /// Reads what is left up to the sync point and leaves pipeline mode.
    func finish() {
      if !isSynced { PQpipelineSync(link.pointer) }
      // A null result parts two statements; two in a row, or a lost session, are the end.
      var silences = 0
      while silences < 2, PQstatus(link.pointer) == CONNECTION_OK {
        guard let result = PQgetResult(link.pointer) else {
          silences += 1
          continue
        }
        silences = 0
        let status = PQresultStatus(result)
        PQclear(result)
        if status == PGRES_PIPELINE_SYNC { break }
      }
      PQexitPipelineMode(link.pointer)
    }
  }
}
