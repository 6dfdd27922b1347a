#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Two descriptors that no child inherits unless told to.
struct Pipe {
  var reading: Int32
  var writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
      guard pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #else
      // Not `pipe`: another thread could spawn a child before the mark is set, and that child would
      // keep our end open. Swift does not see `pipe2`.
      #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      #else
        let kind = SOCK_STREAM | SOCK_CLOEXEC
      #endif
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    #endif
    (reading, writing) = (ends[0], ends[1])
  }

  /// For input smaller than a pipe's buffer (64 KB): it is written before anything is read back.
  func write(_ text: String) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(writing, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        #elseif canImport(Musl)
          Musl.write(writing, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        #else
          Darwin.write(writing, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        #endif
      }
      if put < 0 && errno == EINTR { continue }
      if put <= 0 { return }
      done += put
    }
  }

  func readToEnd() -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 8_192)
    while true {
      let got = read(reading, &buffer, buffer.count)
      if got < 0 && errno == EINTR { continue }
      if got <= 0 { return String(decoding: all, as: UTF8.self) }
      all += buffer[..<got]
    }
  }
}
