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
    ] {
      for word in written.split(separator: " ") { table[String(word)] = form }
    }
    return table
  }()

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

  /// Whether one may be a slip of the other: the same sound, or one slip in it (two where long).
  static func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let shorter = min(a.count, b.count)
    guard shorter >= 3 else { return false }
    let most = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0
    guard abs(a.count - b.count) <= most else { return false }
    if a == b { return true }
    return most > 0 && distance(a, b, atMost: most) <= most
  }

  /// Letters added, left out, changed, or swapped with their neighbour.
  static func distance(_ a: [UInt8], _ b: [UInt8], atMost most: Int) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      var least = i + 1
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
        least = min(least, cost)
      }
      if least > most { return least }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
