import ArgumentParser
import Domain
import Tracker

struct DatabaseStop: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: "Stop the private database.",
    discussion: """
      Stop it; once more, which finds nothing to do:
        sdm database stop
        sdm database stop --output json
      Exit codes: 0 it does not run; 64 usage; 65 a configured database is not
      ours to stop; 69 it cannot be stopped.
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.speaking { (voice) throws(TrackerError) in
      let control = DatabaseControl(settings: voice.settings, logger: global.logger)
      let stopped = Stopped(wasRunning: try control.stop())
      let words =
        stopped.wasRunning
        ? Words(id: "Basis data dihentikan.\n", en: "The database was stopped.\n")
        : Words(id: "Basis data memang tidak berjalan.\n", en: "The database was not running.\n")
      return Rendering(
        stopped, grid: Listing<Stopped>.stopped.grid([stopped]), shown: .text(words))
    }
  }
}

private struct Stopped: Codable, Sendable { var wasRunning: Bool }

extension Listing<Stopped> {
  fileprivate static let stopped = Listing(
    Column("was_running", Words(id: "Tadinya berjalan", en: "Was running")) {
      .yes($0.wasRunning)
    })
}
