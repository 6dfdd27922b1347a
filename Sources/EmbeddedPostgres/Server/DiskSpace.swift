#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum DiskSpace {
  /// Whether a failure at `path` came from a full disk: the program said so, or there is none left
  /// (a full disk takes no log line either).
  static func isOver(at path: String, output: String) -> Bool {
    let words = ["No space left on device", "Disk quota exceeded"]
    if words.contains(where: { output.contains($0) }) { return true }
    var info = statvfs()
    guard statvfs(path, &info) == 0 else { return false }
    return UInt64(info.f_bavail) * UInt64(info.f_frsize) < 1_000_000
  }
}
