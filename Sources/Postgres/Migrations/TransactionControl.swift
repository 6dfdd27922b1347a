extension Migration {
  /// Whether the text holds a statement that ends the transaction it runs in. A body between
  /// dollar quotes is not looked into, nor what follows a BEGIN ATOMIC.
  var endsTransaction: Bool {
    var words: [String] = []
    for token in SQLTokens(Array(text.utf8)) {
      switch token.kind {
      case .semicolon:
        if Self.endsTransaction(words) { return true }
        words = []
      case .word(let word):
        if word == "atomic", words.last == "begin" { return false }
        words.append(word)
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
