import CLibPQ

/// Brings a database's schema up to what the program needs, one migration a transaction.
///
/// Several processes may do so at once: each transaction first takes a lock that the others wait
/// for, and only then looks at what has run.
public struct Migrator: Sendable {
  public let migrations: [Migration]

  /// - Throws: `migration(.duplicate)`.
  public init(migrations: [Migration]) throws(PostgresError) {
    self.migrations = migrations.sorted { $0.number < $1.number }
    for (left, right) in zip(self.migrations, self.migrations.dropFirst())
    where left.number == right.number {
      throw .migration(.duplicate(number: left.number))
    }
  }

  /// How each migration of the program stands; changes nothing.
  public func status(
    on connection: Connection
  ) async throws(PostgresError) -> [MigrationStatus] {
    let done = try await applied(on: connection)
    let checksums = try await checksums(on: connection)
    return migrations.map { migration in
      let state: MigrationStatus.State =
        switch done[migration.number] {
        case nil: .pending
        case let row? where row.checksum == checksums[migration.number]: .applied(row.appliedAt)
        case _?: .edited
        }
      return MigrationStatus(number: migration.number, name: migration.name, state: state)
    }
  }

  /// Runs what has not run yet, in order.
  /// - Returns: what this call ran.
  /// - Throws: `migration`, with those before it kept; `connection`, `cancelled`.
  @discardableResult
  public func migrate(on connection: Connection) async throws(PostgresError) -> [Migration] {
    for migration in migrations where migration.endsTransaction {
      throw .migration(.endsTransaction(number: migration.number, name: migration.name))
    }
    let checksums = try await checksums(on: connection)
    var ran: [Migration] = []
    while let migration = try await step(checksums, on: connection) { ran.append(migration) }
    return ran
  }

  /// Runs the next migration, if there is one.
  private func step(
    _ checksums: [Int: String], on connection: Connection
  ) async throws(PostgresError) -> Migration? {
    do {
      // READ COMMITTED: what is read after the lock must be what the holder before us committed.
      return try await connection.transaction(isolation: .readCommitted) { connection in
        try await connection.execute("SET LOCAL statement_timeout = 0")
        try await connection.execute("SELECT pg_advisory_xact_lock(\(Self.lock))")
        try await connection.executeScript(Self.table)
        let done = try await applied(on: connection)
        guard let next = try next(after: done, checksums) else { return nil }
        try await run(next, on: connection)
        try await connection.execute(
          """
          INSERT INTO schema_migrations (number, name, checksum)
          VALUES (\(next.number), \(next.name), \(checksums[next.number]))
          """)
        return next
      }
    } catch let error as PostgresError {
      throw error
    } catch {
      throw .cancelled
    }
  }

  private func run(
    _ migration: Migration, on connection: Connection
  ) async throws(PostgresError) {
    do throws(PostgresError) {
      try await connection.executeScript(migration.text)
    } catch .server(let refusal) {
      throw .migration(
        .failed(
          number: migration.number, name: migration.name,
          line: refusal.position.map { migration.line(at: $0) }, refusal))
    }
  }

  /// The first migration that has not run.
  /// - Throws: `migration` when what has run does not agree with the program.
  private func next(
    after done: [Int: Applied], _ checksums: [Int: String]
  ) throws(PostgresError) -> Migration? {
    let last = done.keys.max() ?? 0
    let newest = migrations.last?.number ?? 0
    if last > newest {
      throw .migration(.newerDatabase(database: last, program: newest))
    }
    let known = Set(migrations.map(\.number))
    let lost = done.values.filter { !known.contains($0.number) }
    if let lost = lost.min(by: { $0.number < $1.number }) {
      throw .migration(.missing(number: lost.number, name: lost.name))
    }
    for migration in migrations {
      guard let row = done[migration.number] else {
        if migration.number < last {
          throw .migration(
            .outOfOrder(number: migration.number, name: migration.name, after: last))
        }
        return migration
      }
      if row.checksum != checksums[migration.number] {
        throw .migration(.edited(number: migration.number, name: migration.name))
      }
    }
    return nil
  }
}
