import Domain

/// Which cells of a workbook show a number as a date, and what they show.
struct CellDates {
  private enum Shape { case none, date, dateAndTime }

  private let shapes: [Shape]
  private let from1904: Bool

  /// - Throws: `.damagedWorkbook`, `.workbookTooLarge`.
  init(_ entry: ZipEntry?, from1904: Bool, _ place: Place) throws(RosterError) {
    self.from1904 = from1904
    guard let entry else {
      shapes = []
      return
    }
    let pieces = try XMLPieces(entry, place: place)
    var codes: [Int: Shape] = [:]
    var shapes: [Shape] = []
    var isCellFormat = false
    while let piece = try pieces.next() {
      switch piece {
      case .start("numFmt"):
        guard let id = pieces.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
        codes[id] = Self.shape(ofCode: pieces.attribute("formatCode") ?? "")
      case .start("cellXfs"): isCellFormat = true
      case .end("cellXfs"): isCellFormat = false
      case .start("xf") where isCellFormat:
        let id = pieces.attribute("numFmtId").flatMap { Int($0) } ?? 0
        shapes.append(codes[id] ?? Self.shape(ofBuiltIn: id))
      default: continue
      }
      guard shapes.count <= Limits.cellStyles, codes.count <= Limits.cellStyles else {
        throw .workbookTooLarge(place)
      }
    }
    self.shapes = shapes
  }

  /// `2025-11-26 09:05:12` for a number in a cell of that style; nil where the style is no date's.
  func text(of number: String, style: Int?) -> String? {
    guard let style, shapes.indices.contains(style), shapes[style] != .none,
      let serial = Double(number), (0..<2_958_466).contains(serial)
    else { return nil }
    var days = Int(serial)
    var second = Int(((serial - Double(days)) * 86_400).rounded())
    if second == 86_400 { (days, second) = (days + 1, 0) }
    let clock = [second / 3600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    if days == 0, !from1904 { return clock }
    let day = Day(number: Int32(days - (from1904 ? 24_107 : 25_569)))
    return shapes[style] == .date && second == 0 ? "\(day)" : "\(day) \(clock)"
  }

  /// The formats that every workbook has without saying so.
  private static func shape(ofBuiltIn id: Int) -> Shape {
    switch id {
    case 14...17, 27...31, 34...36, 50...58: .date
    case 18...22, 32, 33, 45...47: .dateAndTime
    default: .none
    }
  }

  /// `[$-421]dd/mm/yyyy hh.mm.ss`: letters of dates outside quotes and brackets.
  private static func shape(ofCode code: String) -> Shape {
    var letters: Set<Character> = []
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" || character == "_" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == "[" {
        isBracketed = true
      } else if character == "]" {
        isBracketed = false
      } else if !isQuoted, !isBracketed {
        letters.insert(character)
      }
    }
    if code.lowercased().hasPrefix("general") || letters.contains("#") { return .none }
    if letters.contains("h") || letters.contains("s") { return .dateAndTime }
    return letters.contains("y") || letters.contains("d") ? .date : .none
  }
}
