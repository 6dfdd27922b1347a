import Domain
import EmbeddedPostgres
import Logging
import Postgres

/// What can be done with the database itself: the embedded one or the configured one.
public struct DatabaseControl: Sendable {
  public var settings: Settings
  public var logger: Logger

  public init(settings: Settings, logger: Logger) {
    (self.settings, self.logger) = (settings, logger)
  }

  /// The connection string; starts the embedded server where it is needed.
  public func url() throws(TrackerError) -> String {
    try Tracker.connectionString(settings, logger: logger).0
  }

  /// Starts the embedded server and brings its schema up to date.
  public func start() async throws(TrackerError) -> DatabaseStatus {
    let tracker = try await Tracker.open(settings, logger: logger)
    await tracker.close()
    return try await status()
  }

  /// Stops the embedded server.
  /// - Returns: false when it was not running.
  /// - Throws: `.refused` when a database is configured: that server is not ours to stop.
  public func stop() throws(TrackerError) -> Bool {
    guard settings.database == nil else {
      throw .refused(
        Words(
          id: "basis data yang dipakai bukan milik sdm", en: "the database in use is not sdm's own"),
        next: Words(
          id: "hentikan server itu dengan alatnya sendiri", en: "stop that server by its own means")
      )
    }
    do { return try cluster.stop() } catch { throw .cluster(error.fault) }
  }

  /// Removes the embedded cluster with everything in it.
  public func destroy() throws(TrackerError) {
    do { try cluster.destroy() } catch { throw .cluster(error.fault) }
  }

  /// Applies pending migrations and loads the reference tables.
  /// - Returns: the migrations applied now, by name.
  public func migrate() async throws(TrackerError) -> [String] {
    try await withPool { pool async throws(TrackerError) in
      try await Schema(pool: pool, logger: logger).migrate()
    }
  }

  /// How the database stands; starts nothing.
  public func status() async throws(TrackerError) -> DatabaseStatus {
    var status = DatabaseStatus(isEmbedded: settings.database == nil, state: "running")
    if settings.database == nil {
      status.folder = settings.dataFolder
      switch cluster.status() {
      case .absent: status.state = "absent"
      case .stopped: status.state = "stopped"
      case .changing: status.state = "changing"
      case .broken(let error): throw .cluster(error.fault)
      case .running: break
      }
    }
    guard status.state == "running" else { return status }
    return try await withPool { pool async throws(TrackerError) in
      try await status.filled(from: pool, logger: logger)
    }
  }

  private var cluster: EmbeddedCluster {
    EmbeddedCluster(folder: settings.dataFolder, logger: logger)
  }

  private func withPool<Value>(
    _ work: (Pool) async throws(TrackerError) -> Value
  ) async throws(TrackerError) -> Value {
    let pool = Pool(conninfo: try url(), size: 1, logger: logger)
    let value: Value
    do throws(TrackerError) { value = try await work(pool) } catch {
      await pool.close()
      throw error
    }
    await pool.close()
    return value
  }
}

/// How a database stands.
public struct DatabaseStatus: Codable, Hashable, Sendable {
  /// False: a configured server.
  public var isEmbedded: Bool
  /// `running`, `stopped`, `absent`, or `changing` from one to the other.
  public var state: String
  public var folder: String?
  /// Of the server: `15.18`.
  public var version: String?
  /// Bytes on disk.
  public var size: Int64?
  /// Number of the last migration applied.
  public var schema: Int?
  /// Names of migrations that the program has and the database has not.
  public var pending: [String]?

  init(isEmbedded: Bool, state: String) {
    (self.isEmbedded, self.state) = (isEmbedded, state)
  }

  func filled(from pool: Pool, logger: Logger) async throws(TrackerError) -> Self {
    var copy = self
    let migrations = try await Schema(pool: pool, logger: logger).status()
    copy.pending = migrations.filter { $0.state == .pending }.map(\.name)
    copy.schema = migrations.last { $0.state != .pending }?.number
    do {
      let row = try await pool.withConnection { connection in
        try await connection.query(
          """
          SELECT current_setting('server_version') AS version,
                 pg_database_size(current_database()) AS size
          """
        ).first
      }
      guard let row else { return copy }
      copy.version = try row["version"]
      copy.size = try row["size"]
    } catch let error as PostgresError { throw .database(error) } catch {
      throw .internalFault("\(error)")
    }
    return copy
  }
}
