import Domain
import Tracker

/// Where a map's picture is written.
enum SessionMapFile {
  /// - Returns: what to say of it.
  /// - Throws: `.file` with kind `cannotCreate`.
  static func write(_ svg: String, to path: String) throws(TrackerError) -> Words {
    do throws(TrackerError) { try WholeFile.write(Array(svg.utf8), to: path) } catch {
      guard case .file(var fault) = error else { throw error }
      fault.next = Words(
        id: "pilih tempat lain dengan --svg", en: "choose another place with --svg")
      throw .file(fault)
    }
    return Words(id: "peta ditulis ke \(path)", en: "the map was written to \(path)")
  }
}
