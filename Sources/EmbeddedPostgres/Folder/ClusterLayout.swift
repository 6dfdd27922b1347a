/// Where everything of a cluster lies, below the product's data folder.
struct ClusterLayout: Hashable, Sendable {
  var folder: String

  init(folder: String) { self.folder = AbsolutePath.of(folder) }

  /// Apart from `cluster`, so that it can be held while that is removed.
  var lock: String { folder + "/cluster.lock" }
  var cluster: String { folder + "/cluster" }
  var data: String { cluster + "/data" }
  /// What a cluster in the making is called, with something of its own behind; renamed to `data`
  /// when whole.
  static let unfinished = "data.new-"
  var socket: String { cluster + "/socket" }
  var log: String { cluster + "/server.log" }
  var oldLog: String { cluster + "/server.log.1" }
  /// One line: the version that the server stated when it was started.
  var version: String { cluster + "/server.version" }
  var processFile: String { data + "/postmaster.pid" }
  var majorFile: String { data + "/PG_VERSION" }

  /// All that a whole cluster has in `cluster`; nothing else there is ever removed.
  var entries: [String] { [data, socket, log, oldLog, version] }

  /// - Throws: `folderOfAnother` or `folderNotWritable` when we may not look.
  func holdsCluster() throws(ClusterError) -> Bool {
    do {
      return try FileFacts.read(data) != nil
    } catch {
      if let owner = FileFacts.of(cluster)?.owner, owner != Account.current.user {
        throw .folderOfAnother(path: cluster, owner: Account.with(user: owner)?.label ?? "\(owner)")
      }
      throw .folderNotWritable(path: folder, reason: error.text)
    }
  }
}
