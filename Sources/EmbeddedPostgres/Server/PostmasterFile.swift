/// `postmaster.pid`, which a running server keeps in its data folder.
///
///     4711                      process, negative for a single-user server
///     /var/lib/sdm/cluster/data
///     1764032000                start, seconds since 1970
///     5432
///     /var/lib/sdm/cluster/socket
///                               TCP address: none
///      1310728    32769         shared memory
///     ready
///
/// While the server starts, later lines are missing.
struct PostmasterFile: Hashable {
  var pid: Int32
  var isSingleUser: Bool
  var socketFolder: String?
  var status: String?
  /// The lines as they are.
  var lines: [String]

  var isReady: Bool { status == "ready" }

  /// Nil for a text that is no such file.
  init?(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let number = lines.first.flatMap { Int32($0.filter { $0 != " " }) } ?? 0
    guard number != 0, number != .min else { return nil }
    (pid, isSingleUser) = (abs(number), number < 0)
    socketFolder = lines.count > 5 && !lines[4].isEmpty ? lines[4] : nil
    let word = lines.count > 7 ? lines[7].prefix { $0 != " " } : ""
    status = word.isEmpty ? nil : String(word)
  }

  /// The same file naming a process that cannot be: above every system's largest number. PostgreSQL
  /// then takes the file for stale, and still looks whether the shared memory named in it is in
  /// use, which it could not if the file were deleted.
  var disowned: String { (["99999999"] + lines.dropFirst()).joined(separator: "\n") }
}
