import Domain
import Foundation
import Tracker

/// The program beside this one that computes metrics.
enum DaemonProcess {
  /// Runs `sdmd --once` on an embedded database.
  /// - Returns: the one line that it printed.
  /// - Throws: `.file` when it is not there, `.cluster` with its own words when it failed.
  static func runOnce(data: String, language: Language) throws(TrackerError) -> String {
    let path = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "sdmd").path
    guard let path, FileManager.default.isExecutableFile(atPath: path) else {
      throw .file(
        Fault(
          .missingFile, at: Place(file: path ?? "sdmd"),
          what: Words(id: "program sdmd tidak ada", en: "the program sdmd is missing"),
          next: Words(id: "pasang sdmd di samping sdm", en: "install sdmd beside sdm")))
    }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["--once", "--data", data, "--lang", language.rawValue]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
      let text = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw failure(process.terminationStatus) }
      return String(decoding: text, as: UTF8.self).split(separator: "\n").joined(separator: " ")
    } catch let error as TrackerError { throw error } catch {
      throw .internalFault("sdmd: \(error)")
    }
  }

  private static func failure(_ status: Int32) -> TrackerError {
    .file(
      Fault(
        Fault.Kind(rawValue: Int(status)) ?? .ours,
        what: Words(
          id: "sdmd berhenti dengan kode \(status)", en: "sdmd ended with code \(status)"),
        next: Words(id: "lihat pesannya di atas", en: "see its message above")))
  }
}
