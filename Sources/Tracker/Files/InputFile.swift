import Crypto
import Domain
import Foundation

/// A file that an operation reads: where it lies, what the trail calls it, and which bytes it held.
public struct InputFile: Codable, Hashable, Sendable {
  /// Where to read it; not kept in the trail.
  public var path: String
  /// Name without its folder.
  public var name: String
  /// SHA-256 of the bytes: the same file is known again under another name.
  public var sha256: String

  /// Reads the file once, in pieces, for its digest.
  /// - Throws: `.file` with kind `missingFile` when it is not there or cannot be read.
  public init(path: String) throws(TrackerError) {
    self.path = path
    name = String(path.split(separator: "/").last ?? "")
    sha256 = try Self.digest(of: path)
  }

  private enum CodingKeys: String, CodingKey { case name, sha256 }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    sha256 = try container.decode(String.self, forKey: .sha256)
    path = ""
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(sha256, forKey: .sha256)
  }

  private static func digest(of path: String) throws(TrackerError) -> String {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder,
      let stream = fopen(path, "rb")
    else {
      throw .file(
        Fault(
          .missingFile, at: Place(file: path),
          what: Words(id: "berkas tidak ada atau tidak terbaca", en: "file missing or unreadable"),
          next: Words(id: "periksa nama berkasnya", en: "check the file's name")))
    }
    defer { fclose(stream) }
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
      hash.update(data: buffer[..<count])
    }
    return hexadecimal(hash.finalize())
  }
}
