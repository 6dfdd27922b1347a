#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the file system says about a path.
struct FileFacts: Hashable {
  var device: UInt64
  var inode: UInt64
  var owner: UInt32
  var group: UInt32
  var mode: UInt32
  var size: Int

  var isFolder: Bool { mode & 0o170000 == 0o040000 }
  var isLink: Bool { mode & 0o170000 == 0o120000 }
  var isSocket: Bool { mode & 0o170000 == 0o140000 }
  var permissions: UInt32 { mode & 0o7777 }

  func isSame(as other: FileFacts) -> Bool { device == other.device && inode == other.inode }

  /// Nil when there is nothing at the path. The last part of the path is not followed as a link.
  static func read(_ path: String) throws(SystemFault) -> FileFacts? {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      let fault = SystemFault.last
      if fault.isMissing { return nil }
      throw fault
    }
    return FileFacts(info)
  }

  /// Nil when there is nothing, or nothing that we may see.
  static func of(_ path: String, followingLinks: Bool = false) -> FileFacts? {
    var info = stat()
    let result = followingLinks ? stat(path, &info) : lstat(path, &info)
    return result == 0 ? FileFacts(info) : nil
  }

  static func of(descriptor: Int32) -> FileFacts? {
    var info = stat()
    return fstat(descriptor, &info) == 0 ? FileFacts(info) : nil
  }

  static func isExecutable(_ path: String) -> Bool {
    guard let facts = of(path, followingLinks: true), !facts.isFolder else { return false }
    return access(path, X_OK) == 0
  }

  private init(_ info: stat) {
    device = UInt64(truncatingIfNeeded: info.st_dev)
    inode = UInt64(info.st_ino)
    owner = info.st_uid
    group = info.st_gid
    mode = UInt32(info.st_mode)
    size = Int(info.st_size)
  }
}
