#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A failed system call, by its `errno`.
struct SystemFault: Error, Hashable {
  var code: Int32

  static var last: SystemFault { SystemFault(code: errno) }

  var text: String { String(cString: strerror(code)) }
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// The error that a caller can act on, for a write at `path`.
  func clusterError(at path: String) -> ClusterError {
    code == ENOSPC || code == EDQUOT
      ? .diskFull(path: path) : .folderNotWritable(path: path, reason: text)
  }
}
