import ArgumentParser
import Domain
import FoundationEssentials
import Logging
import Tracker

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(help: "libpq connection string or URI (default: the private database).")
  var database: String?

  @Option(help: ArgumentHelp("Folder of the private database.", valueName: "folder"))
  var data: String?

  @Option(help: ArgumentHelp("Configuration file.", valueName: "file"))
  var config: String?

  @Option(help: "How results are written: table, json, csv or xlsx.")
  var output: OutputFormat = .table

  @Option(help: "Language of words: id or en.")
  var lang: Language?

  @Flag(help: "Say more on standard error.")
  var verbose = false

  func validate() throws {
    guard output == .xlsx, Streams.Stream.output.isTerminal else { return }
    throw ValidationError("a workbook is no text; send it to a file: --output xlsx > NAME.xlsx")
  }
}

/// What every command that writes understands besides.
struct WriteOptions: ParsableArguments {
  @Option(help: "Key of this write: sent again with it, it is not done twice.")
  var key: String?
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table, json, csv
  /// A workbook; it goes to a file, never to a terminal.
  case xlsx

  /// Written as the lines come; the others are laid out over all of them.
  var isPaged: Bool { self == .csv || self == .json }
}

extension GlobalOptions {
  /// The language before the configuration is read, and where it cannot be.
  var spokenLanguage: Language { lang ?? environmentLanguage }

  private var environmentLanguage: Language {
    Streams.environment("LANG")?.hasPrefix("en") == true ? .en : .id
  }

  var logger: Logger {
    var logger = Logger(label: "sdm")
    logger.logLevel = verbose ? .debug : .warning
    return logger
  }

  /// Flags, environment and configuration file, joined.
  func settings() throws(TrackerError) -> Settings {
    try Settings.resolve(
      database: database, dataFolder: data, file: config, language: lang,
      environment: ProcessInfo.processInfo.environment)
  }
}
