/// The parser's help, made to fit a screen.
enum HelpText {
  static let width = 78

  /// Breaks the lines that the parser leaves long: those that show how a command is used.
  static func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.count > width && line.lowercased().hasPrefix("usage: ") ? broken(line) : String(line)
    }.joined(separator: "\n")
  }

  /// An option and its value stay together: a break stands before a dash, a bracket or a name.
  private static func broken(_ line: Substring) -> String {
    var (done, current) = ([String](), "")
    for part in parts(of: line) {
      if !current.isEmpty, current.count + 1 + part.count > width {
        done.append(current)
        current = "      "
      }
      current += current.isEmpty ? part : " " + part
    }
    return (done + [current]).joined(separator: "\n")
  }

  /// Words, where what stands in brackets and an option with its value count as one.
  private static func parts(of line: Substring) -> [String] {
    var (parts, isOpen) = ([String](), false)
    for word in line.split(separator: " ") {
      let isValue = word.hasPrefix("<") && parts.last?.hasPrefix("--") == true
      if isOpen || isValue {
        parts[parts.count - 1] += " " + word
      } else {
        parts.append(String(word))
      }
      if word.hasPrefix("[") { isOpen = true }
      if word.hasSuffix("]") { isOpen = false }
    }
    return parts
  }
}
