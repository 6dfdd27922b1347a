/// Walks through SQL text and tells parameters, words and semicolons from what stands in quotes
/// and comments. It knows just enough to renumber parameters and to find where statements begin.
struct SQLTokens: Sequence, IteratorProtocol {
  enum Kind: Equatable {
    case parameter(Int)
    /// In lower case.
    case word(String)
    case semicolon
    /// Anything else: a literal, a quoted name, an operator.
    case other
  }

  struct Token: Equatable {
    var kind: Kind
    /// In UTF-8 bytes from 0.
    var range: Range<Int>
  }

  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Token? {
    skipBlanksAndComments()
    guard position < text.count else { return nil }
    let start = position
    let kind = takeToken()
    return Token(kind: kind, range: start..<position)
  }

  private subscript(ahead offset: Int) -> UInt8 {
    position + offset < text.count ? text[position + offset] : 0
  }

  private mutating func takeToken() -> Kind {
    let byte = text[position]
    switch byte {
    case UInt8(ascii: ";"):
      position += 1
      return .semicolon
    case UInt8(ascii: "'"): take(quote: byte, escapes: false)
    case UInt8(ascii: "\""): take(quote: byte, escapes: false)
    case UInt8(ascii: "$"): return takeDollar()
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      guard self[ahead: 1] == UInt8(ascii: "'") else { return takeWord() }
      position += 1
      take(quote: UInt8(ascii: "'"), escapes: true)
    case _ where byte.startsWord: return takeWord()
    default: position += 1
    }
    return .other
  }

  /// A doubled quote needs no care: it reads as the next literal at once.
  private mutating func take(quote: UInt8, escapes: Bool) {
    position += 1
    while position < text.count, text[position] != quote {
      position += escapes && text[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = Swift.min(position + 1, text.count)
    if escapes, self[ahead: 0] == quote { take(quote: quote, escapes: true) }
  }

  private mutating func takeWord() -> Kind {
    let start = position
    while position < text.count, text[position].continuesWord { position += 1 }
    return .word(String(decoding: text[start..<position], as: UTF8.self).lowercased())
  }

  /// `$12`, or a literal between `$tag$` and `$tag$`.
  private mutating func takeDollar() -> Kind {
    var end = position + 1
    while end < text.count, text[end].isDigit { end += 1 }
    if end > position + 1 {
      let number = Int(String(decoding: text[position + 1..<end], as: UTF8.self))
      position = end
      return number.map { .parameter($0) } ?? .other
    }
    while end < text.count, text[end].continuesWord, text[end] != UInt8(ascii: "$") { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: "$") else {
      position += 1
      return .other
    }
    let tag = text[position...end]
    position = end + 1
    while position < text.count, !text[position...].starts(with: tag) { position += 1 }
    position = Swift.min(position + tag.count, text.count)
    return .other
  }

  private mutating func skipBlanksAndComments() {
    while position < text.count {
      if text[position] <= 32 {
        position += 1
      } else if self[ahead: 0] == UInt8(ascii: "-"), self[ahead: 1] == UInt8(ascii: "-") {
        while position < text.count, text[position] != UInt8(ascii: "\n") { position += 1 }
      } else if self[ahead: 0] == UInt8(ascii: "/"), self[ahead: 1] == UInt8(ascii: "*") {
        skipBlockComment()
      } else {
        return
      }
    }
  }

  /// PostgreSQL's block comments nest.
  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      switch (self[ahead: 0], self[ahead: 1]) {
      case (UInt8(ascii: "/"), UInt8(ascii: "*")):
        depth += 1
        position += 2
      case (UInt8(ascii: "*"), UInt8(ascii: "/")):
        depth -= 1
        position += 2
      default: position += 1
      }
    } while depth > 0 && position < text.count
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
  fileprivate var startsWord: Bool {
    (65...90).contains(self) || (97...122).contains(self) || self == 95 || self >= 128
  }
  fileprivate var continuesWord: Bool { startsWord || isDigit || self == UInt8(ascii: "$") }
}
