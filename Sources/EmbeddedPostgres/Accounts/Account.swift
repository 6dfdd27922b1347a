#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An account of this machine.
struct Account: Hashable, Sendable {
  var user: UInt32
  var group: UInt32
  /// Nil when the number has no name, as in a container started with a bare user number.
  var name: String?
  var home: String

  var isRoot: Bool { user == 0 }
  var label: String { name ?? "\(user)" }

  static var current: Account {
    with(user: geteuid()) ?? Account(user: geteuid(), group: getegid(), name: nil, home: "/")
  }

  /// Who runs servers for root: what packages of PostgreSQL create, else the account that owns
  /// nothing.
  static var serverAccount: Account? {
    for name in ["postgres", "_postgres", "nobody"] {
      if let account = named(name), !account.isRoot { return account }
    }
    return nil
  }

  static func with(user: UInt32) -> Account? {
    look { entry, buffer, size, result in getpwuid_r(user, entry, buffer, size, result) }
  }

  static func named(_ name: String) -> Account? {
    look { entry, buffer, size, result in getpwnam_r(name, entry, buffer, size, result) }
  }

  private typealias Lookup = (
    UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
    UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
  ) -> Int32

  private static func look(_ lookup: Lookup) -> Account? {
    var size = 4_096
    while size <= 1 << 20 {
      let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: size)
      defer { buffer.deallocate() }
      var entry = passwd()
      var result: UnsafeMutablePointer<passwd>?
      let code = lookup(&entry, buffer, size, &result)
      if code == ERANGE {
        size *= 4
        continue
      }
      guard code == 0, result != nil, let name = entry.pw_name, let home = entry.pw_dir else {
        return nil
      }
      return Account(
        user: entry.pw_uid, group: entry.pw_gid, name: String(cString: name),
        home: String(cString: home))
    }
    return nil
  }
}
