import Domain
import Logging
import ServiceLifecycle
import Tracker

/// The metric worker as a service: a signal to stop lets it finish the key in work.
struct MetricService: Service {
  let worker: MetricWorker

  func run() async throws {
    let stop = StopSignal()
    await withGracefulShutdownHandler {
      await worker.run(until: stop)
    } onGracefulShutdown: {
      stop.stop()
    }
  }

  /// Runs in a group that SIGTERM and SIGINT stop.
  func runUntilStopped(_ logger: Logger) async throws(TrackerError) {
    let group = ServiceGroup(
      services: [self], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    do { try await group.run() } catch { throw .internalFault("services: \(error)") }
  }
}
