import Domain

/// A workbook (.xlsx): its visible sheets, the texts they share, and which cells are dates.
struct Workbook {
  struct Sheet: Hashable {
    var name: String
    /// Of its entry in the archive.
    var path: String
  }

  let sheets: [Sheet]
  private let archive: ZipArchive
  private let place: Place
  private let shared: [String]
  private let dates: CellDates

  /// - Throws: `.damagedWorkbook`, `.workbookTooLarge`.
  init(_ archive: ZipArchive, place: Place) throws(RosterError) {
    (self.archive, self.place) = (archive, place)
    let targets = try Self.targets(archive, place)
    let contents = try Self.contents(archive, place)
    sheets = contents.sheets.compactMap { sheet in
      targets[sheet.relation].map { Sheet(name: sheet.name, path: Self.path($0)) }
    }
    guard !sheets.isEmpty else { throw .damagedWorkbook(place) }
    shared = try SharedStrings.read(archive.entry("xl/sharedStrings.xml"), place)
    dates = try CellDates(archive.entry("xl/styles.xml"), from1904: contents.from1904, place)
  }

  /// - Parameter number: from 0.
  /// - Throws: `.damagedWorkbook` where there is no such sheet.
  func records(ofSheet number: Int, file: String) throws(RosterError) -> SheetRecords {
    guard sheets.indices.contains(number), let entry = try archive.entry(sheets[number].path) else {
      throw .damagedWorkbook(place)
    }
    return SheetRecords(
      try XMLPieces(entry, place: place), file: file, shared: shared, dates: dates)
  }

  private static func contents(
    _ archive: ZipArchive, _ place: Place
  ) throws(RosterError) -> (sheets: [(name: String, relation: String)], from1904: Bool) {
    guard let entry = try archive.entry("xl/workbook.xml") else { throw .damagedWorkbook(place) }
    let pieces = try XMLPieces(entry, place: place)
    var sheets: [(name: String, relation: String)] = []
    var from1904 = false
    while let piece = try pieces.next() {
      switch piece {
      case .start("sheet"):
        let state = pieces.attribute("state") ?? "visible"
        guard state == "visible", let relation = pieces.attribute("r:id") else { continue }
        guard sheets.count < Limits.sheets else { throw .workbookTooLarge(place) }
        sheets.append((pieces.attribute("name") ?? "", relation))
      case .start("workbookPr"):
        from1904 = ["1", "true"].contains(pieces.attribute("date1904") ?? "")
      default: continue
      }
    }
    return (sheets, from1904)
  }

  /// Where each relation leads.
  private static func targets(
    _ archive: ZipArchive, _ place: Place
  ) throws(RosterError) -> [String: String] {
    guard let entry = try archive.entry("xl/_rels/workbook.xml.rels") else {
      throw .damagedWorkbook(place)
    }
    let pieces = try XMLPieces(entry, place: place)
    var targets: [String: String] = [:]
    while let piece = try pieces.next() {
      guard piece == .start("Relationship"), let id = pieces.attribute("Id"),
        let target = pieces.attribute("Target")
      else { continue }
      guard targets.count < Limits.sheets * 4 else { throw .workbookTooLarge(place) }
      targets[id] = target
    }
    return targets
  }

  /// `worksheets/sheet1.xml` lies in `xl`; one with a slash in front is from the root.
  private static func path(_ target: String) -> String {
    target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }
}
