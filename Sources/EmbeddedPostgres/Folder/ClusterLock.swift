#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to start, stop or remove the cluster: one holder among all processes and threads. The
/// kernel takes it back from a holder that dies.
struct ClusterLock {
  private var descriptor: Int32
  private var path: String

  /// Longer than making a cluster takes on a slow disk; seconds.
  static let limit = 120.0

  /// - Throws: `busy` when another has held it for `limit` seconds.
  static func take(in site: ClusterSite, limit: Double = limit) throws(ClusterError) -> ClusterLock
  {
    let path = site.layout.lock
    let taken = try Patience(limit: limit).wait { () throws(ClusterError) -> ClusterLock? in
      try attempt(path, owner: site.account)
    }
    guard let taken else { throw .busy(path: path) }
    return taken
  }

  private static func attempt(_ path: String, owner: Account) throws(ClusterError) -> ClusterLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw SystemFault.last.clusterError(at: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let fault = SystemFault.last
      close(descriptor)
      if fault.code == EWOULDBLOCK || fault.code == EINTR { return nil }
      throw fault.clusterError(at: path)
    }
    // A holder that removed the cluster removed this file too: then we hold a lock that nobody else
    // sees.
    guard let held = FileFacts.of(descriptor: descriptor), let named = FileFacts.of(path),
      held.isSame(as: named)
    else {
      close(descriptor)
      return nil
    }
    if Account.current.isRoot && held.owner != owner.user {
      _ = fchown(descriptor, owner.user, owner.group)
    }
    return ClusterLock(descriptor: descriptor, path: path)
  }

  /// Removes the lock's file; whoever waits for it makes a new one.
  func remove() { unlink(path) }

  func release() { close(descriptor) }
}
