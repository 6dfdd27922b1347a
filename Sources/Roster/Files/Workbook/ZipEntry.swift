import CZip
import Domain

/// One entry of an archive, unpacked piece by piece. What a ZIP bomb would unfold is refused while
/// it unfolds: the sizes that an archive declares are not believed.
final class ZipEntry {
  private static let piece = 1 << 16
  private let file: OpaquePointer
  /// Holds the archive open.
  private let archive: ZipArchive
  private let packed: UInt64
  private let place: Place
  private var total: UInt64 = 0

  init(_ file: OpaquePointer, of archive: ZipArchive, packed: UInt64, place: Place) {
    (self.file, self.archive, self.packed, self.place) = (file, archive, packed, place)
  }

  deinit { zip_fclose(file) }

  /// The next piece; nil at the end.
  /// - Throws: `.damagedWorkbook`, `.workbookTooLarge`.
  func next() throws(RosterError) -> [UInt8]? {
    var got: zip_int64_t = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
      got = zip_fread(file, buffer.baseAddress, zip_uint64_t(Self.piece))
      count = max(0, Int(got))
    }
    guard got >= 0 else { throw .damagedWorkbook(place) }
    guard got > 0 else { return nil }
    total += UInt64(got)
    guard total <= Limits.entryBytes,
      total <= Limits.entryBytesUnasked || total <= packed * Limits.entryRatio
    else { throw .workbookTooLarge(place) }
    return bytes
  }
}
