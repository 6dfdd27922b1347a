import Logging

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ClusterSite {
  /// Only root runs the server under an account that is not its own; that account must be able to
  /// walk down to the data. The data folder itself is opened for walking through (not for listing)
  /// where root owns it; folders above it are the administrator's, so they are named, not changed.
  func letAccountEnter(logger: Logger) throws(ClusterError) {
    guard account.user != Account.current.user else { return }
    let named = AbsolutePath.chain(to: layout.folder).reversed()
    let existing = named.lazy.compactMap { AbsolutePath.resolved($0) }.first ?? "/"
    let folder = AbsolutePath.resolved(layout.folder)
    if let folder, let facts = FileFacts.of(folder), facts.owner == 0, !mayEnter(facts) {
      guard chmod(folder, mode_t(facts.permissions | 0o001)) == 0 else {
        throw SystemFault.last.clusterError(at: folder)
      }
      logger.info(
        "data folder opened for passing through",
        metadata: ["folder": "\(folder)", "account": "\(account.label)"])
    }
    for path in AbsolutePath.chain(to: existing) {
      guard let facts = FileFacts.of(path, followingLinks: true), !mayEnter(facts) else { continue }
      // Access lists can allow what the mode does not: let the account itself try.
      let walk = ["/bin/sh", "-c", "cd \"$1\"", "sh", existing]
      if Child.run(try AccountSwitch.prefix(to: account) + walk).succeeded { return }
      throw .folderNotReachable(path: path, account: account.label)
    }
  }

  private func mayEnter(_ facts: FileFacts) -> Bool {
    if facts.owner == account.user { return facts.mode & 0o100 != 0 }
    if facts.group == account.group { return facts.mode & 0o010 != 0 }
    return facts.mode & 0o001 != 0
  }
}
