import Foundation

/// Where the programs under test and the files beside them lie.
enum Products {
  /// The folder with `sdm` and `sdmd`: the tests are linked beside them.
  static let folder: URL = {
    #if os(Linux)
      let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: own ?? CommandLine.arguments[0]).deletingLastPathComponent()
    #else
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      return bundle.bundleURL.deletingLastPathComponent()
    #endif
  }()

  /// The repository's top.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardizedFileURL

  /// The sample files that are not part of the repository: `SDM_SHARED`, else beside the checkout.
  static let shared: URL = {
    let named = ProcessInfo.processInfo.environment["SDM_SHARED"]
    return (named.map { URL(filePath: $0) } ?? root.appending(path: "../shared"))
      .standardizedFileURL.appending(path: "data/samples")
  }()
}
