import ArgumentParser
import Domain
import Tracker

struct MetricCheckup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check metric files: that they read, and that their queries run.",
    discussion: """
      Those that the program carries; as JSON:
        sdm metric check
        sdm metric check --output json
      A folder of your own metrics is checked the same way.
      Exit codes: 0 all sound; 1 faults were found; 64 usage; 66 no such
      folder; 69 no database; 77 not allowed.
      """)

  @Argument(help: "Folder with *.sql (default: the program's).", completion: .directory)
  var folder: String?
  @OptionGroup var global: GlobalOptions

  /// The argument, else the configured one.
  private var chosenFolder: String? {
    get throws(TrackerError) {
      if let folder { return folder }
      return try global.settings().metricsFolder
    }
  }

  func run() async throws {
    try await global.perform(CheckMetrics(folder: try chosenFolder)) {
      checks in
      var rendering = Rendering(checks, as: .metricChecks)
      rendering.needsPerson = checks.contains { !$0.isSound }
      return rendering
    }
  }
}

extension Listing<MetricCheck> {
  fileprivate static let metricChecks = Listing(
    Column("file", Words(id: "Berkas", en: "File")) { .text($0.file) },
    Column("line", Words(id: "Baris", en: "Line"), .right) { .integer($0.line) },
    Column("problem", Words(id: "Masalah", en: "Problem")) {
      $0.problem.map { .words($0.words) } ?? .empty
    })
}
