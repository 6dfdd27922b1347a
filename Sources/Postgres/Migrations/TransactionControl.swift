extension Migration {
  /// Whether the text holds a statement that ends the transaction it runs in. The body of a
  /// function is not meant: it cannot.
  var endsTransaction: Bool {
    var words: [String] = []
    // How many END are due in a body that began with BEGIN ATOMIC.
    var depth = 0
    for token in SQLTokens(Array(text.utf8)) {
      switch token.kind {
      case .word(let word) where depth > 0:
        if word == "case" { depth += 1 }
        if word == "end" { depth -= 1 }
      case _ where depth > 0: break
      case .word("atomic") where words.last == "begin": depth = 1
      case .word(let word): words.append(word)
      case .semicolon:
        if Self.endsTransaction(words) { return true }
        words = []
      default: words.append("")
      }
    }
    return Self.endsTransaction(words)
  }

  /// By the words of one statement, in lower case; anything else than a word is empty.
  private static func endsTransaction(_ words: [String]) -> Bool {
    switch words.first {
    case "commit", "end", "abort", "begin", "start": true
    case "rollback": !words.contains("to")  // back to a savepoint is allowed
    case "prepare": words.dropFirst().first == "transaction"
    default: false
    }
  }
}
