import Domain

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file or of an archive's entry in pieces, or of a text at once. Closes the file when
/// it goes.
final class ByteSource {
  private static let piece = 1 << 16
  private let place: Place
  private let descriptor: Int32?
  private var pending: [UInt8]?
  private let entry: ZipEntry?

  /// - Throws: `.missingFile`, or `.unreadable` with the system's error number.
  init(path: String, place: Place) throws(RosterError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .missingFile(place) : .unreadable(place, code: errno)
    }
    (self.place, self.descriptor, pending, entry) = (place, descriptor, nil, nil)
  }

  init(bytes: [UInt8], place: Place) {
    (self.place, descriptor, pending, entry) = (place, nil, bytes, nil)
  }

  init(entry: ZipEntry, place: Place) {
    (self.place, descriptor, pending, self.entry) = (place, nil, nil, entry)
  }

  deinit { if let descriptor { close(descriptor) } }

  /// The next piece; nil at the end.
  func next() throws(RosterError) -> [UInt8]? {
    if let pending {
      self.pending = nil
      return pending.isEmpty ? nil : pending
    }
    if let entry { return try entry.next() }
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
