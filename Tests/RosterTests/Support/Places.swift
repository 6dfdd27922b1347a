import Foundation

/// Where the tests find what lies outside them.
enum Places {
  /// The package's root, from this file's own place.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The sample files, which are not part of the package.
  static func sample(_ name: String) -> String {
    let shared =
      ProcessInfo.processInfo.environment["SDM_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    return shared.appending(path: "data/samples/\(name)").path
  }

  static let offices = root.appending(path: "config/reference/offices.csv").path
}
