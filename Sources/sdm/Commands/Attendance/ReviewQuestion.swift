import Domain

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether somebody sits there who can answer.
enum Question {
  static var canBeAsked: Bool { isatty(0) == 1 && Streams.Stream.errors.isTerminal }
}

extension Voice {
  /// Asks on standard error and reads a line; no answer is a no.
  func asksYes(_ question: Words) -> Bool {
    Streams.write("\(question[language]) ", to: .errors)
    let answer = readLine()?.lowercased() ?? ""
    return ["y", "ya", "yes"].contains(answer.filter { !$0.isWhitespace })
  }
}
