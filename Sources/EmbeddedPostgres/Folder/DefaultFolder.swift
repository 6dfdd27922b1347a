enum DefaultFolder {
  static func path(environment: [String: String], account: Account) -> String {
    if let data = environment["SDM_DATA"], !data.isEmpty { return AbsolutePath.of(data) }
    if let shared = environment["XDG_DATA_HOME"], shared.hasPrefix("/") {
      return AbsolutePath.of(shared + "/sdm")
    }
    if account.isRoot { return "/var/lib/sdm" }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? account.home
    return AbsolutePath.of(home + "/.local/share/sdm")
  }
}
