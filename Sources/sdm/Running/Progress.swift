import Domain

/// Says how far a long command is: a line a second, and only to a person.
struct Progress {
  let voice: Voice
  let total: Int
  private var done = 0
  private var said = ContinuousClock.now

  init(voice: Voice, total: Int) { (self.voice, self.total) = (voice, total) }

  mutating func step() {
    done += 1
    guard Streams.Stream.errors.isTerminal, ContinuousClock.now - said > .seconds(1) else {
      return
    }
    said = .now
    voice.note(Words(id: "\(done) dari \(total)", en: "\(done) of \(total)"))
  }
}
