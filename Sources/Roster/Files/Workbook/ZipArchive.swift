import CZip
import Domain

/// A ZIP archive, open for reading. Closes itself when it goes.
final class ZipArchive {
  private let archive: OpaquePointer
  private let memory: UnsafeMutableRawPointer?
  private let place: Place

  /// - Throws: `.damagedWorkbook`.
  init(path: String, place: Place) throws(RosterError) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw .damagedWorkbook(place) }
    (self.archive, memory, self.place) = (archive, nil, place)
  }

  /// - Throws: `.damagedWorkbook`.
  init(bytes: [UInt8], place: Place) throws(RosterError) {
    // libzip reads from the memory for as long as the archive is open.
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    bytes.withUnsafeBytes {
      memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
    }
    var error = zip_error_t()
    let source = zip_source_buffer_create(memory, zip_uint64_t(bytes.count), 0, &error)
    guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      if let source { zip_source_free(source) }
      memory.deallocate()
      throw .damagedWorkbook(place)
    }
    (self.archive, self.memory, self.place) = (archive, memory, place)
  }

  deinit {
    zip_discard(archive)
    memory?.deallocate()
  }

  /// Nil where the archive has no such entry.
  /// - Throws: `.damagedWorkbook`, `.workbookTooLarge`.
  func entry(_ name: String) throws(RosterError) -> ZipEntry? {
    let index = zip_name_locate(archive, name, ZIP_FL_NOCASE)
    guard index >= 0 else { return nil }
    return try entry(at: zip_uint64_t(index))
  }

  /// The one CSV file of an archive that is no workbook; nil for a workbook.
  /// - Throws: `.binaryFile` for any other archive.
  func onlyTable() throws(RosterError) -> ZipEntry? {
    if zip_name_locate(archive, "[Content_Types].xml", ZIP_FL_NOCASE) >= 0 { return nil }
    if zip_name_locate(archive, "xl/workbook.xml", ZIP_FL_NOCASE) >= 0 { return nil }
    let count = zip_get_num_entries(archive, 0)
    guard count == 1, let name = zip_get_name(archive, 0, 0).map({ String(cString: $0) }),
      name.lowercased().hasSuffix(".csv")
    else { throw .binaryFile(place, .archive) }
    return try entry(at: 0)
  }

  private func entry(at index: zip_uint64_t) throws(RosterError) -> ZipEntry {
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_stat_index(archive, index, 0, &stat) == 0,
      let file = zip_fopen_index(archive, index, 0)
    else { throw .damagedWorkbook(place) }
    return ZipEntry(file, of: self, packed: stat.comp_size, place: place)
  }
}
