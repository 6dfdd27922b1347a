import Logging

/// Keeps what is logged, for tests to look at.
struct LogRecorder: LogHandler {
  struct Line: Hashable, Sendable {
    var level: Logger.Level
    var text: String
  }

  let lines = Shared<[Line]>([])
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  var logger: Logger { Logger(label: "test") { _ in self } }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let line = Line(level: event.level, text: "\(event.message)")
    lines.change { $0.append(line) }
  }
}
