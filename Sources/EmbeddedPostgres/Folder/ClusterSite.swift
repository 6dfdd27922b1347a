import Logging

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A data folder with the account that its server runs under.
struct ClusterSite: Sendable {
  var layout: ClusterLayout
  var account: Account

  /// The site of a cluster that is there, without making anything.
  static func existing(_ layout: ClusterLayout) throws(ClusterError) -> ClusterSite {
    ClusterSite(layout: layout, account: try account(for: layout))
  }

  /// Makes the data folder where it is missing and sees to it that the account may enter it. What
  /// is the cluster's own is made under its lock, since another process may be removing it.
  static func prepare(_ layout: ClusterLayout, logger: Logger) throws(ClusterError) -> ClusterSite {
    // PostgreSQL's process file holds paths, one a line.
    guard !layout.folder.utf8.contains(UInt8(ascii: "\n")) else {
      throw .folderNotWritable(path: layout.folder, reason: "its name has a line break")
    }
    let site = try existing(layout)
    try site.letAccountEnter(logger: logger)
    try site.makeParents()
    return site
  }

  /// Who owns the data runs the server. Where there is none yet: we, or for root the folder's
  /// owner, else the account that PostgreSQL's package made.
  private static func account(for layout: ClusterLayout) throws(ClusterError) -> Account {
    let current = Account.current
    let owners = [layout.data, layout.cluster, layout.folder].compactMap {
      FileFacts.of($0, followingLinks: true)?.owner
    }
    if current.isRoot {
      if let owner = owners.first(where: { $0 != 0 }) {
        guard let account = Account.with(user: owner) else {
          throw .accountMissing(account: "\(owner)")
        }
        return account
      }
      guard let account = Account.serverAccount else {
        throw .accountMissing(account: "postgres")
      }
      return account
    }
    if let owner = FileFacts.of(layout.cluster, followingLinks: true)?.owner, owner != current.user
    {
      let name = Account.with(user: owner)?.label ?? "\(owner)"
      throw .folderOfAnother(path: layout.cluster, owner: name)
    }
    // Without a name neither initdb nor peer authentication works.
    guard current.name != nil else { throw .accountMissing(account: current.label) }
    return current
  }

  /// What is made here may be walked through by the server's account, but not listed.
  private func makeParents() throws(ClusterError) {
    let chain = AbsolutePath.chain(to: layout.folder)
    for path in chain.dropLast() where FileFacts.of(path) == nil {
      try makeFolder(path, mode: 0o755, owner: nil)
    }
    try makeFolder(layout.folder, mode: Account.current.isRoot ? 0o711 : 0o700, owner: nil)
  }

  func makeFolder(_ path: String, mode: mode_t = 0o700, owner: Account?) throws(ClusterError) {
    if mkdir(path, mode) == 0 {
      // The mask of the process must not widen or narrow what we promise.
      guard chmod(path, mode) == 0 else { throw SystemFault.last.clusterError(at: path) }
      guard let owner, owner.user != Account.current.user else { return }
      guard lchown(path, owner.user, owner.group) == 0 else {
        throw SystemFault.last.clusterError(at: path)
      }
      return
    }
    let fault = SystemFault.last
    guard let facts = FileFacts.of(path, followingLinks: true) else {
      throw fault.clusterError(at: path)
    }
    guard facts.isFolder else {
      throw .folderNotWritable(path: path, reason: SystemFault(code: ENOTDIR).text)
    }
    guard let owner, facts.owner != owner.user else { return }
    // Root was stopped between making the folder and giving it away.
    guard Account.current.isRoot, facts.owner == 0 else {
      let name = Account.with(user: facts.owner)?.label ?? "\(facts.owner)"
      throw .folderOfAnother(path: path, owner: name)
    }
    guard lchown(path, owner.user, owner.group) == 0 else {
      throw SystemFault.last.clusterError(at: path)
    }
  }

  /// PostgreSQL asks for a data folder that only its account may read, and for a whole cluster.
  func checkData() throws(ClusterError) {
    guard let facts = FileFacts.of(layout.data, followingLinks: true) else { return }
    guard facts.isFolder else { throw .damaged(path: layout.data, reason: "not a folder") }
    for part in ["PG_VERSION", "global/pg_control", "base"] {
      guard FileFacts.of(layout.data + "/" + part) != nil else {
        throw .damaged(path: layout.data, reason: "\(part) is missing")
      }
    }
    let version = ClusterVersion.major(of: layout) ?? ""
    guard version.first?.isNumber == true else {
      throw .damaged(path: layout.data, reason: "PG_VERSION holds '\(version)'")
    }
  }
}
