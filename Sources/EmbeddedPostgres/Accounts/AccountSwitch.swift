enum AccountSwitch {
  /// The words to put before a command so that it runs as `account`; none when we are it.
  static func prefix(to account: Account) throws(ClusterError) -> [String] {
    guard account.user != Account.current.user else { return [] }
    if let setpriv = program("setpriv") {
      return [
        setpriv, "--reuid=\(account.user)", "--regid=\(account.group)", "--clear-groups", "--",
      ]
    }
    if let name = account.name, let runuser = program("runuser") {
      return [runuser, "-u", name, "--"]
    }
    throw .accountSwitchMissing(account: account.label)
  }

  private static func program(_ name: String) -> String? {
    ["/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/"].map { $0 + name }
      .first(where: FileFacts.isExecutable)
  }
}
