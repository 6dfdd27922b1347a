/// A person's name as offices write it: titles in front, the name itself, degrees behind.
///
///     Drs. H. Suwarto Hadikusumo, M.Si.
///
/// Titles never tell two people apart; `tokens` are what names are compared by.
public struct PersonName: Hashable, Sendable {
  public let frontTitles: [String]
  public let core: String
  public let backTitles: [String]
  /// The words of `core` in lower-case a-z and digits.
  public let tokens: [String]

  /// As letters write it.
  public var full: String {
    ((frontTitles + [core]).joined(separator: " ") + backTitles.map { ", " + $0 }.joined())
  }

  public static func parse(_ full: String) -> PersonName {
    let pieces = full.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
    var words = (pieces.first ?? []).map(String.init)
    var back: [String] = []
    for piece in pieces.dropFirst() {
      // After a comma degrees stand; anything else that stands there is still part of the name.
      for word in piece.map(String.init) {
        if isDegree(word) || isBareDegree(word) { back.append(word) } else { words.append(word) }
      }
    }
    var trailing: [String] = []
    while words.count > 1, let last = words.last, isDegree(last) {
      trailing.insert(last, at: 0)
      words.removeLast()
    }
    var front: [String] = []
    while words.count > 1, let first = words.first, isFrontTitle(first) {
      front.append(first)
      words.removeFirst()
    }
    let core = words.joined(separator: " ")
    return PersonName(
      frontTitles: front, core: core, backTitles: trailing + back, tokens: self.words(of: core))
  }

  /// `Drs.`, `H.`, `Prof.`: only meaningful where it stands in front of a name.
  public static func isFrontTitle(_ word: String) -> Bool {
    titles.contains(words(of: word).joined())
  }

  /// A degree that shows itself by its dots: `S.Kom.`, `M.Si`, `Ph.D.`
  public static func isDegree(_ word: String) -> Bool {
    word.dropLast().contains(".") && isBareDegree(word)
  }

  /// A degree by its letters alone (`SH`, `MSi`): only to be trusted behind a comma.
  public static func isBareDegree(_ word: String) -> Bool {
    let letters = words(of: word.filter { $0 != "." }).joined()
    return degrees.contains(letters) || letters.hasPrefix("amd")
      || (letters.hasPrefix("str") && word.contains("."))
  }

  /// Words in lower-case a-z and digits: accents and apostrophes go, all else parts words.
  public static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 97...122, 48...57: word.unicodeScalars.append(scalar)
      case 65...90: word.append(Character(Unicode.Scalar(UInt8(scalar.value + 32))))
      // Apostrophes of many makes, zero-width marks and combining accents belong to the word.
      case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2BC, 0x2032, 0x200B...0x200F, 0x300...0x36F, 0xFEFF:
        continue
      default:
        if let plain = accented[Character(scalar)] {
          word += plain
        } else if !word.isEmpty {
          words.append(word)
          word = ""
        }
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let accented: [Character: String] = {
    let rows: [(String, String)] = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćčÇĆČ"), ("d", "ďđĎĐ"), ("e", "èéêëēėęěÈÉÊËĒĖĘĚ"),
      ("g", "ğĞ"), ("i", "ìíîïīıÌÍÎÏĪİ"), ("l", "łŁ"), ("n", "ñńňÑŃŇ"), ("o", "òóôõöøōőÒÓÔÕÖØŌŐ"),
      ("r", "řŘ"), ("s", "śşšŚŞŠ"), ("t", "ťţŤŢ"), ("u", "ùúûüūůűÙÚÛÜŪŮŰ"), ("y", "ýÿÝŸ"),
      ("z", "źżžŹŻŽ"), ("ae", "æÆ"), ("oe", "œŒ"), ("ss", "ß"),
    ]
    var table: [Character: String] = [:]
    for (plain, letters) in rows { for letter in letters { table[letter] = plain } }
    return table
  }()

  private static let titles: Set<String> = [
    "prof", "dr", "drg", "drs", "dra", "drh", "ir", "h", "hj", "hi", "kh", "apt", "ns",
  ]

  private static let degrees: Set<String> = [
    "sh", "shi", "shut", "se", "sei", "sy", "st", "sti", "sp", "spt", "skom", "ssos", "ssosi",
    "sip", "sipem", "spd", "spdi", "sag", "sstp", "sap", "sth", "sthi", "skm", "sik", "sikom",
    "spsi", "ssi", "sstat", "smat", "ss", "sn", "ssn", "sfarm", "skep", "sked", "skh", "spi",
    "stp", "strip", "sak", "sab", "sant", "sptk", "stk", "mh", "mhi", "mm", "msi", "mkom", "mpd",
    "mpdi", "map", "mt", "mti", "me", "mei", "mp", "ma", "mba", "mkn", "mikom", "mhum", "msc",
    "mag", "mstat", "mpsi", "mip", "mpem", "mpa", "mph", "mkes", "msos", "mak", "mfil", "mab",
    "phd", "llm", "llb", "dea", "ak", "ca", "cpa", "ba", "bba", "bsc", "be", "ners", "apt", "qia",
    "cgaa", "cha", "cpm", "cme",
  ]
}
