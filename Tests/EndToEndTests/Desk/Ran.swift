import Foundation

/// What a program that ended has left.
struct Ran: CustomStringConvertible {
  var command: String
  /// Exit code; for one ended by a signal 128 and the signal's number, as a shell says it.
  var code: Int32
  var output: String
  var errors: String

  /// Shown where an expectation about it fails.
  var description: String {
    "\(command)\nexit code \(code)\n--- output\n\(output)\n--- errors\n\(errors)"
  }

  /// Lines of standard error that are errors, not notes.
  var complaints: [String] {
    errors.split(separator: "\n").map(String.init).filter { $0.hasPrefix("error:") }
  }
}

/// A program that has been started.
struct Running {
  let command: String
  let process: Process
  /// Finishes when the process has.
  let end: AsyncStream<Never>
  let files: (output: URL, errors: URL)

  /// Waits until it ends; no thread stands still for it, the other tests need them.
  func end() async throws -> Ran {
    for await _ in end {}
    let signalled = process.terminationReason == .uncaughtSignal
    return Ran(
      command: command, code: process.terminationStatus + (signalled ? 128 : 0),
      output: String(decoding: try Data(contentsOf: files.output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files.errors), as: UTF8.self))
  }
}
