import CLibPQ

extension Connection {
  /// The rows that the statement answers.
  /// - Throws: `server`, `connection`, `cancelled`, `timedOut(.statement)`, `encoding`, `busy`.
  public func query(_ sql: SQL) async throws(PostgresError) -> [Row] {
    try await resultSet(of: sql).rows
  }

  /// The rows that the statement answers, each made into a value.
  /// - Throws: as `query(_:)`, and what the value's `init(row:)` throws.
  public func query<Value: RowDecodable>(
    _: Value.Type, _ sql: SQL
  ) async throws(PostgresError) -> [Value] {
    var values: [Value] = []
    let rows = try await resultSet(of: sql).rows
    values.reserveCapacity(rows.count)
    for row in rows { values.append(try Value(row: row)) }
    return values
  }

  /// The first row that the statement answers, if there is one, made into a value.
  /// - Throws: as `query(_:_:)`.
  public func first<Value: RowDecodable>(
    _: Value.Type, _ sql: SQL
  ) async throws(PostgresError) -> Value? {
    let set = try await resultSet(of: sql)
    return set.count == 0 ? nil : try Value(row: Row(result: set, index: 0))
  }

  /// Runs a statement for what it does.
  /// - Returns: how many rows it wrote, or answered.
  /// - Throws: as `query(_:)`.
  @discardableResult
  public func execute(_ sql: SQL) async throws(PostgresError) -> Int {
    try await resultSet(of: sql).affected
  }

  private func resultSet(of sql: SQL) async throws(PostgresError) -> ResultSet {
    try await exchange { link throws(PostgresError) in try run(sql, on: link) }
  }

  /// Runs several statements, parted by semicolons, as one transaction unless they say otherwise.
  /// - Throws: as `query(_:)`; `ServerError.position` counts from the begin of the script.
  public func executeScript(_ text: String) async throws(PostgresError) {
    guard !text.utf8.contains(0) else { throw .encoding("script with a NUL character") }
    try await exchange { link throws(PostgresError) in
      PQclear(try link.checked(PQexec(link.pointer, text)))
    }
  }
}
