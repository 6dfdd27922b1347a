import Foundation
import Synchronization
import Testing

/// A user's desk: a working folder with the samples in it, and a private data folder, both gone
/// when the desk is left. Commands run as a user types them, through a shell.
final class Desk {
  let folder: URL
  private var count = 0

  /// - Parameter prepared: with a database that has its schema; else with none.
  init(prepared: Bool = true) async throws {
    folder = try Desk.freshFolder()
    if prepared {
      // cp keeps the owner, which is not ours where the tests run as root.
      let pattern = try await Pattern.shared.data()
      try await run("cp -a '\(pattern.path)' data", expecting: 0)
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "samples"),
      withDestinationURL: Products.root.appending(path: "samples"))
  }

  private static let starting = Mutex(())

  deinit {
    for data in [data, data.appending(path: "demo")] {
      guard FileManager.default.fileExists(atPath: data.path) else { continue }
      try? start("sdm database stop --data \(data.path)").process.waitUntilExit()
    }
    try? FileManager.default.removeItem(at: folder)
  }

  var data: URL { folder.appending(path: "data") }

  /// Runs a line of shell.
  func run(_ line: String) async throws -> Ran { try await start(line).end() }

  /// Runs a line that must end with a code; what it left on standard output.
  @discardableResult
  func run(
    _ line: String, expecting code: Int32, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let ran = try await run(line)
    #expect(ran.code == code, "\(ran)", sourceLocation: sourceLocation)
    return ran.output
  }

  /// Decodes what a command answers as JSON.
  func json<Value: Decodable>(_ type: Value.Type, of line: String) async throws -> Value {
    let ran = try await run(line + " --output json")
    try #require(ran.code == 0, "\(ran)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(ran.output.utf8))
  }

  func start(_ line: String, environment: [String: String] = [:]) throws -> Running {
    count += 1
    let files = (
      output: folder.appending(path: ".output-\(count)"),
      errors: folder.appending(path: ".errors-\(count)")
    )
    for file in [files.output, files.errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = self.environment.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files.output)
    process.standardError = try FileHandle(forWritingTo: files.errors)
    let (end, ended) = AsyncStream<Never>.makeStream()
    process.terminationHandler = { _ in ended.finish() }
    // Foundation starts one process at a time more safely than several: it has crashed in between.
    try Self.starting.withLock { _ in try process.run() }
    return Running(command: line, process: process, end: end, files: files)
  }

  /// Writes a file onto the desk.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// Nothing of the account that runs the tests: no configuration, no database of its own.
  private var environment: [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    var environment = [
      "PATH": "\(Products.folder.path):\(path)", "SDM_DATA": data.path, "HOME": folder.path,
      "LANG": "id_ID.UTF-8", "TERM": "xterm",
    ]
    // A PostgreSQL that is nowhere usual is found by this.
    environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    return environment
  }

  /// Readable for all: as root the private server runs under an account that must get there.
  static func freshFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "sdm-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    return folder
  }
}
