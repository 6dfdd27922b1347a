/// What the data folder's process file turns out to mean.
enum Postmaster {
  case none
  /// The file is there, its server is not: it was killed, or the machine went down.
  case stale(PostmasterFile, Liveness)
  case alive(PostmasterFile)

  static func find(in layout: ClusterLayout) throws(ClusterError) -> Postmaster {
    let text: String?
    do {
      text = try FileText.read(layout.processFile, limit: 4_096)
    } catch {
      throw .folderNotWritable(path: layout.processFile, reason: error.text)
    }
    guard let text, let file = PostmasterFile(text) else { return .none }
    let socket = SocketFolder.socket(in: file.socketFolder ?? layout.socket)
    switch Liveness.of(file.pid, in: layout.data, socket: socket) {
    case .server: return .alive(file)
    case let other: return .stale(file, other)
    }
  }
}
