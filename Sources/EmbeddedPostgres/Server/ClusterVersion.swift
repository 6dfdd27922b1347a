enum ClusterVersion {
  /// The major version that made the cluster, by its `PG_VERSION`; nil where there is no cluster.
  static func major(of layout: ClusterLayout) -> String? {
    guard let text = (try? FileText.read(layout.majorFile, limit: 64)) ?? nil else { return nil }
    return String(text.prefix { !$0.isWhitespace })
  }

  /// What the server stated when it was started, else its major version.
  static func text(of layout: ClusterLayout) -> String {
    if let text = (try? FileText.read(layout.version, limit: 256)) ?? nil {
      let line = text.prefix { !$0.isNewline }
      if !line.isEmpty { return String(line) }
    }
    return major(of: layout) ?? ""
  }
}
