import CLibPQ
import Logging

/// One open `PGconn` and what hangs on it. Used only by the actor that owns it.
final class Link {
  let pointer: OpaquePointer
  let canceller: Canceller
  /// Held for libpq, which calls it with every notice of the server.
  private let notices: NoticeLog

  /// Connects, and makes the session speak UTF-8, ISO dates and UTC whatever the server's defaults.
  /// - Throws: `connection(.cannotConnect)`.
  init(
    _ conninfo: String, logger: Logger, statementTimeout: Duration?
  ) throws(PostgresError) {
    // What stands before dbname, which libpq expands as a whole conninfo, is a default; what stands
    // after it is fixed.
    let settings = [
      ("connect_timeout", "10"), ("fallback_application_name", CommandLine.programName),
      ("dbname", conninfo), ("client_encoding", "UTF8"),
    ]
    let opened = withCStrings(settings.map(\.0)) { keywords in
      withCStrings(settings.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
    }
    guard let opened else { throw .connection(.cannotConnect("out of memory")) }
    guard PQstatus(opened) == CONNECTION_OK else {
      let text = Link.message(of: opened)
      PQfinish(opened)
      throw .connection(.cannotConnect(text))
    }
    pointer = opened
    canceller = Canceller(PQgetCancel(opened), logger: logger)
    notices = NoticeLog(logger: logger)
    PQsetNoticeReceiver(
      opened,
      { context, result in
        guard let context, let result else { return }
        Unmanaged<NoticeLog>.fromOpaque(context).takeUnretainedValue().write(result)
      }, Unmanaged.passUnretained(notices).toOpaque())
    var setup = "SET datestyle = ISO; SET intervalstyle = postgres; SET timezone = 'UTC'"
    if let statementTimeout {
      setup += "; SET statement_timeout = \(statementTimeout.milliseconds)"
    }
    let result = PQexec(opened, setup)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else {
      throw .connection(.cannotConnect(Link.message(of: opened)))
    }
  }

  deinit { PQfinish(pointer) }

  var isInTransaction: Bool {
    switch PQtransactionStatus(pointer) {
    case PQTRANS_INTRANS, PQTRANS_INERROR: true
    default: false
    }
  }

  var isInFailedTransaction: Bool { PQtransactionStatus(pointer) == PQTRANS_INERROR }

  /// Reads what the server sent unasked, such as notifications.
  /// - Returns: whether the session is still there.
  func readInput() -> Bool {
    let isRead = PQconsumeInput(pointer) == 1
    // Consuming only fills a buffer; asking whether it is busy makes libpq look into it.
    PQisBusy(pointer)
    return isRead && PQstatus(pointer) == CONNECTION_OK && notices.farewell == nil
  }

  /// What went wrong, by a failed result or, without one, by the connection itself.
  func fault(_ result: OpaquePointer?) -> PostgresError {
    let error = result.flatMap { ServerError($0) }
    let severity = result.flatMap { ServerError.field("V", of: $0) }
    // After FATAL the server hangs up, even when its farewell is all that was read so far.
    if PQstatus(pointer) == CONNECTION_BAD || severity == "FATAL" || severity == "PANIC" {
      let reason = error?.message ?? notices.farewell ?? Link.message(of: pointer)
      return .connection(.lost(reason))
    }
    if let error { return .server(error) }
    return .connection(.lost(notices.farewell ?? Link.message(of: pointer)))
  }

  private static func message(of pointer: OpaquePointer) -> String {
    let text = PQerrorMessage(pointer).map { String(cString: $0) } ?? ""
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }
    return lines.isEmpty ? "no reason given" : lines.joined(separator: "; ")
  }
}

/// Writes the server's notices to the log at the level that fits.
private final class NoticeLog {
  private let logger: Logger
  /// What a server says when it ends an idle session: libpq takes that for a notice.
  private(set) var farewell: String?

  init(logger: Logger) { self.logger = logger }

  func write(_ result: OpaquePointer) {
    let severity = ServerError.field("V", of: result)
    if severity == "FATAL" || severity == "PANIC" {
      farewell = ServerError.field("M", of: result) ?? "no reason given"
    }
    let level: Logger.Level =
      switch severity {
      case "WARNING": .warning
      case "NOTICE", "INFO", "LOG": .info
      default: .debug
      }
    logger.log(
      level: level, "\(ServerError.field("M", of: result) ?? "notice without text")",
      metadata: ["sqlstate": "\(ServerError.field("C", of: result) ?? "")"])
  }
}

extension CommandLine {
  fileprivate static var programName: String {
    arguments.first.flatMap { $0.split(separator: "/").last.map(String.init) } ?? "swift"
  }
}

extension Duration {
  /// Whole milliseconds, at least one: 0 would mean no limit to the server.
  var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    guard seconds < 2_000_000 else { return 2_000_000_000 }
    return max(1, seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
