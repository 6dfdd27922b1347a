import Crypto
import Domain
import FoundationEssentials

/// The folder of proof files: each once, under its SHA-256: `files/ab/cdef…`.
struct ProofStore {
  /// 25 MiB: a scan, not a film.
  static let largest = 25 << 20

  let dataFolder: String

  func path(of sha256: String) -> String {
    "\(dataFolder)/files/\(sha256.prefix(2))/\(sha256.dropFirst(2))"
  }

  /// Keeps a file's bytes; those that are there already stay.
  /// - Returns: how many bytes it has.
  /// - Throws: `.file` where it cannot be read or written, is empty or too large, or was changed
  ///   since its digest was taken.
  func keep(_ file: InputFile) throws(TrackerError) -> Int64 {
    guard !dataFolder.isEmpty else {
      throw .configuration(
        "no data folder", next: Words(id: "pakai --data", en: "give --data"))
    }
    let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
    guard let size, size > 0, size <= Self.largest else {
      throw refused(
        file, .badData,
        Words(
          id: "bukti kosong atau lebih dari 25 MiB", en: "the proof is empty or over 25 MiB"),
        Words(id: "pilih berkas lain", en: "choose another file"))
    }
    guard let data = FileManager.default.contents(atPath: file.path),
      hexadecimal(SHA256.hash(data: data)) == file.sha256
    else {
      throw refused(
        file, .missingFile,
        Words(id: "berkas berubah atau tidak terbaca", en: "the file changed or is unreadable"),
        Words(id: "ulangi", en: "try again"))
    }
    let target = path(of: file.sha256)
    if FileManager.default.fileExists(atPath: target) { return Int64(data.count) }
    do {
      let folder = String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)])
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try data.write(to: URL(filePath: target), options: .atomic)
    } catch {
      throw refused(
        file, .cannotCreate,
        Words(id: "bukti tidak dapat disimpan", en: "the proof cannot be stored"),
        Words(id: "periksa folder data", en: "check the data folder"))
    }
    return Int64(data.count)
  }

  private func refused(
    _ file: InputFile, _ kind: Fault.Kind, _ what: Words, _ next: Words
  ) -> TrackerError {
    .file(Fault(kind, at: Place(file: file.name), what: what, next: next))
  }
}
