import ArgumentParser
import Domain
import Tracker

/// How a command speaks: results to standard output, all else to standard error.
struct Voice: Sendable {
  var language: Language
  var format: OutputFormat
  var settings: Settings

  init(options: GlobalOptions) {
    language = options.spokenLanguage
    format = options.output
    settings = Settings(dataFolder: "")
  }

  /// Prints a result and the notes beside it.
  /// - Throws: `ExitCode` where standard output takes nothing more.
  func say(_ rendering: Rendering) throws {
    for words in rendering.notes { note(words) }
    let bytes: [UInt8]
    do throws(TrackerError) {
      bytes = try rendering.bytes(as: format, in: language)
    } catch {
      complain(error.fault)
      throw ExitCode(Int32(error.fault.kind.rawValue))
    }
    guard Streams.write(bytes, to: .output) else {
      let words = Words(id: "keluaran tidak dapat ditulis", en: "cannot write the output")
      complain(Fault(.cannotCreate, what: words))
      throw ExitCode(Int32(Fault.Kind.cannotCreate.rawValue))
    }
  }

  /// One line beside the result.
  func note(_ words: Words) {
    let prefix = Words(id: "catatan", en: "note")
    Streams.write("\(prefix[language]): \(words[language])\n", to: .errors)
  }

  /// One line `error: what, where; next`, and the same as JSON where that was asked for.
  func complain(_ fault: Fault) {
    Streams.write("error: \(fault.sentence(in: language))\n", to: .errors)
    if format == .json {
      Streams.write(FaultDocument(fault, in: language).text, to: .errors)
    }
  }

  /// Says how long a command took: only to a person, and only where it was felt.
  func reportTime(since start: ContinuousClock.Instant) {
    let elapsed = ContinuousClock.now - start
    guard elapsed > .seconds(1), Streams.Stream.errors.isTerminal else { return }
    let seconds = Cell.number(elapsed / .seconds(1), decimals: 1).shown(in: language)
    note(Words(id: "selesai dalam \(seconds) detik", en: "done in \(seconds) seconds"))
  }
}
