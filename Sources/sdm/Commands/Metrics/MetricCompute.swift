import ArgumentParser
import Domain
import Tracker

struct MetricCompute: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compute",
    abstract: "Compute the figures that are due, now.",
    discussion: """
      What is due; a whole quarter anew, whatever stands:
        sdm metric compute
        sdm metric compute --quarter 2025-Q4 --full
      A running sdmd does the same by itself.
      Exit codes: 0 done; 1 some figures could not be computed; 64 usage;
      69 no database; 77 not allowed.
      """)

  @Option(help: "Only this quarter: 2025-Q4 (default: all).") var quarter: Quarter?
  @Flag(help: "Everything anew, not only what is due.") var full = false
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      try await global.withTracker(voice) { (tracker) async throws(TrackerError) in
        let request = ComputeMetrics(quarter: quarter, full: full)
        _ = try await global.perform(request, on: tracker, voice: voice)
        return Rendering(
          try await MetricWorker(tracker: tracker, folder: voice.settings.metricsFolder).runOnce())
      }
    }
  }
}

/// What `metric compute` answers.
private struct Computed: Codable, Sendable {
  var offices: Int
  var sessionsHeld: Int
  var failures: Int
}

extension Rendering {
  fileprivate init(_ work: WorkedOff) {
    self.init(
      one: Computed(
        offices: work.keys, sessionsHeld: work.sessionsHeld, failures: work.failures.count),
      as: Listing(
        .init(
          "offices", Words(id: "Satker-triwulan dihitung", en: "Office quarters computed"), .right
        ) {
          .integer($0.offices)
        },
        .init("sessions_held", Words(id: "Sesi selesai", en: "Sessions over"), .right) {
          .integer($0.sessionsHeld)
        },
        .init("failures", Words(id: "Gagal", en: "Failed"), .right) { .integer($0.failures) }))
    notes = work.failures.map { failure in
      let place = "\(failure.office) \(failure.quarter)"
      return Words(
        id: "\(place): \(failure.error.fault.sentence(in: .id))",
        en: "\(place): \(failure.error.fault.sentence(in: .en))")
    }
    needsPerson = !work.failures.isEmpty
  }
}
