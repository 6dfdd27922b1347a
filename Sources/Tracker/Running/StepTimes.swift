/// Where the time of a run goes, by steps that the operation names; for the log.
public final class StepTimes {
  private var steps: [(name: String, time: Duration)] = []
  private var current: (name: String, since: ContinuousClock.Instant)?

  /// Ends the step before; one begun again goes on where it was.
  func begin(_ name: String) {
    end()
    current = (name, .now)
  }

  func end() {
    guard let (name, since) = current else { return }
    current = nil
    let time = ContinuousClock.now - since
    if let index = steps.firstIndex(where: { $0.name == name }) {
      steps[index].time += time
    } else {
      steps.append((name, time))
    }
  }

  var isEmpty: Bool { steps.isEmpty && current == nil }

  /// `reading 21 ms, matching 96 ms`.
  var summary: String {
    steps.map { "\($0.name) \(Int64($0.time / .milliseconds(1))) ms" }.joined(separator: ", ")
  }
}
