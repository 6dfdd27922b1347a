import Logging

/// A private PostgreSQL server whose data lies in one folder: made on first need, reached by a Unix
/// socket only, stopped when asked to. It outlives the process that started it.
///
/// Calls block their thread (starting takes some 0.2 s, making the cluster 1 to 3 s, a running one
/// under 2 ms). They may be made from many processes and threads at once: one works, the rest wait.
public struct EmbeddedCluster: Sendable {
  let layout: ClusterLayout
  let logger: Logger
  let binaries: String?
  let durable: Bool

  /// - Parameters:
  ///   - folder: the product's data folder; the cluster takes `cluster/` and `cluster.lock` in it.
  ///   - binaries: the folder of `postgres` and `initdb`; nil looks for it.
  ///   - durable: false gives up crash safety for speed (fsync off), for tests and demonstrations.
  public init(folder: String, logger: Logger, binaries: String? = nil, durable: Bool = true) {
    layout = ClusterLayout(folder: folder)
    self.logger = logger
    self.binaries = binaries.map { AbsolutePath.of($0) }
    self.durable = durable
  }

  /// What a caller needs to go on with.
  public struct Started: Hashable, Sendable {
    /// For libpq; it also demands that the server is run by the account that owns the data.
    public var conninfo: String
    /// This call made the cluster.
    public var created: Bool
    /// This call started the server.
    public var started: Bool
    /// The server's version as it states it: `15.20 (Debian 15.20-0+deb12u1)`.
    public var versionText: String
  }

  /// Makes the cluster where there is none, starts it where it does not run, and returns when it
  /// takes connections. Where it runs already, no process is spawned and no lock is taken.
  public func start() throws(ClusterError) -> Started {
    if let server = RunningServer.ready(in: layout) {
      return Started(
        conninfo: server.conninfo, created: false, started: false,
        versionText: server.versionText)
    }
    let site = try ClusterSite.prepare(layout, logger: logger)
    let lock = try ClusterLock.take(in: site)
    defer { lock.release() }
    return try ServerStart(site: site, binaries: binaries, durable: durable, logger: logger).run()
  }

  /// How the cluster stands now; changes nothing.
  public func status() -> ClusterStatus {
    ClusterStatus.read(layout, binaries: binaries)
  }

  /// Stops the server and waits until it has ended.
  /// - Returns: false when it did not run.
  public func stop(mode: StopMode = .fast) throws(ClusterError) -> Bool {
    guard try layout.holdsCluster() else { return false }
    let site = try ClusterSite.existing(layout)
    let lock = try ClusterLock.take(in: site)
    defer { lock.release() }
    return try ServerStop.stop(layout, mode: mode, logger: logger)
  }

  /// Stops the server and removes the cluster with all its data. Other files in the data folder
  /// stay. Where there is no cluster, nothing happens.
  public func destroy() throws(ClusterError) {
    guard FileFacts.of(layout.folder) != nil else { return }
    let site = try ClusterSite.existing(layout)
    let lock = try ClusterLock.take(in: site)
    defer { lock.release() }
    _ = try ServerStop.stop(layout, mode: .immediate, logger: logger)
    try site.removeCluster()
    lock.remove()
    logger.notice("embedded PostgreSQL removed", metadata: ["folder": "\(layout.folder)"])
  }

  /// The path of a client program (`psql`, `pg_dump`, `pg_restore`) of the cluster's own version.
  public func tool(_ name: String) throws(ClusterError) -> String {
    let found = try ServerBinaries.choose(
      for: ClusterVersion.major(of: layout), given: binaries)
    let paths = ([found.folder] + BinaryPlaces.inPath).map { $0 + "/" + name }
    guard let path = paths.first(where: FileFacts.isExecutable) else {
      throw .binariesMissing(searched: paths)
    }
    return path
  }

  /// `SDM_DATA`, else `$XDG_DATA_HOME/sdm`, else `/var/lib/sdm` for root and `~/.local/share/sdm`
  /// for others. Empty values count as absent, and so does a relative `XDG_DATA_HOME` (its
  /// specification says so).
  public static func defaultFolder(environment: [String: String]) -> String {
    DefaultFolder.path(environment: environment, account: .current)
  }
}

/// How a server is told to end.
public enum StopMode: Sendable {
  /// Rolls open transactions back, writes a checkpoint: nothing to recover at the next start.
  case fast
  /// Ends at once; the next start recovers from the log.
  case immediate
}
