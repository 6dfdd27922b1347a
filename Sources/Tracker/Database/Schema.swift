import Domain
import EmbeddedFiles
import Logging
import Postgres

/// The database's schema and what must stand in it before anything else: migrations, the reference
/// tables, the first administrator.
public struct Schema: Sendable {
  let pool: Pool
  let logger: Logger

  /// Brings the schema up to date where allowed; else says what is pending.
  func check(mayMigrate: Bool) async throws(TrackerError) {
    let status = try await status()
    if let edited = status.first(where: { $0.state == .edited }) {
      throw .schemaDiffers("migration \(edited.number) \(edited.name) was edited")
    }
    let pending = status.filter { $0.state == .pending }
    guard !pending.isEmpty else { return }
    guard mayMigrate else { throw .migrationsPending(pending.map(\.name)) }
    try await migrate()
  }

  public func status() async throws(TrackerError) -> [MigrationStatus] {
    try await onConnection { connection in
      try await Self.migrator().status(on: connection)
    }
  }

  /// Applies what is pending, admits the first administrator and loads the reference tables.
  /// - Returns: the migrations applied now, by name.
  @discardableResult
  public func migrate() async throws(TrackerError) -> [String] {
    let applied = try await onConnection { connection in
      try await Self.migrator().migrate(on: connection)
    }
    try await admitLocalAdministrator(.local)
    _ = try await Runner(pool: pool, logger: logger, clock: systemClock)
      .perform(LoadReference(), for: .local)
    return applied.map(\.name)
  }

  private static func migrator() throws(PostgresError) -> Migrator {
    try Migrator(
      migrations: Embedded.files(in: .migrations).compactMap { file in
        Int(file.name.prefix(4)).map {
          Migration(number: $0, name: String(file.name.dropFirst(5)), text: file.text)
        }
      })
  }

  private func onConnection<Value>(
    _ body: nonisolated(nonsending) (Connection) async throws -> Value
  ) async throws(TrackerError) -> Value {
    do { return try await pool.withConnection(body) } catch let error as PostgresError {
      if case .migration(let fault) = error { throw .schemaDiffers("\(fault)") }
      throw .database(error)
    } catch { throw .internalFault("\(error)") }
  }

  /// Makes the caller administrator of the nation's office when nobody is yet.
  ///
  /// Runs below the operations, since without a first administrator no operation could run.
  func admitLocalAdministrator(_ caller: Caller) async throws(TrackerError) {
    try await onConnection { connection in
      try await connection.transaction { connection in
        try await connection.execute("LOCK TABLE grants IN SHARE ROW EXCLUSIVE MODE")
        try await connection.execute(
          """
          INSERT INTO principals (kind, name)
          SELECT \(caller.kind.rawValue), \(caller.name) WHERE NOT EXISTS (SELECT FROM grants)
          ON CONFLICT (kind, name) DO NOTHING
          """)
        try await connection.execute(
          """
          INSERT INTO principals (kind, name) VALUES (\(Caller.daemon.kind.rawValue), \(Caller.daemon.name))
          ON CONFLICT (kind, name) DO NOTHING
          """)
        try await connection.execute(
          """
          INSERT INTO grants (principal_id, office_id, role)
          SELECT id, 1, \(Role.administrator.rawValue) FROM principals
          WHERE (kind, name) IN ((\(caller.kind.rawValue), \(caller.name)),
                                 (\(Caller.daemon.kind.rawValue), \(Caller.daemon.name)))
            AND NOT EXISTS (SELECT FROM grants)
          """)
      }
    }
  }
}
