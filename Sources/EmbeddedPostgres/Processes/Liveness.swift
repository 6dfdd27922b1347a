#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a process number turns out to be.
enum Liveness: Hashable {
  case gone
  /// A living process that is not a server of the folder: its number was used again.
  case stranger
  /// A server whose working folder is the data folder.
  case server
  /// Alive, and we may not look closer.
  case unknown

  /// False also for a process that has ended and waits for its parent (a zombie).
  static func isAlive(_ pid: Int32) -> Bool {
    guard kill(pid, 0) == 0 || errno == EPERM else { return false }
    #if os(Linux)
      guard let line = (try? FileText.read("/proc/\(pid)/stat")) ?? nil else { return false }
      // The name in brackets may hold anything; the state follows the last bracket.
      let state = line.split(separator: ")").last?.first { $0 != " " }
      return state != "Z" && state != "X"
    #else
      return true
    #endif
  }

  /// PostgreSQL makes the data folder its working folder: nobody else's process has that and its
  /// name.
  static func of(_ pid: Int32, in data: String, socket: String) -> Liveness {
    guard isAlive(pid) else { return .gone }
    #if os(Linux)
      guard let name = (try? FileText.read("/proc/\(pid)/comm")) ?? nil else { return .gone }
      guard name.hasPrefix("postgres") || name.hasPrefix("postmaster") else { return .stranger }
      guard let own = FileFacts.of(data, followingLinks: true) else { return .unknown }
      guard let its = FileFacts.of("/proc/\(pid)/cwd", followingLinks: true) else {
        return errno == EACCES || errno == EPERM ? .unknown : .gone
      }
      return its.isSame(as: own) ? .server : .stranger
    #else
      return SocketAddress.answers(socket) ? .server : .unknown
    #endif
  }
}
