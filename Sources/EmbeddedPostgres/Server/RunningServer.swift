/// A server that takes connections.
struct RunningServer: Hashable {
  var pid: Int32
  var conninfo: String
  var versionText: String

  /// By a few looks at files; no process, no lock, no connection. Nil when it is not so.
  static func ready(in layout: ClusterLayout) -> RunningServer? {
    guard let found = try? Postmaster.find(in: layout), case .alive(let file) = found,
      file.isReady, !file.isSingleUser, let folder = file.socketFolder,
      let socket = FileFacts.of(SocketFolder.socket(in: folder)), socket.isSocket
    else { return nil }
    let conninfo = Conninfo(
      socketFolder: folder, serverAccount: Account.with(user: socket.owner)?.name)
    return RunningServer(
      pid: file.pid, conninfo: conninfo.text, versionText: ClusterVersion.text(of: layout))
  }
}
