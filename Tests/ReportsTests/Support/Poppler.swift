import Foundation

/// What another program reads in our pages: poppler-utils, an independent reader of PDF.
enum Poppler {
  struct Failure: Error {
    var tool: String
    var status: Int32
  }

  /// The text of each page, set out as it lies there.
  static func pages(of pdf: [UInt8]) throws -> [String] {
    let text = try run("pdftotext", ["-layout", "-enc", "UTF-8"], on: pdf, to: "-")
    return text.split(separator: "\u{C}", omittingEmptySubsequences: true)
      .map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// The whole text in one line, single spaces between words.
  static func words(of pdf: [UInt8]) throws -> String {
    let text = try run("pdftotext", ["-enc", "UTF-8"], on: pdf, to: "-")
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `Title`, `Author`, `Pages`, …
  static func facts(of pdf: [UInt8]) throws -> [String: String] {
    let lines = try run("pdfinfo", [], on: pdf, to: nil).split(separator: "\n")
    return lines.reduce(into: [:]) { facts, line in
      guard let colon = line.firstIndex(of: ":") else { return }
      facts[String(line[..<colon])] = line[line.index(after: colon)...]
        .trimmingCharacters(in: .whitespaces)
    }
  }

  private static func run(
    _ tool: String, _ arguments: [String], on pdf: [UInt8], to output: String?
  ) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("sdm-report-\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments + [file.path] + [output].compactMap { $0 }
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(tool: tool, status: process.terminationStatus)
    }
    return String(decoding: data, as: UTF8.self)
  }
}
