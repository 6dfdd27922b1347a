import Domain

/// One word of a display name.
struct DisplayWord: Hashable, Sendable {
  /// As written, without brackets and separators around it.
  var raw: String
  /// In a-z and digits, without dots: `KAB.` is `kab`, `S.Kom.` is `skom`.
  var plain: String
  /// Whether something other than a blank stands before it: `_`, `-`, `(`, a comma.
  var isSetOff: Bool
  var isAfterComma: Bool
  /// The last sign before it that is no blank: `&`, `/`, `-`.
  var sign: Character?

  var isNumber: Bool { plain.utf8.allSatisfy { (48...57).contains($0) } }
  /// `Muh.`, `W.`: shortened on purpose.
  var isShortened: Bool { raw.hasSuffix(".") || plain.utf8.count == 1 }
}

extension DisplayWord {
  /// The words of a display name. `_ | / : ( )`, commas and dashes part words; a dot parts them
  /// only where it stands in neither a degree (`S.H.`) nor a number (`33.16`).
  static func all(in name: String) -> [DisplayWord] {
    var words: [DisplayWord] = []
    var raw = ""
    var (setOff, afterComma) = (true, false)
    var sign: Character?
    func finish() {
      for (index, part) in parts(of: raw).enumerated() {
        let plain = PersonName.words(of: part.filter { $0 != "." }).joined()
        if plain.isEmpty { continue }
        words.append(
          DisplayWord(
            raw: part, plain: plain, isSetOff: setOff && index == 0, isAfterComma: afterComma,
            sign: sign))
        (setOff, afterComma, sign) = (false, false, nil)
      }
      raw = ""
    }
    for character in name {
      if character.isWhitespace {
        finish()
      } else if separators.contains(character) {
        finish()
        (setOff, afterComma, sign) = (true, afterComma || character == ",", character)
      } else {
        raw.append(character)
      }
    }
    finish()
    return words
  }

  private static let separators = Set("_|/\\:;,()[]{}<>+=~*#&\"“”-–—−•·")

  private static func parts(of raw: String) -> [String] {
    guard raw.dropLast().contains("."), !PersonName.isDegree(raw), !raw.contains("@"),
      !raw.allSatisfy({ $0.isNumber || $0 == "." })
    else { return [raw] }
    // `Kab.Blora`, `M.Agus`: each part but the last keeps its dot.
    let pieces = raw.split(separator: ".")
    return pieces.enumerated().map { index, piece in
      index < pieces.count - 1 || raw.hasSuffix(".") ? piece + "." : String(piece)
    }
  }
}
