/// How long, as platforms say it: `2h 41m 5s`, `1 hr 2 min`, `2 jam 41 mnt 5 dtk`, `3j 1m 25d`.
enum SpokenDuration {
  static func seconds(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    var units: Set<Int> = []
    for word in words(of: text.lowercased()) {
      if let value = Int(word) {
        guard number == nil, value <= 1_000_000 else { return nil }
        number = value
      } else {
        guard let value = number, let unit = unit(word), units.insert(unit).inserted else {
          return nil
        }
        total += value * unit
        number = nil
      }
    }
    return number == nil && !units.isEmpty ? total : nil
  }

  private static func unit(_ word: String) -> Int? {
    switch word {
    case "h", "hr", "hrs", "hour", "hours", "j", "jam": 3600
    case "m", "min", "mins", "minute", "minutes", "mnt", "menit": 60
    // Indonesian `detik` is a second; no platform counts days.
    case "s", "sec", "secs", "second", "seconds", "d", "dtk", "detik": 1
    default: nil
    }
  }

  /// Runs of digits and runs of letters; anything but blanks, dots and commas makes a word that
  /// nothing means.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var last: Character?
    for character in text {
      defer { last = character }
      if character.isWhitespace || character == "." || character == "," { continue }
      if let last, !last.isWhitespace, last != ".", last != ",",
        last.isNumber == character.isNumber, !words.isEmpty
      {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
    }
    return words
  }
}
