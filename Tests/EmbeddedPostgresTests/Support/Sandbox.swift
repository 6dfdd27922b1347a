import Foundation
import Logging

@testable import EmbeddedPostgres

/// A folder of its own for one test; closing it ends every server in it and removes it.
final class Sandbox {
  let folder: String
  private var clusters: [EmbeddedCluster] = []

  private init() throws {
    folder = "\(Self.base)/sdm-test-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
  }

  /// Memory where there is plenty: a cluster is a thousand files to make and to remove.
  private static let base: String = {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: "/dev/shm")
    let free = attributes?[.systemFreeSize] as? NSNumber
    return (free?.int64Value ?? 0) > 8_000_000_000 ? "/dev/shm" : "/tmp"
  }()

  static func with(_ body: (Sandbox) throws -> Void) throws {
    let sandbox = try Sandbox()
    defer { sandbox.close() }
    try body(sandbox)
  }

  private func close() {
    for cluster in clusters { try? cluster.destroy() }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A cluster whose data folder is `place` in the sandbox, or the absolute path `place`.
  func cluster(
    _ place: String = "data", binaries: String? = nil, durable: Bool = false
  ) -> EmbeddedCluster {
    let cluster = EmbeddedCluster(
      folder: place.hasPrefix("/") ? place : "\(folder)/\(place)", logger: .quiet,
      binaries: binaries, durable: durable)
    clusters.append(cluster)
    return cluster
  }

  /// A program of the given text in `folder/place`.
  func program(_ name: String, in place: String, script: String) throws {
    let home = "\(folder)/\(place)"
    try FileManager.default.createDirectory(
      atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    try "#!/bin/sh\n\(script)\n".write(toFile: "\(home)/\(name)", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(home)/\(name)")
  }
}

extension Logger {
  static var quiet: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}
