#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum ChildEnvironment {
  /// What a server program needs and no more. English, since its messages are read by us; UTC, so
  /// that `initdb` need not guess the time zone.
  static var small: [String] {
    var lines = ["LC_ALL=C", "TZ=UTC"]
    for name in ["PATH", "LD_LIBRARY_PATH"] {
      if let value = value(of: name) { lines.append("\(name)=\(value)") }
    }
    return lines
  }

  static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
