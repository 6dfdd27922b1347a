import Domain
import Tracker

extension Words {
  /// Participants wait for a decision: what is shown may still change.
  static func openDoubts(_ count: Int, session: String?) -> Words {
    let list = "sdm review list" + (session.map { " --session \($0)" } ?? "")
    return Words(
      id: "\(count) peserta menunggu keputusan: \(list)",
      en: "\(count) participants wait for a decision: \(list)")
  }
}

extension Rendering {
  mutating func noteDoubts(_ count: Int, session: String? = nil) {
    if count > 0 { notes.append(.openDoubts(count, session: session)) }
  }
}

extension GlobalOptions {
  /// Performs an operation whose figures doubts may still change, and says how many wait.
  func perform<O: TrackerOperation>(
    _ operation: @autoclosure () throws(TrackerError) -> O, doubts: CountReviews,
    rendering: (O.Output) -> Rendering
  ) async throws {
    try await speaking { (voice) async throws(TrackerError) in
      let operation = try operation()
      return try await withTracker(voice) { (tracker) async throws(TrackerError) in
        var shown = rendering(try await perform(operation, on: tracker, voice: voice))
        let count = try await perform(doubts, on: tracker, voice: voice)
        shown.noteDoubts(count, session: doubts.session)
        return shown
      }
    }
  }
}
