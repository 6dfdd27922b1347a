import Logging

/// Brings the server up; runs under the cluster's lock.
struct ServerStart {
  var site: ClusterSite
  var binaries: String?
  var durable: Bool
  var logger: Logger
  /// How long a server may recover before we leave it to itself; seconds.
  var patience = 60.0
  /// How long the last processes of a killed server may take to end; seconds.
  var leftoverPatience = 15.0

  func run() throws(ClusterError) -> EmbeddedCluster.Started {
    let layout = site.layout
    if let started = try joinRunning() { return started }
    try site.makeFolder(layout.cluster, owner: site.account)
    try site.checkData()
    let programs = try ServerBinaries.choose(
      for: ClusterVersion.major(of: layout), given: binaries)
    let created = FileFacts.of(layout.data) == nil
    if created {
      try ClusterCreation(site: site, programs: programs, durable: durable, logger: logger)
        .run()
      logger.notice(
        "embedded PostgreSQL made",
        metadata: ["folder": "\(layout.folder)", "version": "\(programs.versionText)"])
    }
    let pid = try launch(programs)
    guard let server = RunningServer.ready(in: layout) else {
      throw .stillStarting(pid: pid, log: layout.log)
    }
    logger.notice(
      "embedded PostgreSQL started",
      metadata: ["folder": "\(layout.folder)", "pid": "\(pid)"])
    return EmbeddedCluster.Started(
      conninfo: server.conninfo, created: created, started: true,
      versionText: server.versionText)
  }

  /// Another process may have started it while we waited for the lock, or have died after it did.
  private func joinRunning() throws(ClusterError) -> EmbeddedCluster.Started? {
    let layout = site.layout
    var last: Int32?
    let found = try Patience(limit: patience).wait {
      () throws(ClusterError) -> EmbeddedCluster.Started?? in
      if let server = RunningServer.ready(in: layout) {
        return EmbeddedCluster.Started(
          conninfo: server.conninfo, created: false, started: false,
          versionText: server.versionText)
      }
      guard case .alive(let file) = try Postmaster.find(in: layout) else { return .some(nil) }
      if file.isSingleUser { throw .stillInUse(path: layout.data) }
      last = file.pid
      if file.isReady { try endUnreachable(file) }
      return nil
    }
    guard let found else { throw .stillStarting(pid: last ?? 0, log: layout.log) }
    return found
  }

  /// A cleaner of `/tmp`, say, has taken the socket from a running server: nobody can reach it.
  private func endUnreachable(_ file: PostmasterFile) throws(ClusterError) {
    let socket = SocketFolder.socket(in: file.socketFolder ?? site.layout.socket)
    guard FileFacts.of(socket)?.isSocket != true else { return }
    logger.warning(
      "the server's socket is gone; starting the server again", metadata: ["socket": "\(socket)"])
    _ = try ServerStop.stop(site.layout, mode: .fast, logger: logger)
  }

  /// Starts until no leftover of a killed server stands in the way.
  private func launch(_ programs: ServerBinaries) throws(ClusterError) -> Int32 {
    let layout = site.layout
    let socketFolder = try SocketFolder.prepare(for: site)
    let pid = try Patience(limit: leftoverPatience, interval: 0.1).wait {
      () throws(ClusterError) -> Int32? in
      // A starter that was killed may have left a server that only now comes up.
      if let server = RunningServer.ready(in: layout) { return server.pid }
      try clearStale(socketFolder: socketFolder)
      let log = ServerLog(layout)
      do throws(ClusterError) {
        return try ServerLaunch(
          site: site, programs: programs, log: log, durable: durable, patience: patience
        ).run(socketFolder: socketFolder)
      } catch {
        if case .stillInUse = error { return nil }
        throw error
      }
    }
    guard let pid else { throw .stillInUse(path: layout.data) }
    return pid
  }

  /// A process file whose number now belongs to another process would keep PostgreSQL from
  /// starting; so would the socket's own lock file, which holds the same number.
  private func clearStale(socketFolder: String) throws(ClusterError) {
    let layout = site.layout
    guard case .stale(let file, let liveness) = try Postmaster.find(in: layout) else { return }
    logger.info(
      "the server ended without stopping; it will recover",
      metadata: ["pid": "\(file.pid)", "folder": "\(layout.folder)"])
    guard liveness == .stranger else { return }
    do {
      try FileText.replace(layout.processFile, with: file.disowned, owner: site.account)
    } catch {
      throw error.clusterError(at: layout.processFile)
    }
    let socket = SocketFolder.socket(in: socketFolder)
    try site.remove(socket + ".lock")
    try site.remove(socket)
  }
}
