/// A folder with `postgres` and `initdb`, and what version they are.
struct ServerBinaries: Hashable, Sendable {
  var folder: String
  /// `15.20 (Debian 15.20-0+deb12u1)`
  var versionText: String

  var major: Int { Self.major(of: versionText) ?? 0 }
  var postgres: String { folder + "/postgres" }
  var initdb: String { folder + "/initdb" }

  static func major(of version: String) -> Int? {
    Int(version.prefix { $0.isASCII && $0.isNumber })
  }

  /// The programs for a cluster of the given major version, for a new one (nil) the newest.
  /// - Throws: `binariesMissing`, `otherMajorVersion`.
  static func choose(for major: String?, given: String?) throws(ClusterError) -> ServerBinaries {
    try choose(for: major, among: given.map { [$0] } ?? BinaryPlaces.all())
  }

  static func choose(for major: String?, among places: [String])
    throws(ClusterError) -> ServerBinaries
  {
    let found = places.compactMap(read)
    guard !found.isEmpty else { throw .binariesMissing(searched: places) }
    guard let major else {
      // The first of equals: what stands in PATH goes before what was found elsewhere.
      return found.reduce(found[0]) { $1.major > $0.major ? $1 : $0 }
    }
    if let fitting = found.first(where: { "\($0.major)" == major }) { return fitting }
    var have: [String] = []
    for one in found where !have.contains("\(one.major)") { have.append("\(one.major)") }
    throw .otherMajorVersion(found: major, have: have)
  }

  private static func read(_ folder: String) -> ServerBinaries? {
    guard ["postgres", "initdb"].allSatisfy({ FileFacts.isExecutable(folder + "/" + $0) }) else {
      return nil
    }
    let child = Child.run([folder + "/postgres", "--version"])
    let mark = "postgres (PostgreSQL) "
    guard child.succeeded, child.output.hasPrefix(mark) else { return nil }
    let text = child.output.dropFirst(mark.count).prefix { !$0.isNewline }
    guard major(of: String(text)) != nil else { return nil }
    return ServerBinaries(folder: folder, versionText: String(text))
  }
}
