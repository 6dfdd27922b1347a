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

  init(_ words: [DisplayWord]) {
    var afterTitle = true
    var position = 0
    while position < words.count {
      let word = words[position]
      let degree = Self.degreeLength(in: words, at: position)
      position += max(1, degree)
      if degree > 0 || word.isNumber { continue }
      if Self.isTitle(word, mayBeShort: afterTitle || word.isSetOff) {
        afterTitle = true
        continue
      }
      afterTitle = false
      if RoleWords.part.contains(word.plain) {
        parts.append(word.plain)
      } else if RoleWords.room.contains(word.plain) {
        rooms.append(word.plain)
      } else if RoleWords.post.contains(word.plain) {
        posts.append(word.plain)
      } else {
        shown.append(ShownWord(word))
      }
    }
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

  /// - Parameter mayBeShort: the word stands where `H.` is a title and no initial.
  private static func isTitle(_ word: DisplayWord, mayBeShort: Bool) -> Bool {
    guard PersonName.isFrontTitle(word.plain) else { return false }
    return mayBeShort || ["drs", "dra", "hj", "prof", "drg"].contains(word.plain)
  }
}
