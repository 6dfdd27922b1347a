import ArgumentParser
import Domain
import Logging
import ServiceLifecycle
import Tracker

@main
struct Daemon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sdmd",
    abstract: "Keep metrics current, as a service or once.",
    discussion: """
      Work off what is due and end; then run until stopped:
        sdmd --once
        sdmd --database postgresql:///sdm --verbose
      It ends planned sessions whose time has passed and computes what has
      changed. Any number of them may run on one database. SIGTERM and SIGINT
      let it finish the key in work.
      Exit codes: 0 done, or stopped; 64 usage; 65 a metric file is wrong;
      66 no such folder; 69 no database; 70 a fault of ours; 75 try again;
      77 not allowed; 78 bad configuration.
      """)

  @Flag(help: "Work off what is due, print one line with figures, and end.") var once = false
  @Option(help: "Connection string of libpq, or a URI (default: SDM_DATABASE, or embedded).")
  var database: String?
  @Option(help: "Folder of the embedded database (default: SDM_DATA).") var data: String?
  @Option(help: "Configuration file (default: SDM_CONFIG, or /etc/sdm/sdm.yaml).")
  var config: String?
  @Option(help: "Folder with metrics of your own, one file a metric.") var metrics: String?
  @Option(help: "Language of messages: id or en.") var lang: Language?
  @Flag(help: "Log what is done.") var verbose = false

  func run() async throws {
    let surroundings = Surroundings()
    do throws(TrackerError) {
      let settings = try Settings.resolve(
        database: database, dataFolder: data, file: config, language: lang,
        environment: surroundings.environment)
      let logger = surroundings.logger(isVerbose: verbose, isService: !once)
      // One to listen, one to work.
      let tracker = try await Tracker.open(settings, logger: logger, connections: 2)
      let worker = MetricWorker(tracker: tracker, folder: metrics ?? settings.metricsFolder)
      try await perform(worker, logger: logger, language: settings.language)
      await tracker.close()
    } catch {
      let language = lang ?? surroundings.language
      surroundings.complain("error: \(error.fault.sentence(in: language))")
      throw ExitCode(Int32(error.fault.kind.rawValue))
    }
  }

  private func perform(
    _ worker: MetricWorker, logger: Logger, language: Language
  ) async throws(TrackerError) {
    guard once else { return try await MetricService(worker: worker).runUntilStopped(logger) }
    let done = try await worker.runOnce()
    print(done.sentence[language])
    if let failure = done.failures.first { throw failure.error }
  }
}

extension Language: ExpressibleByArgument {}

extension WorkedOff {
  /// The one line of `--once`.
  fileprivate var sentence: Words {
    let tenths = Int((seconds * 10).rounded())
    let (whole, rest) = (tenths / 10, tenths % 10)
    return Words(
      id: "\(keys) satker-triwulan dihitung, \(sessionsHeld) sesi selesai, "
        + "\(failures.count) gagal, \(whole),\(rest) detik",
      en: "\(keys) office-quarters computed, \(sessionsHeld) sessions over, "
        + "\(failures.count) failed, \(whole).\(rest) s")
  }
}
