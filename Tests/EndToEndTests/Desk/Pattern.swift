import Foundation
import Synchronization
import Testing

/// A data folder with a migrated database, made once and copied for each desk.
actor Pattern {
  static let shared = Pattern()
  private var made: Task<URL, any Error>?

  func data() async throws -> URL {
    let task = made ?? Task { try await Self.make() }
    made = task
    return try await task.value
  }

  private static func make() async throws -> URL {
    let desk = try await Desk(prepared: false)
    let migrated = try await desk.run("sdm database migrate && sdm database stop")
    try #require(migrated.code == 0, "\(migrated)")
    let kept = try Desk.freshFolder().appending(path: "data")
    let copied = try await desk.run("cp -a data '\(kept.path)'")
    try #require(copied.code == 0, "\(copied)")
    patternFolder.withLock { $0 = kept.deletingLastPathComponent() }
    atexit { patternFolder.withLock { $0.map { try? FileManager.default.removeItem(at: $0) } } }
    return kept
  }
}

private let patternFolder = Mutex<URL?>(nil)
