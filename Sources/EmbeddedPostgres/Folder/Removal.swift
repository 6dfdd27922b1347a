import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ClusterSite {
  /// Removes what a cluster leaves, by name; the folder goes when nothing else is in it.
  func removeCluster() throws(ClusterError) {
    try removeUnfinished()
    for path in layout.entries { try remove(path) }
    let short = SocketFolder.short(for: layout)
    if let facts = FileFacts.of(short), facts.isFolder, facts.owner == account.user {
      try remove(short)
    }
    rmdir(layout.cluster)
  }

  /// Removes what creations that were killed have left.
  func removeUnfinished() throws(ClusterError) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: layout.cluster)) ?? []
    for name in names where name.hasPrefix(ClusterLayout.unfinished) {
      try remove(layout.cluster + "/" + name)
    }
  }

  /// Removes a file or a folder with all that is in it; links are removed, not followed. The
  /// processes of a killed server or `initdb` may still make and remove files in it for a moment.
  func remove(_ path: String) throws(ClusterError) {
    var last: SystemFault?
    let removed = Patience(limit: 2, interval: 0.05).wait { () -> Bool? in
      last = removeNow(path)
      return last == nil ? true : nil
    }
    if removed == nil, let last { throw last.clusterError(at: path) }
  }

  private func removeNow(_ path: String) -> SystemFault? {
    guard FileFacts.of(path) != nil else { return nil }
    do {
      try FileManager.default.removeItem(atPath: path)
      return nil
    } catch {
      if FileFacts.of(path) == nil { return nil }
      let cause = (error as? CocoaError)?.underlying as? POSIXError
      return SystemFault(code: cause?.code.rawValue ?? EIO)
    }
  }
}
