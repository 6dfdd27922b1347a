import Foundation

@testable import EmbeddedPostgres

extension EmbeddedCluster {
  struct Refused: Error {
    var output: String
  }

  /// What `psql` prints for a statement: one row a line, fields parted by `|`.
  func ask(_ statement: String, at conninfo: String) throws -> String {
    let psql = try tool("psql")
    let child = Child.run(
      [psql, "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", conninfo, "-c", statement])
    guard child.succeeded else { throw Refused(output: child.output) }
    return child.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func ask(_ statement: String) throws -> String {
    try ask(statement, at: start().conninfo)
  }

  /// The running server's process, nil when none takes connections.
  var pid: Int32? {
    guard case .running(let pid, _, _) = status() else { return nil }
    return pid
  }

  /// Writes a file of the data folder, which may belong to another account, in place.
  func overwrite(_ path: String, with text: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }
}
