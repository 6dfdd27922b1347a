import Domain

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file in pieces, or of a text at once. Closes the file when it goes.
final class ByteSource {
  private static let piece = 1 << 16
  private let place: Place
  private let descriptor: Int32?
  private var pending: [UInt8]?

  /// - Throws: `.missingFile`, or `.unreadable` with the system's error number.
  init(path: String, place: Place) throws(RosterError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .missingFile(place) : .unreadable(place, code: errno)
    }
    (self.place, self.descriptor, pending) = (place, descriptor, nil)
  }

  init(bytes: [UInt8], place: Place) {
    (self.place, descriptor, pending) = (place, nil, bytes)
  }

  deinit { if let descriptor { close(descriptor) } }

  /// The next piece; nil at the end.
  func next() throws(RosterError) -> [UInt8]? {
    if let pending {
      self.pending = nil
      return pending.isEmpty ? nil : pending
    }
    guard let descriptor else { return nil }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
      var got: Int
      repeat {
        got = read(descriptor, buffer.baseAddress, Self.piece)
      } while got < 0 && errno == EINTR
      failure = got < 0 ? errno : 0
      count = max(0, got)
    }
    guard failure == 0 else { throw .unreadable(place, code: failure) }
    return bytes.isEmpty ? nil : bytes
  }
}
