import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The process's two output streams, and what it knows of the terminal.
enum Streams {
  enum Stream: Int32, Sendable {
    case output = 1
    case errors = 2

    var isTerminal: Bool { isatty(rawValue) == 1 }
  }

  /// - Returns: false when the stream takes no more (a full disk).
  @discardableResult
  static func write(_ text: String, to stream: Stream) -> Bool {
    write(Array(text.utf8), to: stream)
  }

  /// Writes all bytes.
  /// - Returns: false when the stream takes no more.
  static func write(_ bytes: [UInt8], to stream: Stream) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(stream.rawValue, $0.baseAddress, $0.count) }
      if written < 0 {
        guard errno == EINTR else { return false }
      } else {
        rest = rest.dropFirst(written)
      }
    }
    return true
  }

  /// Whether a result may carry colour: only for eyes, and not where `NO_COLOR` is set.
  static var showsColour: Bool {
    Stream.output.isTerminal && (environment("NO_COLOR") ?? "").isEmpty
      && environment("TERM") != "dumb"
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func systemWrite(
    _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }
}
