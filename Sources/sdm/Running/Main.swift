import ArgumentParser
import Domain
import Logging

/// The process: reads its arguments, runs one command, ends with its exit code.
@main
enum Main {
  static func main() async {
    LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
    do {
      var command = try SDM.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      leave(with: error)
    }
  }

  private static func leave(with error: any Error) -> Never {
    let code = SDM.exitCode(for: error)
    let message = HelpText.wrapped(SDM.fullMessage(for: error, columns: HelpText.width))
    guard code != .success else {
      Streams.write(message + "\n", to: .output)
      SDM.exit(withError: ExitCode.success)
    }
    if !message.isEmpty { Streams.write(complaint(message), to: .errors) }
    // The parser's own code for an error that it does not know is 1, which here means otherwise.
    let isUnknown = code == .failure && !(error is ExitCode)
    SDM.exit(withError: isUnknown ? ExitCode(Int32(Fault.Kind.ours.rawValue)) : code)
  }

  /// The parser's message in the shape of our errors, as JSON too where that is asked for.
  private static func complaint(_ message: String) -> String {
    let prefix = "Error: "
    let text = message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message
    let line = "error: \(text)\n"
    guard asksForJSON(CommandLine.arguments) else { return line }
    let first = text.split(separator: "\n").first.map(String.init) ?? text
    return line + FaultDocument(kind: .usage, message: first).text
  }

  private static func asksForJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--output=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--output", "json") }
  }
}
