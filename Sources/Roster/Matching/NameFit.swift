import Domain

/// How the words somebody shows fit one person's name.
struct NameFit: Hashable, Sendable {
  /// Words equal to one of the name's.
  var whole = 0
  /// Of these the ones of three letters or more; `I` and `Al` alone name nobody.
  var telling = 0
  /// Initials and shortened words that a word of the name begins with.
  var begun = 0
  /// Words that one slip of the pen parts from a word of the name.
  var near = 0
  /// Words of which the name knows nothing.
  var strange = 0
  /// Words of the name itself.
  var own: Int

  var shown: Int { whole + begun + near + strange }
  /// Every word shown is in the name, spelled as there, at least one in full.
  var isExact: Bool { strange == 0 && near == 0 && telling > 0 }
  /// Every word shown is in the name but for slips.
  var isNear: Bool { strange == 0 && near > 0 && whole + near > 0 }
  var isSomething: Bool { whole + near > 0 }

  /// 0 to 1; for sorting what a person chooses from.
  var share: Double {
    guard shown > 0, own > 0 else { return 0 }
    let weight = Double(whole) + 0.8 * Double(near) + 0.5 * Double(begun)
    return 0.7 * weight / Double(shown) + 0.3 * min(1, weight / Double(own))
  }

  var words: Words {
    Words(
      id: "nama \(whole + begun + near) dari \(own) kata\(near > 0 ? " (ejaan mirip)" : "")",
      en: "\(whole + begun + near) of \(own) words of the name\(near > 0 ? " (spelled alike)" : "")"
    )
  }

  init(of shown: [ShownWord], to name: NameWords) {
    own = name.words.count
    var free = Array(name.words.indices)
    func take(_ fits: (Int) -> Bool) -> Bool {
      guard let index = free.firstIndex(where: { fits($0) }) else { return false }
      free.remove(at: index)
      return true
    }
    // The surest first, so that an initial takes no word that another shows in full.
    var open = shown.filter { word in
      if take({ name.words[$0] == word.canonical }) {
        whole += 1
        telling += word.plain.utf8.count >= 3 ? 1 : 0
        return false
      }
      return true
    }
    open = open.filter { word in
      if word.isShortened, take({ name.words[$0].hasPrefix(word.plain) }) {
        begun += 1
        return false
      }
      return true
    }
    for word in open {
      if word.plain.utf8.count > 1, take({ Spelling.isNear(name.sounds[$0], word.sound) }) {
        near += 1
      } else {
        strange += 1
      }
    }
  }
}

/// A word of a display name that may be part of a person's.
struct ShownWord: Hashable, Sendable {
  var plain: String
  var canonical: String
  var sound: [UInt8]
  var isShortened: Bool
  /// One small letter without a dot: hardly an initial, rather what a slip has left of a word.
  var isSmallLetter: Bool
  /// A letter with its dot.
  var hasDot: Bool

  init(_ word: DisplayWord) {
    // `Widodo12`: a number that makes an account's name unique.
    let letters = word.plain.prefix { !$0.isNumber }
    plain = letters.utf8.count >= 3 ? String(letters) : word.plain
    canonical = Spelling.canonical(plain)
    sound = Spelling.sound(canonical)
    isShortened = word.isShortened
    hasDot = word.raw.hasSuffix(".")
    isSmallLetter = plain.utf8.count == 1 && word.raw == plain
  }
}

/// The words of a person's name, ready to be compared.
struct NameWords: Hashable, Sendable {
  var words: [String]
  var sounds: [[UInt8]]

  init(_ name: String) {
    words = PersonName.parse(name).tokens.map(Spelling.canonical)
    sounds = words.map(Spelling.sound)
  }
}
