/// How the server is set: for one small machine, reached by nobody but its own people.
enum ServerSettings {
  /// Added to `postgresql.conf` once; from then on the administrator's to change.
  static let file = """

    # Set when this cluster was made.
    shared_buffers = 128MB
    effective_cache_size = 512MB
    work_mem = 8MB
    maintenance_work_mem = 64MB
    min_wal_size = 80MB
    max_wal_size = 512MB
    random_page_cost = 1.1
    jit = off
    timezone = 'UTC'
    log_timezone = 'UTC'
    log_line_prefix = '%m [%p] '

    """

  /// Text sorts by code point, the same on every machine and after every upgrade; letters are known
  /// by Unicode.
  static var locale: [String] {
    #if canImport(Darwin)
      ["--locale=C", "--lc-ctype=UTF-8"]
    #else
      ["--locale=C.UTF-8"]
    #endif
  }

  static let access = """
    # The Unix socket only; the system says who asks, pg_ident.conf says who may.
    local  all          all  peer map=sdm
    local  replication  all  peer map=sdm

    """

  /// Root and the account of the server act as the superuser.
  static func accounts(_ account: Account) -> String {
    var names = ["root"]
    if let name = account.name, name != "root" { names.append(name) }
    let lines = names.map { name in
      "sdm  \"\(name.replacing("\"", with: "\"\""))\"  \(Conninfo.role)\n"
    }
    return "# map  account  role\n" + lines.joined()
  }

  /// Given at every start, since they follow from where the folder lies now and from the caller.
  static func arguments(socketFolder: String, durable: Bool) -> [String] {
    var settings = [
      "listen_addresses=", "port=\(SocketFolder.port)",
      "unix_socket_directories=\(listItem(socketFolder))", "unix_socket_permissions=0700",
    ]
    if !durable { settings += ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] }
    return settings.flatMap { ["-c", $0] }
  }

  /// The setting is a list: a comma or a quote in a path must not split it.
  static func listItem(_ path: String) -> String {
    "\"\(path.replacing("\"", with: "\"\""))\""
  }
}
