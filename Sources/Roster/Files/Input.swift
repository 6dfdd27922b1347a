import Domain

/// A file, or bytes in memory, that can be opened again for each pass.
struct Input {
  let name: String
  private let source: Source

  private enum Source {
    case path(String)
    case memory([UInt8])
  }

  init(path: String, name: String? = nil) {
    self.name = name ?? String(path.split(separator: "/").last ?? "")
    source = .path(path)
  }

  init(bytes: [UInt8], name: String) { (self.name, source) = (name, .memory(bytes)) }

  /// - Throws: `.missingFile`, `.unreadable`.
  func bytes() throws(RosterError) -> ByteSource {
    switch source {
    case .path(let path): try ByteSource(path: path, place: Place(file: name))
    case .memory(let bytes): ByteSource(bytes: bytes, place: Place(file: name))
    }
  }

  /// Whether it begins as a ZIP archive, which workbooks are.
  var isArchive: Bool {
    get throws(RosterError) {
      guard let start = try bytes().next() else { return false }
      return start.starts(with: [0x50, 0x4B, 0x03, 0x04])
    }
  }

  /// - Throws: `.damagedWorkbook` for what only begins as an archive.
  func archive() throws(RosterError) -> ZipArchive {
    switch source {
    case .path(let path): try ZipArchive(path: path, place: Place(file: name))
    case .memory(let bytes): try ZipArchive(bytes: bytes, place: Place(file: name))
    }
  }
}
