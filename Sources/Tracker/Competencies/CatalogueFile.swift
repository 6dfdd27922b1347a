import Domain

/// A table of the catalogue: `code,kind,name_id,name_en,valid_from` and optionally
/// `parent,valid_to,source`, as `competency list --output csv` writes it.
struct CatalogueFile: Sendable {
  static let columns: [TableFile.Column] = [
    .init("code", "kode", "kode_kompetensi", required: true),
    .init("kind", "group", "jenis", "kelompok", required: true),
    .init("parent", "induk"),
    .init("name_id", "nama", "kompetensi", required: true),
    .init("name_en", "nama_inggris", required: true),
    .init("valid_from", "berlaku_sejak", required: true),
    .init("valid_to", "berlaku_sampai"),
    .init("source", "dasar", "sumber"),
  ]

  struct Line: Hashable, Sendable {
    var code: String
    var kind: CompetencyKind
    var parent: String?
    var nameId: String
    var nameEn: String
    var validity: Validity
    var source: String
  }

  var lines: [(line: Line, row: TableRow)]
  var ignored: [String]

  /// - Throws: `.refused` for a cell that breaks a rule, and for a code said twice.
  init(_ file: InputFile) throws(TrackerError) {
    let table = try TableFile.read(file, columns: Self.columns)
    ignored = table.ignored
    lines = []
    var seen: [String: Int] = [:]
    for row in table.rows {
      let line = try Self.line(row)
      if let earlier = seen[line.code.lowercased()] {
        throw .refused(
          Words(
            id: "kompetensi '\(line.code)' sudah ada di baris \(earlier)",
            en: "competency '\(line.code)' stands on line \(earlier) too"),
          next: Words(id: "hapus salah satunya", en: "remove one of them"),
          at: row.place("code"))
      }
      seen[line.code.lowercased()] = row.line
      lines.append((line, row))
    }
  }

  private static func line(_ row: TableRow) throws(TrackerError) -> Line {
    let code = try row.required("code")
    _ = try row.required("kind")
    let kind = try row.parsed("kind", shape: "managerial|sociocultural|technical") {
      CompetencyKind($0)
    }
    return Line(
      code: code, kind: kind ?? .technical, parent: row.optional("parent"),
      nameId: try row.required("name_id"), nameEn: try row.required("name_en"),
      validity: try Validity(row), source: row["source"])
  }
}
