/// How the cluster of a folder stands.
public enum ClusterStatus: Hashable, Sendable {
  /// No cluster has been made here.
  case absent
  /// Made, and not running.
  case stopped
  /// Takes connections.
  case running(pid: Int32, version: String, conninfo: String)
  /// Starting or stopping at this moment.
  case changing(pid: Int32)
  /// Cannot be started as it is; the error says why and what to do.
  case broken(ClusterError)

  static func read(_ layout: ClusterLayout, binaries: String?) -> ClusterStatus {
    if let server = RunningServer.ready(in: layout) {
      return .running(
        pid: server.pid, version: server.versionText, conninfo: server.conninfo)
    }
    do {
      guard try layout.holdsCluster() else { return .absent }
      let site = try ClusterSite.existing(layout)
      switch try Postmaster.find(in: layout) {
      case .alive(let file):
        return file.isSingleUser
          ? .broken(.stillInUse(path: layout.data)) : .changing(pid: file.pid)
      case .none, .stale: break
      }
      try site.checkData()
      _ = try ServerBinaries.choose(for: ClusterVersion.major(of: layout), given: binaries)
      return .stopped
    } catch {
      return .broken(error)
    }
  }
}
