#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum AbsolutePath {
  /// The path from the root, without `.`, `..`, doubled and trailing slashes. Links stay unread: a
  /// folder may be named before it exists.
  static func of(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : current + "/" + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The one name behind all links, nil when the path does not exist.
  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// Every folder from the root down to `path` itself.
  static func chain(to path: String) -> [String] {
    var chain = ["/"]
    for part in path.split(separator: "/") {
      chain.append((chain.last == "/" ? "/" : (chain.last ?? "") + "/") + part)
    }
    return chain
  }

  private static var current: String {
    guard let pointer = getcwd(nil, 0) else { return "/" }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
