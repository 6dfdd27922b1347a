#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder of the server's socket: only its account may enter it, so nobody else can reach the
/// server or put a false one in its place.
enum SocketFolder {
  /// The socket's name is made from it; no TCP port is opened.
  static let port = 5_432

  /// What `sun_path` holds without its closing zero.
  static var longestPath: Int {
    #if canImport(Darwin)
      103
    #else
      107
    #endif
  }

  static func socket(in folder: String) -> String { "\(folder)/.s.PGSQL.\(port)" }

  /// Besides the length: libpq takes a comma for the end of one host and the beginning of another.
  static func fits(_ folder: String) -> Bool {
    socket(in: folder).utf8.count <= longestPath && !folder.utf8.contains(UInt8(ascii: ","))
  }

  /// Makes the folder where it is missing.
  /// - Throws: `socketFolderUnsafe` when something else has its name.
  static func prepare(for site: ClusterSite) throws(ClusterError) -> String {
    let own = site.layout.socket
    let path = fits(own) ? own : short(for: site.layout)
    try site.makeSocketFolder(path)
    return path
  }

  /// The folder used when the data folder's path is too long for a socket; the same for every name
  /// (link or not) of the data folder. As root below `/run`, where nobody else can write.
  static func short(for layout: ClusterLayout) -> String {
    let folder = AbsolutePath.resolved(layout.folder) ?? layout.folder
    let digest = String(fingerprint(folder), radix: 16)
    let root = Account.current.isRoot && FileFacts.of("/run")?.isFolder == true
    return root ? "/run/sdm-\(digest)" : "/tmp/sdm-\(Account.current.user)-\(digest)"
  }

  /// FNV-1a, 64 bits. Not a secret: what protects the folder is its owner and mode.
  private static func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}

extension ClusterSite {
  fileprivate func makeSocketFolder(_ path: String) throws(ClusterError) {
    if mkdir(path, 0o700) == 0 {
      if account.user != Account.current.user {
        guard lchown(path, account.user, account.group) == 0 else {
          throw SystemFault.last.clusterError(at: path)
        }
      }
    } else if errno != EEXIST {
      throw SystemFault.last.clusterError(at: path)
    }
    guard let facts = FileFacts.of(path) else {
      throw .socketFolderUnsafe(path: path, reason: "it vanished")
    }
    guard facts.isFolder else {
      throw .socketFolderUnsafe(path: path, reason: facts.isLink ? "it is a link" : "not a folder")
    }
    guard facts.owner == account.user else {
      let owner = Account.with(user: facts.owner)?.label ?? "\(facts.owner)"
      throw .socketFolderUnsafe(path: path, reason: "it belongs to '\(owner)'")
    }
    guard facts.permissions & 0o077 == 0 else {
      let mode = String(facts.permissions, radix: 8)
      throw .socketFolderUnsafe(path: path, reason: "others may enter it (mode \(mode))")
    }
  }
}
