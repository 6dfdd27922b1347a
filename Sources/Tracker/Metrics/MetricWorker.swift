import Domain
import Logging
import Postgres

/// Keeps the figures current: ends sessions whose time has passed, works off the queue.
///
/// Any number may run at once, in one process or many: each key is computed by one of them.
public struct MetricWorker: Sendable {
  let tracker: Tracker
  let logger: Logger
  let folder: String?

  /// Keys read from the queue at a time.
  private static let batch = 200
  /// How long a worker sleeps at most: sessions end without telling anybody.
  private static let pause = Duration.seconds(60)

  /// - Parameter folder: of the user's own metrics.
  public init(tracker: Tracker, folder: String? = nil) {
    self.tracker = tracker
    self.folder = folder
    logger = tracker.runner.logger
  }

  /// One round: what is due is done when it returns.
  ///
  /// - Parameter stop: when stopped, the round ends after the key in work.
  /// - Throws: `.database` when the database is gone; `.file` for a metric of the user's folder that
  ///   does not read. A key that fails is in `failures` and leaves the others alone.
  @discardableResult
  public func runOnce(until stop: StopSignal? = nil) async throws(TrackerError) -> WorkedOff {
    let catalogue = try MetricCatalogue(folder: folder)
    _ = try await perform(ComputeMetrics(catalogue: catalogue))
    let held = try await perform(HoldDueSessions())
    var done = try await workOff(catalogue, until: stop)
    done.sessionsHeld = held.codes.count
    return done
  }

  /// Works the queue until it is empty.
  @discardableResult
  public func workOffAll() async throws(TrackerError) -> WorkedOff {
    try await workOff(try MetricCatalogue(folder: folder), until: nil)
  }

  private func workOff(
    _ catalogue: MetricCatalogue, until stop: StopSignal?
  ) async throws(TrackerError) -> WorkedOff {
    let clock = ContinuousClock()
    let start = clock.now
    var done = WorkedOff()
    var failed: Set<DirtyOffice> = []
    var waits = false
    rounds: while true {
      let limit = Self.batch + failed.count
      let keys = try await perform(ListDirtyOffices(limit: limit)).filter { !failed.contains($0) }
      guard !keys.isEmpty else { break }
      var (isBusy, isMoving) = (false, false)
      for key in keys {
        if stop?.isStopped == true { break rounds }
        do {
          switch try await perform(ComputeOffice(key, waits: waits, catalogue: catalogue)) {
          case .computed: (done.keys, isMoving) = (done.keys + 1, true)
          case .superseded: isMoving = true
          case .busy: isBusy = true
          }
        } catch {
          guard !error.isOfTheConnection else { throw error }
          failed.insert(key)
          done.failures.append(
            WorkedOff.Failure(office: key.office, quarter: key.quarter, error: error))
        }
      }
      // Others hold all that is left: wait for them, so that it is done when we say so.
      waits = isBusy && !isMoving
    }
    done.seconds = (clock.now - start) / .seconds(1)
    return done
  }

  private func perform<O: TrackerOperation>(
    _ operation: O
  ) async throws(TrackerError) -> O.Output {
    try await tracker.runner.perform(operation, for: .daemon).output
  }
}

extension MetricWorker {
  /// Rounds until stopped: woken by a notification, at the latest after a minute. A database that
  /// is gone is logged and looked for again in the next round.
  ///
  /// Listening takes one of the tracker's connections: it needs two or more, else it only waits.
  public func run(until stop: StopSignal) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await tick(stop) }
      if tracker.pool.size > 1 { group.addTask { await listen(stop) } }
      stop.wake()
      for await _ in stop.wakes where !stop.isStopped {
        do throws(TrackerError) {
          report(try await runOnce(until: stop))
        } catch { logger.error("metrics: \(error.fault.sentence(in: .en))") }
      }
      group.cancelAll()
    }
  }

  private func report(_ done: WorkedOff) {
    for failure in done.failures {
      logger.error(
        "metrics of \(failure.office) in \(failure.quarter): \(failure.error.fault.sentence(in: .en))"
      )
    }
    if done.keys > 0 || done.sessionsHeld > 0 {
      logger.info(
        "metrics: \(done.keys) keys in \(done.seconds) s, \(done.sessionsHeld) sessions held")
    }
  }

  private func tick(_ stop: StopSignal) async {
    while (try? await Task.sleep(for: Self.pause)) != nil { stop.wake() }
  }

  private func listen(_ stop: StopSignal) async {
    while !Task.isCancelled {
      do {
        try await tracker.pool.withConnection { connection in
          for try await _ in try await connection.notifications(on: MetricQueue.channel) {
            stop.wake()
          }
        }
      } catch { logger.debug("metrics: not listening: \(error)") }
      guard (try? await Task.sleep(for: Self.pause)) != nil else { return }
    }
  }
}

extension TrackerError {
  /// Nothing else can be done either while the database is gone.
  var isOfTheConnection: Bool {
    switch self {
    case .database(.connection), .database(.poolClosed), .database(.cancelled): true
    default: false
    }
  }
}
