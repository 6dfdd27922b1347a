import Foundation
import Logging
import Synchronization
import Testing

@testable import Postgres

/// A private PostgreSQL server for this test process, in a fresh folder, reached by a Unix socket
/// only. A shell holds it: when this process ends, however it does, the shell's input ends, and it
/// stops the server and removes the folder.
final class Cluster: Sendable {
  static let shared = Result { try Cluster() }

  struct Trouble: Error, CustomStringConvertible {
    var description: String
  }

  /// Where the socket is.
  let folder: String
  /// Held open as long as this process lives.
  private let input: Pipe
  private let databases = Atomic<Int>(0)

  private init() throws {
    let (shell, input, output) = (Process(), Pipe(), Pipe())
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let script = ["/bin/sh", "-c", Self.script, "sh", try Self.binaries()]
    // PostgreSQL refuses to run as root.
    let asPostgres =
      getuid() == 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : []
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    shell.arguments = asPostgres + script
    shell.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
    shell.standardInput = input
    shell.standardOutput = output
    try shell.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) {
      line += byte
    }
    folder = String(decoding: line, as: UTF8.self)
    self.input = input
    guard folder.hasPrefix("/") else { throw Trouble(description: "no server: \(folder)") }
  }

  /// Durability is off: what is tested survives crashes of clients, not of the machine.
  private static let script = """
    set -eu
    bin=$1
    dir=$(mktemp -d /tmp/postgres-tests.XXXXXX)
    trap 'rm -rf "$dir"' EXIT
    trap '' INT TERM
    "$bin/initdb" -D "$dir/data" -A trust -U postgres -E UTF8 --no-locale -N >"$dir/initdb.log" 2>&1
    "$bin/pg_ctl" -D "$dir/data" -l "$dir/server.log" -w start >"$dir/start.log" 2>&1 -o \\
      "-c listen_addresses='' -c unix_socket_directories=$dir -c fsync=off -c max_connections=200"
    echo "$dir"
    cat >/dev/null
    "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1
    """

  /// The newest server on this machine, as Debian keeps it, else the one in PATH.
  private static func binaries() throws -> String {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let folders =
      versions.compactMap { Int($0) }.sorted(by: >).map { "\(root)/\($0)/bin" }
      + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/initdb") {
      return folder
    }
    throw Trouble(description: "no PostgreSQL server is installed")
  }

  /// The conninfo of a database of its own.
  static func database() async throws -> String {
    let cluster = try shared.get()
    let number = cluster.databases.add(1, ordering: .relaxed).newValue
    let admin = try await Connection.connect(
      "host=\(cluster.folder) user=postgres dbname=postgres", logger: .quiet)
    try await admin.executeScript("CREATE DATABASE test_\(number)")
    await admin.close()
    return "host=\(cluster.folder) user=postgres dbname=test_\(number)"
  }

  /// A connection to a database of its own.
  static func connection(statementTimeout: Duration? = nil) async throws -> Connection {
    try await Connection.connect(
      database(), logger: .quiet, statementTimeout: statementTimeout)
  }
}

extension Logger {
  static var quiet: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}

extension Connection {
  /// The number of the server process behind this connection.
  var processID: Int32 {
    get async throws { try await value("SELECT pg_backend_pid() AS value") }
  }

  /// The first cell of a statement that answers a column `value`.
  func value<Value: PostgresDecodable>(_ sql: SQL) async throws -> Value {
    try #require(await query(sql).first)["value"]
  }

  /// Comes back when the server says that the condition holds.
  func wait(until condition: SQL) async throws {
    while try await !value("SELECT (\(condition)) AS value") { try Task.checkCancellation() }
  }
}
