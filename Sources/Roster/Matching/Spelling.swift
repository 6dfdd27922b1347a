/// How far two words of names are apart, as Indonesian names are spelled.
enum Spelling {
  /// The one form of what is written in many: `Moh`, `Mochammad`, `Muhamad`.
  static func canonical(_ word: String) -> String { forms[word] ?? word }

  private static let forms: [String: String] = {
    var table: [String: String] = [:]
    for (form, written) in [
      (
        "muhammad",
        "muh moh mohd mhd mohamad mohammad muhamad mochamad mochammad muchamad muchammad"
      ),
      ("abdul", "abd"), ("ahmad", "achmad akhmad ahmat"),
      // Balinese names as registers shorten them.
      ("gusti", "gst"), ("ngurah", "ngr"), ("wayan", "wyn"), ("nyoman", "nym nyom"),
      ("komang", "kmg"), ("kadek", "kdk"), ("nengah", "ngh"),
    ] {
      for word in written.split(separator: " ") { table[String(word)] = form }
    }
    return table
  }()

  /// What follows `I` or `Ni`: birth order and rank.
  static let balinese: Set<String> = [
    "wayan", "made", "nyoman", "ketut", "gede", "putu", "komang", "kadek", "nengah", "luh", "gusti",
    "dewa", "kade",
  ]

  /// A word by its sound: old spelling (`oe`, `dj`), doubled letters and letters that people swap.
  static func sound(_ word: String) -> [UInt8] {
    var text: [UInt8] = []
    let bytes = Array(word.utf8)
    var index = 0
    while index < bytes.count {
      let pair =
        index + 1 < bytes.count ? String(decoding: bytes[index...index + 1], as: UTF8.self) : ""
      if let one = pairs[pair] {
        if text.last != one { text.append(one) }
        index += 2
        continue
      }
      let letter = letters[bytes[index]] ?? bytes[index]
      if text.last != letter { text.append(letter) }
      index += 1
    }
    return text
  }

  private static let pairs: [String: UInt8] = [
    "oe": UInt8(ascii: "u"), "dj": UInt8(ascii: "j"), "tj": UInt8(ascii: "c"),
    "sy": UInt8(ascii: "s"), "sj": UInt8(ascii: "s"), "kh": UInt8(ascii: "k"),
    "dh": UInt8(ascii: "d"), "th": UInt8(ascii: "t"), "ph": UInt8(ascii: "p"),
    "ch": UInt8(ascii: "k"),
  ]
  private static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "y"): UInt8(ascii: "i"), UInt8(ascii: "j"): UInt8(ascii: "j"),
    UInt8(ascii: "f"): UInt8(ascii: "p"), UInt8(ascii: "v"): UInt8(ascii: "p"),
    UInt8(ascii: "z"): UInt8(ascii: "s"), UInt8(ascii: "q"): UInt8(ascii: "k"),
  ]

  /// A word without its vowels but a first one: `Nurul` is `nrl`, `Ahmad` is `ahmd`.
  static func skeleton(_ word: [UInt8]) -> [UInt8] {
    word.prefix(1) + word.dropFirst().filter { !vowels.contains($0) }
  }

  /// Whether a word is written by its consonants: `Nrl`, `Rzk`.
  static func isSkeleton(_ word: [UInt8]) -> Bool {
    word.count > 2 && !word.dropFirst().contains(where: vowels.contains)
  }

  /// How many slips a word of so many letters may have and still be known.
  static func mostSlips(_ count: Int) -> Int { count < 3 ? 0 : count < 6 ? 1 : 2 }

  /// How many slips may part two words: two where the longer has the letters for it.
  static func mostSlips(_ a: Int, _ b: Int) -> Int {
    min(a, b) < 4 ? mostSlips(min(a, b)) : mostSlips(max(a, b))
  }

  /// Two names of which one is a man's and one a woman's, `Purwanto` and `Purwanti`, `Candra` and
  /// `Candri`: equal but for a last vowel. No slip of the pen, but somebody else.
  static func isOtherSex(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count, a.count > 3, let x = a.last, let y = b.last, x != y else {
      return false
    }
    return vowels.contains(x) && vowels.contains(y) && a.dropLast() == b.dropLast()
  }

  private static let vowels = Set("aeiou".utf8)

  /// Letters added, left out, changed, or swapped with their neighbour.
  /// - Parameter swap: what a swap costs; 2 is what leaving out and adding would.
  static func distance(_ a: [UInt8], _ b: [UInt8], atMost most: Int, swap: Int = 1) -> Int {
    guard abs(a.count - b.count) <= most else { return most + 1 }
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = before
    for i in a.indices {
      row[0] = i + 1
      var least = i + 1
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, before[j - 1] + swap)
        }
        row[j + 1] = cost
        least = min(least, cost)
      }
      if least > most { return least }
      (before, last, row) = (last, row, before)
    }
    return last[b.count]
  }
}
