import Domain

/// A table of required levels: `competency,level,valid_from` with `class`, `post` or `office_code`
/// and `post`, optionally `scope,valid_to,source`, as `requirement list --output csv` writes it.
struct RequirementFile: Sendable {
  static let columns: [TableFile.Column] = [
    .init("scope", "cakupan"),
    .init("class", "job_class", "kelas", "kelas_jabatan"),
    .init("post", "jabatan", "position"),
    .init("office_code", "kode_satker", "satker"),
    .init("competency", "kompetensi", "kode_kompetensi", required: true),
    .init("level", "tingkat", required: true),
    .init("valid_from", "berlaku_sejak", required: true),
    .init("valid_to", "berlaku_sampai"),
    .init("source", "dasar", "sumber"),
  ]

  /// A line, checked by itself.
  struct Line: Sendable {
    var scope: RequirementScope
    var level: Int
    var validity: Validity
    var row: TableRow
  }

  var lines: [Line]
  var ignored: [String]

  init(_ file: InputFile) throws(TrackerError) {
    let table = try TableFile.read(file, columns: Self.columns)
    ignored = table.ignored
    lines = try table.rows.map(Self.line)
  }

  private static func line(_ row: TableRow) throws(TrackerError) -> Line {
    _ = try row.required("level")
    let level = try row.parsed("level", shape: "0-5") { text in
      Int(text).flatMap { (0...CompetencyGap.levels.upperBound).contains($0) ? $0 : nil }
    }
    let scope = try row.parsed("scope", shape: "class|post|office") { text in
      RequirementScope(rawValue: text.lowercased())
    }
    return Line(
      scope: try check(scope ?? guess(row), row), level: level ?? 0,
      validity: try Validity(row), row: row)
  }

  private static func guess(_ row: TableRow) -> RequirementScope {
    row.optional("office_code") != nil ? .office : row.optional("post") != nil ? .post : .class
  }

  /// - Throws: `.refused` where the line lacks what its scope names.
  private static func check(
    _ scope: RequirementScope, _ row: TableRow
  ) throws(TrackerError) -> RequirementScope {
    switch scope {
    case .class:
      if row.optional("class") == nil {
        throw .refused(
          Words(
            id: "tidak disebut kelas atau jabatan mana", en: "it names neither a class nor a post"),
          next: Words(id: "isi class atau post", en: "fill in class or post"),
          at: row.place("class"))
      }
    case .post: _ = try row.required("post")
    case .office:
      _ = try row.required("post")
      _ = try row.required("office_code")
    }
    return scope
  }
}
