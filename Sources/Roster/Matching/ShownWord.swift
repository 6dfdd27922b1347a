/// A word of a display name that may be part of a person's.
struct ShownWord: Hashable, Sendable {
  var plain: String
  var canonical: String
  var isShortened: Bool
  /// One small letter without a dot: hardly an initial, rather what a slip has left of a word.
  var isSmallLetter: Bool
  /// A letter with its dot.
  var hasDot: Bool
  /// `&`, `+`, `/` or *dan* stands before it, and a name before that.
  var beginsAnother = false

  init(_ word: DisplayWord) {
    // `Widodo12`: a number that makes an account's name unique.
    let letters = word.plain.prefix { !$0.isNumber }
    self.init(
      plain: letters.utf8.count >= 3 ? String(letters) : word.plain, isShortened: word.isShortened,
      hasDot: word.raw.hasSuffix("."))
    isSmallLetter = plain.utf8.count == 1 && word.raw == plain
  }

  init(plain: String) { self.init(plain: plain, isShortened: false, hasDot: false) }

  private init(plain: String, isShortened: Bool, hasDot: Bool) {
    self.plain = plain
    canonical = Spelling.canonical(plain)
    self.isShortened = isShortened
    self.hasDot = hasDot
    isSmallLetter = false
  }
}
