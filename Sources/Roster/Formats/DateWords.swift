/// A written moment taken apart: the three parts of its date, and the words of its clock.
struct DateWords {
  /// Month, day, year where the month is named; else as they stand.
  let date: [String]
  let clock: [String]
  let monthIsNamed: Bool

  /// Nil where no date stands in front.
  init?(_ text: String) {
    var words = text.split {
      $0.isWhitespace || $0 == "," || $0 == "T" && text.contains("-")
    }.map(String.init)
    if let first = words.first?.lowercased(), Self.weekdays.contains(first) { words.removeFirst() }
    words.removeAll { Self.fillers.contains($0.lowercased()) }
    guard let first = words.first else { return nil }
    if words.count >= 4 {
      if let month = Self.month(first) {
        (date, clock, monthIsNamed) = (
          [String(month), words[1], words[2]], Array(words.dropFirst(3)), true
        )
        return
      }
      if let month = Self.month(words[1]) {
        (date, clock, monthIsNamed) = (
          [String(month), first, words[2]], Array(words.dropFirst(3)), true
        )
        return
      }
    }
    for separator: Character in ["/", "-", "."] {
      let parts = first.split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) }) {
        (date, clock, monthIsNamed) = (parts.map(String.init), Array(words.dropFirst()), false)
        return
      }
    }
    return nil
  }

  /// `Aug`, `Agustus`, `Nov.`: at least three letters of a month's name.
  private static func month(_ word: String) -> Int? {
    let letters = word.lowercased().filter { $0 != "." }
    guard letters.count >= 3 else { return nil }
    return months.firstIndex { $0.contains { $0.hasPrefix(letters) } }.map { $0 + 1 }
  }

  private static let months = [
    ["january", "januari"], ["february", "februari", "pebruari"], ["march", "maret"], ["april"],
    ["may", "mei"], ["june", "juni"], ["july", "juli"], ["august", "agustus", "ags", "agt"],
    ["september"], ["october", "oktober"], ["november", "nopember"], ["december", "desember"],
  ]
  private static let weekdays: Set = [
    "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let fillers: Set = ["pukul", "jam", "at"]
}
