/// One attempt to start the server programs, watched until they take connections.
struct ServerLaunch {
  var site: ClusterSite
  var programs: ServerBinaries
  var log: ServerLog
  var durable: Bool
  /// Seconds.
  var patience: Double

  /// - Returns: the server's process number.
  /// - Throws: `stillInUse` when processes of a dead server hold its memory or another server came
  ///   first, `stillStarting` when the server lives and is not ready in time, `diskFull`,
  ///   `startFailed`.
  func run(socketFolder: String) throws(ClusterError) -> Int32 {
    let layout = site.layout
    let pid = try spawn(socketFolder: socketFolder)
    let ready = try Patience(limit: patience).wait { () throws(ClusterError) -> Bool? in
      if let server = RunningServer.ready(in: layout), server.pid == pid { return true }
      return Liveness.isAlive(pid) ? nil : false
    }
    switch ready {
    case true: return pid
    case false: throw failure()
    default: throw .stillStarting(pid: pid, log: layout.log)
    }
  }

  /// Through a shell that ends at once: the server is nobody's child, so that no caller, however
  /// long it lives, must reap it. The shell, already under the server's account, opens the log.
  private func spawn(socketFolder: String) throws(ClusterError) -> Int32 {
    let script = """
      umask 077
      printf '%s\\n' "$2" > "$1/server.version"
      log="$1/server.log"; shift 2
      exec "$@" < /dev/null >> "$log" 2>&1 &
      echo $!
      """
    let layout = site.layout
    let command =
      ["/bin/sh", "-c", script, "sh", layout.cluster, programs.versionText]
      + [programs.postgres, "-D", layout.data]
      + ServerSettings.arguments(socketFolder: socketFolder, durable: durable)
    let child = Child.run(try AccountSwitch.prefix(to: site.account) + command)
    let line = child.output.split(separator: "\n").last ?? ""
    guard child.succeeded, let pid = Int32(line) else { throw failure(besides: child.output) }
    return pid
  }

  private func failure(besides output: String = "") -> ClusterError {
    let text = output + log.text
    let inTheWay = [
      "pre-existing shared memory block", "lock file \"postmaster.pid\" already exists",
    ]
    if inTheWay.contains(where: { text.contains($0) }) {
      return .stillInUse(path: site.layout.data)
    }
    if DiskSpace.isOver(at: site.layout.data, output: text) {
      return .diskFull(path: site.layout.data)
    }
    return .startFailed(logTail: ServerLog.tail(of: text), log: site.layout.log)
  }
}
