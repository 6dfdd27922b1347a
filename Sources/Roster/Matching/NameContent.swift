import Domain

/// The words of a display name, office and device taken out, sorted by what they are.
struct NameContent: Sendable {
  /// May be part of a person's name.
  var shown: [ShownWord] = []
  /// Posts and units.
  var posts: [String] = []
  /// What a hall's screen is called.
  var rooms: [String] = []
  /// Speaker, moderator.
  var parts: [String] = []
  /// Forms of address and kinds of staff.
  var fillers: [String] = []
  /// A hall's own name, which may be that of a person: `Aula Soekarno`.
  var hallName: [String] = []

  /// A hall is named, which may be named after a person.
  var isHall: Bool { rooms.contains(where: RoleWords.hall.contains) }
  /// Who is called staff of a post does not hold it.
  var post: PostReading { PostReading(posts + fillers) }
  /// Whether *and* stands between two names.
  var isPair: Bool { shown.contains(where: \.beginsAnother) }

  init(_ words: [DisplayWord]) {
    var afterTitle = true
    var inHall = false
    var and = false
    var position = 0
    while position < words.count {
      let word = words[position]
      let place = position
      let degree = Self.degreeLength(in: words, at: position)
      position += max(1, degree)
      if degree > 0 || word.isNumber { continue }
      if !shown.isEmpty {
        and = and || word.sign.map("&+/;".contains) ?? false || RoleWords.and.contains(word.plain)
      }
      if Self.isTitle(word, mayBeShort: afterTitle || word.isSetOff) {
        afterTitle = true
        continue
      }
      afterTitle = false
      let before = place > 0 ? words[place - 1].plain : nil
      if word.isSetOff && word.sign != nil { inHall = false }
      sort(word, after: before, inHall: &inHall, and: &and)
    }
  }

  /// Degrees without dots or a comma, `Retno SSos` and `Retno S. Sos`: what nobody is called so and
  /// stands behind a name.
  mutating func dropDegrees(unless isName: (String) -> Bool) {
    var kept: [ShownWord] = []
    var position = 0
    while position < shown.count {
      let word = shown[position].plain
      let next = position + 1 < shown.count ? shown[position + 1].plain : ""
      if !kept.isEmpty, word.utf8.count > 1, PersonName.isBareDegree(word), !isName(word) {
        position += 1
      } else if !kept.isEmpty, word.utf8.count == 1, next.utf8.count > 1, !isName(next),
        PersonName.isBareDegree(word + next)
      {
        position += 2
      } else {
        kept.append(shown[position])
        position += 1
      }
    }
    shown = kept
  }

  /// Takes apart what is several names in one word.
  mutating func takeApart(_ parts: (String) -> [String]) {
    guard shown.contains(where: { $0.plain.utf8.count > 8 }) else { return }
    shown = shown.flatMap { word in
      let parts = parts(word.plain)
      guard var first = parts.first.map(ShownWord.init(plain:)) else { return [word] }
      first.beginsAnother = word.beginsAnother
      return [first] + parts.dropFirst().map(ShownWord.init(plain:))
    }
  }

  /// The display name was cut off: its last word may go on, be it a name's, a post's or an office's.
  mutating func cut(lastOf words: [DisplayWord]) {
    guard let last = words.last, shown.last?.plain == last.plain else { return }
    if let comma = words.lastIndex(where: \.isAfterComma), comma + 2 >= words.count,
      words[comma...].allSatisfy({ $0.plain.utf8.count <= 3 })
    {
      // What is left of a degree.
      shown.removeLast(min(shown.count, words.count - comma))
      return
    }
    if shown.count == 1, post.rank != nil {
      shown = []
    } else {
      shown[shown.count - 1].isShortened = true
    }
  }

  private mutating func sort(
    _ word: DisplayWord, after before: String?, inHall: inout Bool, and: inout Bool
  ) {
    if RoleWords.part.contains(word.plain) {
      parts.append(word.plain)
    } else if RoleWords.room.contains(word.plain) {
      rooms.append(word.plain)
      inHall = inHall || RoleWords.hall.contains(word.plain)
    } else if RoleWords.isPost(word.plain) || isAcronymOfUnit(word, after: before) {
      posts.append(word.plain)
    } else if RoleWords.filler.contains(word.plain) {
      fillers.append(word.plain)
    } else if inHall {
      hallName.append(word.plain)
    } else {
      var shownWord = ShownWord(word)
      if word.plain.utf8.count > 1 {
        shownWord.beginsAnother = and
        and = false
      }
      shown.append(shownWord)
    }
  }

  /// `TPPPH` of `Kasubbag TPPPH`: three capitals or more without a vowel, behind a post or a unit.
  private func isAcronymOfUnit(_ word: DisplayWord, after before: String?) -> Bool {
    guard let before, RoleWords.isPost(before), (3...7).contains(word.plain.utf8.count) else {
      return false
    }
    return word.raw.allSatisfy { $0.isUppercase } && !word.plain.contains { "aeiouy".contains($0) }
  }

  /// How many words a degree takes here: none, one (`S.H.`), or two (`S. Kom`).
  private static func degreeLength(in words: [DisplayWord], at position: Int) -> Int {
    let word = words[position]
    if PersonName.isDegree(word.raw) { return 1 }
    guard word.isAfterComma else { return 0 }
    if word.plain.utf8.count > 1, PersonName.isBareDegree(word.plain) { return 1 }
    guard word.plain.utf8.count == 1, position + 1 < words.count else { return 0 }
    return PersonName.isBareDegree(word.plain + words[position + 1].plain) ? 2 : 0
  }

  /// *H.* in front may be Haji or an initial; it is taken for neither, so that whoever fits without
  /// it is a rival: titles never tell people apart.
  /// - Parameter mayBeShort: the word stands where `H.` may be a title.
  private static func isTitle(_ word: DisplayWord, mayBeShort: Bool) -> Bool {
    guard PersonName.isFrontTitle(word.plain) else { return false }
    return mayBeShort || ["drs", "dra", "hj", "prof", "drg"].contains(word.plain)
  }
}
