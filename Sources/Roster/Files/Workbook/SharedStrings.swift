import Domain

/// The texts that the cells of a workbook point to.
enum SharedStrings {
  /// - Throws: `.damagedWorkbook`, `.workbookTooLarge`.
  static func read(_ entry: ZipEntry?, _ place: Place) throws(RosterError) -> [String] {
    guard let entry else { return [] }
    let pieces = try XMLPieces(entry, place: place)
    var strings: [String] = []
    var text = RichText()
    var bytes = 0
    while let piece = try pieces.next() {
      switch piece {
      case .start("si"): text = RichText()
      case .end("si"):
        bytes += text.string.utf8.count
        guard strings.count < Limits.sharedStrings, bytes <= Limits.sharedBytes else {
          throw .workbookTooLarge(place)
        }
        strings.append(text.string)
      default:
        text.take(piece)
        guard text.string.utf8.count <= Limits.recordBytes else { throw .workbookTooLarge(place) }
      }
    }
    return strings
  }
}

/// A text in runs (`<t>`), without the reading aids that East Asian workbooks add.
struct RichText {
  private(set) var string = ""
  private var isText = false
  private var isAid = false

  mutating func take(_ piece: XMLPieces.Piece) {
    switch piece {
    case .start("t"): isText = true
    case .end("t"): isText = false
    case .start("rPh"): isAid = true
    case .end("rPh"): isAid = false
    case .text(let part) where isText && !isAid: string += part
    default: break
    }
  }
}
