#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum FileText {
  /// The text of a small file from `offset` on, at most `limit` bytes; nil when there is none.
  static func read(_ path: String, from offset: Int = 0, limit: Int = 65_536)
    throws(SystemFault) -> String?
  {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      let fault = SystemFault.last
      if fault.isMissing { return nil }
      throw fault
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit)
    var count = 0
    while count < limit {
      let place = off_t(offset + count)
      let got = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress?.advanced(by: count), limit - count, place)
      }
      if got < 0 && errno == EINTR { continue }
      if got < 0 { throw .last }
      if got == 0 { break }
      count += got
    }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// Puts `text` in the place of the file at once: a reader sees the old or the new, no half.
  static func replace(_ path: String, with text: String, owner: Account) throws(SystemFault) {
    let temporary = path + ".new"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .last }
    do throws(SystemFault) {
      defer { close(descriptor) }
      try put(Array(text.utf8), into: descriptor)
      guard fchown(descriptor, owner.user, owner.group) == 0 else { throw .last }
      guard rename(temporary, path) == 0 else { throw .last }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func put(_ bytes: [UInt8], into descriptor: Int32) throws(SystemFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .last }
      rest = rest.dropFirst(count)
    }
  }
}
