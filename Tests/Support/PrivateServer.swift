import Domain
import EmbeddedPostgres
import Foundation
import Logging
import Postgres
import Synchronization
import Tracker

/// One PostgreSQL for all tests of a process, in a folder of its own, gone when the process ends.
public actor PrivateServer {
  public static let shared = PrivateServer()

  private var ready: Task<String, any Error>?
  private var count = 0

  /// A fresh database with the schema and the reference tables; its connection string.
  public func database() async throws -> String {
    let server = try await conninfo()
    count += 1
    let name = "world_\(count)"
    try await Self.administer(server, "CREATE DATABASE \(name) TEMPLATE pattern")
    return "\(server) dbname=\(name) connect_timeout=60"
  }

  /// An empty database without a schema.
  public func emptyDatabase() async throws -> String {
    let server = try await conninfo()
    count += 1
    let name = "world_\(count)"
    try await Self.administer(server, "CREATE DATABASE \(name)")
    return "\(server) dbname=\(name) connect_timeout=60"
  }

  private func conninfo() async throws -> String {
    if let ready { return try await ready.value }
    let task = Task { try await Self.start() }
    ready = task
    return try await task.value
  }

  private static func start() async throws -> String {
    let folder = "\(base)/sdm-tests-\(getpid())"
    folders.withLock { $0.append(folder) }
    atexit {
      for folder in folders.withLock({ $0 }) {
        try? EmbeddedCluster(folder: folder, logger: quiet).destroy()
        try? FileManager.default.removeItem(atPath: folder)
      }
    }
    let cluster = EmbeddedCluster(folder: folder, logger: quiet, durable: false)
    // Each test keeps a few connections, and all tests run at once.
    try await administer(try cluster.start().conninfo, "ALTER SYSTEM SET max_connections = 600")
    _ = try cluster.stop()
    let server = try cluster.start().conninfo
    try await administer(server, "CREATE DATABASE pattern")
    let pattern = Settings(
      database: "\(server) dbname=pattern", dataFolder: folder, mayMigrate: true)
    let tracker = try await Tracker.open(pattern, logger: quiet)
    await tracker.close()
    return server
  }

  private static func administer(_ server: String, _ statement: String) async throws {
    let connection = try await Connection.connect(server, logger: quiet)
    try await connection.executeScript(statement)
    await connection.close()
  }

  /// In memory where there is room: a database is a thousand small files, slow to make on a disk.
  private static var base: String {
    var facts = statvfs()
    let memory = "/dev/shm"
    guard statvfs(memory, &facts) == 0, UInt64(facts.f_bavail) * UInt64(facts.f_frsize) > 4 << 30
    else { return FileManager.default.temporaryDirectory.path }
    return memory
  }
}

private let folders = Mutex<[String]>([])

/// Tests fail by their expectations; the log would only hide them.
public let quiet = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
