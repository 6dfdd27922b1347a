import Domain

/// A table of assessments, one a line or as a grid:
/// `nip` (or `staff_ref`), `competency,level,method,assessed_on`, optionally
/// `valid_until,assessor,evidence,confidence,note`; or `nip,M.1,M.2,…`, whose method and day are said apart.
struct AssessmentFile: Sendable {
  static let columns: [TableFile.Column] = [
    .init("nip", "staff_ref", "ni_pppk", "employee_number", "pegawai", required: true),
    .init("competency", "kompetensi", "kode_kompetensi"),
    .init("level", "tingkat"),
    .init("method", "metode"),
    .init("assessed_on", "tanggal", "tanggal_asesmen"),
    .init("valid_until", "berlaku_sampai"),
    .init("assessor", "asesor"),
    .init("evidence", "bukti"),
    .init("confidence", "keyakinan"),
    .init("note", "catatan", "keterangan"),
  ]

  /// One assessment, checked by itself.
  struct Line: Sendable {
    var person: PersonKey
    /// Where the person stands.
    var personPlace: Place
    /// Where the level stands.
    var place: Place
    var finding: Finding
  }

  /// What a file does not say itself.
  struct Defaults: Sendable {
    var method: AssessmentMethod?
    var assessedOn: Day?
  }

  /// Ids by code of the catalogue's competencies, in small letters.
  let catalogue: [String: Int64]
  let defaults: Defaults
  /// Later than this nobody can have been assessed yet.
  let today: Day

  func read(_ file: InputFile) throws(TrackerError) -> (lines: [Line], ignored: [String]) {
    let grid = catalogue.keys.sorted().map { TableFile.Column($0) }
    let table = try TableFile.read(file, columns: Self.columns + grid)
    let known = table.rows.first?.positions ?? [:]
    if known["competency"] != nil {
      guard known["level"] != nil else {
        throw .file(TableFile.missingColumn("level", name: file.name, line: 1))
      }
      return (try table.rows.map(line), table.ignored)
    }
    // A heading shaped like a code is a competency that nobody knows, not a column to leave out.
    if let stranger = table.ignored.first(where: Self.isShapedLikeCode) {
      throw .unknown(.competency, stranger, at: Place(file: file.name, line: 1, heading: stranger))
    }
    guard known.keys.contains(where: { catalogue[$0] != nil }) else {
      throw .file(TableFile.missingColumn("competency", name: file.name, line: 1))
    }
    var lines: [Line] = []
    for row in table.rows { lines += try cells(row) }
    return (lines, table.ignored)
  }

  private func line(_ row: TableRow) throws(TrackerError) -> Line {
    let code = try row.required("competency")
    guard let competency = catalogue[code.lowercased()] else {
      throw .unknown(.competency, code, at: row.place("competency"))
    }
    _ = try row.required("level")
    return try assessment(row, competency: competency, level: "level")
  }

  private func cells(_ row: TableRow) throws(TrackerError) -> [Line] {
    var lines: [Line] = []
    let codes = row.positions.filter { catalogue[$0.key] != nil }
    for (code, _) in codes.sorted(by: { $0.value.index < $1.value.index }) {
      guard let competency = catalogue[code], row.optional(code) != nil else { continue }
      lines.append(try assessment(row, competency: competency, level: code))
    }
    return lines
  }

  private func assessment(
    _ row: TableRow, competency: Int64, level column: String
  ) throws(TrackerError) -> Line {
    let level = try row.parsed(column, shape: "1-5") { text in
      Int(text).flatMap { CompetencyGap.levels.contains($0) ? $0 : nil }
    }
    let method = try row.parsed("method", shape: "self|superior|peer|test|mapping|certificate") {
      AssessmentMethod(rawValue: $0.lowercased())
    }
    let confidence = try row.parsed("confidence", shape: "low|medium|high") {
      AssessmentConfidence(rawValue: $0.lowercased())
    }
    let (day, until) = (try row.day("assessed_on"), try row.day("valid_until"))
    guard let day = day ?? defaults.assessedOn else {
      throw missing("assessed_on", option: "--assessed-on", in: row)
    }
    guard let method = method ?? defaults.method else {
      throw missing("method", option: "--method", in: row)
    }
    let finding = Finding(
      competency: competency, level: level ?? 0, method: method, assessedOn: day,
      validUntil: until, assessor: row["assessor"], evidence: row["evidence"],
      confidence: confidence, note: row["note"])
    try finding.check(
      today: today, level: row.place(column), day: row.place("assessed_on"),
      end: row.place("valid_until"))
    return Line(
      person: try PersonKey(row.required("nip"), at: row.place("nip")),
      personPlace: row.place("nip"), place: row.place(column), finding: finding)
  }

  private func missing(_ key: String, option: String, in row: TableRow) -> TrackerError {
    .refused(
      Words(id: "'\(key)' tidak disebut", en: "'\(key)' is not given"),
      next: Words(id: "isi kolomnya atau pakai \(option)", en: "fill the column or give \(option)"),
      at: row.place(key))
  }

  /// `T.12`
  private static func isShapedLikeCode(_ heading: String) -> Bool {
    let parts = heading.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...3).contains(parts[0].count)
      && parts[0].allSatisfy(\.isLetter) && !parts[1].isEmpty && parts[1].allSatisfy(\.isNumber)
  }
}
