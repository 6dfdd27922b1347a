import Domain
import EmbeddedFiles
import EmbeddedPostgres
import Foundation
import Logging
import Postgres

/// The product on one database: opened, its schema checked, ready to perform operations.
public struct Tracker: Sendable {
  public let settings: Settings
  public let runner: Runner
  public let pool: Pool
  /// What opening had to do, for one line to the user; nil when the database stood ready.
  public let opening: Opening?

  public enum Opening: Hashable, Sendable {
    case created(version: String)
    case started(version: String)
  }

  /// Opens the configured database, or starts the embedded one and brings its schema up to date.
  ///
  /// - Throws: `.cluster` when no embedded server can be had, `.database` when the configured one
  ///   cannot be reached, `.migrationsPending` and `.schemaDiffers` about its schema.
  public static func open(
    _ settings: Settings, logger: Logger, connections: Int = 1,
    clock: @escaping @Sendable () -> Instant = systemClock
  ) async throws(TrackerError) -> Tracker {
    let (conninfo, opening) = try connectionString(settings, logger: logger)
    let pool = Pool(
      conninfo: conninfo, size: connections, queueLimit: 1024, waitLimit: .seconds(30),
      logger: logger)
    let schema = Schema(pool: pool, logger: logger)
    try await schema.check(mayMigrate: settings.database == nil || settings.mayMigrate)
    let runner = Runner(
      pool: pool, logger: logger, dataFolder: settings.dataFolder, clock: clock)
    return Tracker(settings: settings, runner: runner, pool: pool, opening: opening)
  }

  /// The connection string of the configured database, or of the embedded one, started if need be.
  static func connectionString(
    _ settings: Settings, logger: Logger
  ) throws(TrackerError) -> (String, Opening?) {
    if let database = settings.database { return (database, nil) }
    do {
      let started = try EmbeddedCluster(folder: settings.dataFolder, logger: logger).start()
      let opening: Opening? =
        started.created
        ? .created(version: started.versionText)
        : started.started ? .started(version: started.versionText) : nil
      return (started.conninfo, opening)
    } catch { throw .cluster(error.fault) }
  }

  public func close() async { await pool.close() }
}

/// The machine's clock.
public let systemClock: @Sendable () -> Instant = {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
}

extension Caller {
  /// The operating-system account that runs this process.
  public static var local: Caller { Caller(.systemAccount, NSUserName()) }
}
