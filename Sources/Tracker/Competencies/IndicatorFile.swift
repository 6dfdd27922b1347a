import Domain

/// A table of levels: `competency,level,indicator_id,valid_from` and optionally
/// `indicator_en,valid_to,source`, as `competency list --levels --output csv` writes it.
struct IndicatorFile: Sendable {
  static let columns: [TableFile.Column] = [
    .init("competency", "kompetensi", "code", "kode", "kode_kompetensi", required: true),
    .init("level", "tingkat", required: true),
    .init("indicator_id", "indikator", required: true),
    .init("indicator_en", "indikator_inggris"),
    .init("valid_from", "berlaku_sejak", required: true),
    .init("valid_to", "berlaku_sampai"),
    .init("source", "dasar", "sumber"),
  ]

  struct Line: Hashable, Sendable {
    struct Key: Hashable, Sendable {
      /// In small letters.
      var competency: String
      var level: Int
      var from: Day
    }
    struct Content: Hashable, Sendable {
      var indicatorId: String
      var indicatorEn: String
      var to: Day?
      var source: String
    }
    var key: Key
    var content: Content
  }

  var lines: [(line: Line, row: TableRow)]
  var ignored: [String]

  /// Whether the file has a column of levels.
  static func isOne(_ file: InputFile) throws(TrackerError) -> Bool {
    let table = try TableFile.read(file, columns: [.init("level", "tingkat")])
    return table.rows.first?.positions["level"] != nil
  }

  /// - Throws: `.refused` for a cell that breaks a rule, and for a level said twice.
  init(_ file: InputFile) throws(TrackerError) {
    let table = try TableFile.read(file, columns: Self.columns)
    ignored = table.ignored
    lines = []
    var seen: [Line.Key: Int] = [:]
    for row in table.rows {
      let line = try Self.line(row)
      if let earlier = seen[line.key] {
        throw .refused(
          Words(
            id: "level itu sudah ada di baris \(earlier)",
            en: "that level stands on line \(earlier) too"),
          next: Words(id: "hapus salah satunya", en: "remove one of them"),
          at: row.place("level"))
      }
      seen[line.key] = row.line
      lines.append((line, row))
    }
  }

  private static func line(_ row: TableRow) throws(TrackerError) -> Line {
    _ = try row.required("level")
    let level = try row.parsed("level", shape: "1-5") { text in
      Int(text).flatMap { CompetencyGap.levels.contains($0) ? $0 : nil }
    }
    let validity = try Validity(row)
    return Line(
      key: Line.Key(
        competency: try row.required("competency").lowercased(), level: level ?? 0,
        from: validity.from),
      content: Line.Content(
        indicatorId: try row.required("indicator_id"), indicatorEn: row["indicator_en"],
        to: validity.to, source: row["source"]))
  }
}
