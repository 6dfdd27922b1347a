import ArgumentParser
import Domain
import Synchronization
import Tracker

extension GlobalOptions {
  /// Performs one operation for the account that runs the process, and prints what it answers.
  ///
  /// - Parameters:
  ///   - operation: made before the database is opened, so that a missing file costs nothing.
  ///   - key: the user's idempotency key of a write; nil: one is made.
  ///   - rendering: how its answer looks.
  /// - Throws: `ExitCode` only; what went wrong has been said by then.
  func perform<O: TrackerOperation>(
    _ operation: @autoclosure () throws(TrackerError) -> O, key: String? = nil,
    rendering: (O.Output) -> Rendering
  ) async throws {
    try await speaking { (voice) async throws(TrackerError) in
      let operation = try operation()
      return try await withTracker(voice) { (tracker) async throws(TrackerError) in
        rendering(try await perform(operation, key: key, on: tracker, voice: voice))
      }
    }
  }

  /// Performs an operation on an open tracker; says so where its key was known.
  func perform<O: TrackerOperation>(
    _ operation: O, key: String? = nil, on tracker: Tracker, voice: Voice
  ) async throws(TrackerError) -> O.Output {
    let done = try await tracker.runner.perform(operation, for: .local, key: key)
    if done.isRepeated {
      voice.note(
        Words(
          id: "kunci \(done.key) sudah dikerjakan; tidak ada yang diubah",
          en: "key \(done.key) was done before; nothing changed"))
    } else if verbose, O.writes {
      voice.note(Words(id: "kunci \(done.key)", en: "key \(done.key)"))
    }
    return done.output
  }

  /// Performs a reading operation and prints its lines as they come, as csv or JSON: memory holds
  /// one page of them.
  func stream<O: PagedOperation>(
    _ operation: O, as listing: Listing<O.Line>, notes: (O.Output) -> [Words]
  ) async throws {
    try await speaking { (voice) async throws(TrackerError) in
      try await withTracker(voice) { (tracker) async throws(TrackerError) in
        let writer = Mutex(PageWriter(format: voice.format, language: voice.language))
        let answer = try await tracker.runner.stream(operation, for: .local) {
          (lines) throws(TrackerError) in
          try writer.withLock { (writer) throws(TrackerError) in
            try writer.write(lines, as: listing)
          }
        }
        try writer.withLock { (writer) throws(TrackerError) in try writer.end(listing) }
        var rendering = Rendering(bytes: [])
        rendering.notes = notes(answer)
        return rendering
      }
    }
  }

  /// Prints the lines of a reading operation: page by page where the form allows it.
  func list<O: PagedOperation>(
    _ operation: O, as listing: Listing<O.Line>
  ) async throws where O.Output == [O.Line] {
    if output.isPaged {
      try await stream(operation, as: listing) { _ in [] }
    } else {
      try await perform(operation) { Rendering($0, as: listing) }
    }
  }

  /// Opens the database, says what that took, and closes it after the work.
  func withTracker(
    _ voice: Voice, _ work: (Tracker) async throws(TrackerError) -> Rendering
  ) async throws(TrackerError) -> Rendering {
    let tracker = try await Tracker.open(voice.settings, logger: logger)
    if let opening = tracker.opening {
      voice.note(opening.words(folder: voice.settings.dataFolder))
    }
    let result: Rendering
    do throws(TrackerError) { result = try await work(tracker) } catch {
      await tracker.close()
      throw error
    }
    await tracker.close()
    return result
  }

  /// Runs a command's work, prints its rendering, and turns errors into words and exit codes.
  func speaking(
    _ work: (Voice) async throws(TrackerError) -> Rendering
  ) async throws {
    let started = ContinuousClock.now
    var voice = Voice(options: self)
    let rendering: Rendering
    do throws(TrackerError) {
      voice.settings = try settings()
      voice.language = voice.settings.language
      rendering = try await work(voice)
    } catch {
      voice.complain(error.fault)
      throw ExitCode(Int32(error.fault.kind.rawValue))
    }
    try voice.say(rendering)
    voice.reportTime(since: started)
    if let failure = rendering.failure { throw ExitCode(Int32(failure.rawValue)) }
    if rendering.needsPerson { throw ExitCode(1) }
  }
}

extension Tracker.Opening {
  /// The one line about an embedded server that a command had to start.
  func words(folder: String) -> Words {
    switch self {
    case .created(let version):
      Words(
        id: "basis data PostgreSQL \(version) dibuat di \(folder) dan dijalankan",
        en: "made a PostgreSQL \(version) database in \(folder) and started it")
    case .started(let version):
      Words(
        id: "basis data PostgreSQL \(version) di \(folder) dijalankan",
        en: "started the PostgreSQL \(version) database in \(folder)")
    }
  }
}
