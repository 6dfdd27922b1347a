import Logging

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum ServerStop {
  /// How long a server may write its checkpoint; seconds.
  static let limit = 60.0

  /// Runs under the cluster's lock. Tells the server itself, so no program of PostgreSQL is needed.
  /// - Returns: false when it did not run.
  static func stop(
    _ layout: ClusterLayout, mode: StopMode, logger: Logger, limit: Double = limit
  ) throws(ClusterError) -> Bool {
    guard case .alive(let file) = try Postmaster.find(in: layout) else { return false }
    if file.isSingleUser { throw .stillInUse(path: layout.data) }
    guard kill(file.pid, mode == .fast ? SIGINT : SIGQUIT) == 0 || errno == ESRCH else {
      throw .folderOfAnother(path: layout.data, owner: owner(of: layout))
    }
    let socket = SocketFolder.socket(in: file.socketFolder ?? layout.socket)
    let ended = try Patience(limit: limit).wait { () throws(ClusterError) -> Bool? in
      Liveness.of(file.pid, in: layout.data, socket: socket) == .server ? nil : true
    }
    guard ended != nil else { throw .stopTimedOut(pid: file.pid) }
    logger.notice(
      "embedded PostgreSQL stopped",
      metadata: ["folder": "\(layout.folder)", "pid": "\(file.pid)"])
    return true
  }

  private static func owner(of layout: ClusterLayout) -> String {
    let owner = FileFacts.of(layout.data)?.owner ?? 0
    return Account.with(user: owner)?.label ?? "\(owner)"
  }
}
