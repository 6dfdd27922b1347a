import Domain
import Foundation
import Logging

/// What the process was started in: environment, standard error.
struct Surroundings {
  let environment = ProcessInfo.processInfo.environment

  /// For errors before the settings are read.
  var language: Language { environment["LANG"]?.hasPrefix("en") == true ? .en : .id }

  /// Logs to standard error: as a service what was done, else only what went wrong.
  func logger(isVerbose: Bool, isService: Bool) -> Logger {
    var logger = Logger(label: "sdmd") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = isVerbose ? .debug : isService ? .info : .warning
    return logger
  }

  func complain(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
