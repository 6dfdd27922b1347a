/// Which wider competency each one is a part of, by code.
public struct CompetencyTree: Hashable, Sendable {
  public var parents: [String: String]

  public init(parents: [String: String]) { self.parents = parents }

  /// Codes that lead back to themselves, from one to itself again: `T.1, T.2, T.1`; nil where every
  /// chain of parents ends.
  public var cycle: [String]? {
    var isSettled: Set<String> = []
    for start in parents.keys.sorted() where !isSettled.contains(start) {
      var path: [String] = []
      var next: String? = start
      while let code = next, !isSettled.contains(code) {
        if let first = path.firstIndex(of: code) { return path[first...] + [code] }
        path.append(code)
        next = parents[code]
      }
      isSettled.formUnion(path)
    }
    return nil
  }
}
