import Domain
import FoundationEssentials
import Tracker

/// A file that is there as a whole or not at all.
enum WholeFile {
  /// Writes beside the target and renames, so that nobody reads half of it; makes the folder.
  /// - Throws: `.file` with kind `cannotCreate`.
  static func write(_ bytes: [UInt8], to path: String) throws(TrackerError) {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw .file(
        Fault(
          .cannotCreate, at: Place(file: path),
          what: Words(id: "berkas tidak dapat ditulis", en: "the file cannot be written"),
          next: Words(
            id: "pilih tempat lain dengan --out", en: "choose another place with --out")))
    }
  }
}
