import Domain

/// How the words somebody shows fit one person's name.
struct NameFit: Hashable, Sendable {
  /// Words equal to one of the name's.
  var whole = 0
  /// Of these the ones of three letters or more; `I` and `Al` alone name nobody.
  var telling = 0
  /// Initials and shortened words that a word of the name begins with.
  var begun = 0
  /// Words spelled otherwise that sound the same: `Soetrisno`.
  var alike = 0
  /// Words that slips of the pen part from a word of the name, and how many slips in all.
  var near = 0
  var slips = 0
  /// Of these the ones so short that a slip makes another name: `Ali`, `Aji`.
  var short = 0
  /// Of these, and of the strange, the ones that are nearer to another name of the staff.
  var known = 0
  /// Words of which the name knows nothing.
  var strange = 0
  /// Of the strange, initials with which no word of the name begins, and a man's name where this is a
  /// woman's: they are another's.
  var contrary = 0
  /// The words stand in another order than in the name.
  var isReordered = false
  /// Words of the name itself.
  var own: Int
  /// How rare the words are that agree, in bits: 10 is one person in a thousand.
  var rarity = 0.0

  var shown: Int { whole + begun + alike + near + strange }
  /// Every word shown is in the name, spelled as there, at least one in full.
  var isExact: Bool { strange == 0 && near == 0 && alike == 0 && telling > 0 }
  /// Every word shown is in the name but for its spelling.
  var isNear: Bool { strange == 0 && near + alike > 0 }
  var isSomething: Bool { whole + alike + near > 0 }
  /// What must have gone wrong for this person to be meant; 0 for an exact fit.
  var cost: Double {
    0.5 * Double(alike) + Double(slips) + 3 * Double(strange) + (isReordered ? 0.4 : 0)
  }

  /// 0 to 1; for sorting what a person chooses from.
  var share: Double {
    guard shown > 0, own > 0 else { return 0 }
    let weight =
      Double(whole) + 0.9 * Double(alike) + 0.8 * Double(near) + 0.5 * Double(begun)
    return min(1, 0.7 * weight / Double(shown) + 0.3 * min(1, weight / Double(own)))
  }

  var words: Words {
    let count = min(own, whole + begun + alike + near)
    let isAlike = near + alike > 0
    return Words(
      id: "nama \(count) dari \(own) kata\(isAlike ? " (ejaan mirip)" : "")",
      en: "\(count) of \(own) words of the name\(isAlike ? " (spelled alike)" : "")")
  }
}
