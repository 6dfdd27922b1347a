extension RosterError.FileKind {
  /// What the first bytes give away; nil for what may be text.
  init?(_ start: [UInt8]) {
    let kinds: [([UInt8], Self)] = [
      ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
      (Array("GIF8".utf8), .picture), (Array("%PDF".utf8), .document),
      ([0xD0, 0xCF, 0x11, 0xE0], .workbook), ([0x1F, 0x8B], .archive),
      (Array("Rar!".utf8), .archive), (Array("7z".utf8) + [0xBC, 0xAF], .archive),
    ]
    if let kind = kinds.first(where: { start.starts(with: $0.0) }) {
      self = kind.1
    } else if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      // A workbook is a ZIP whose first entries are named so.
      let names = ["[Content_Types].xml", "xl/", "_rels/"].map { Array($0.utf8) }
      let head = start.prefix(4_096)
      self = names.contains { head.firstRange(of: $0) != nil } ? .workbook : .archive
    } else {
      return nil
    }
  }
}
