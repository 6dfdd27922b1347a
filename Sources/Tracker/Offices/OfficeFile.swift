import Domain

/// The table of offices: `code,level,name,region,parent_code,timezone`.
enum OfficeFile {
  static let columns: [TableFile.Column] = [
    .init("code", "kode", "kode_satker", required: true),
    .init("level", "tingkat"),
    .init("name", "nama", required: true),
    .init("region", "wilayah"),
    .init("parent", "parent_code", "induk"),
    .init("timezone", "zone", "zona"),
  ]

  struct Line: Sendable {
    var office: Office
    var row: TableRow
  }

  static func read(text: String, name: String) throws(TrackerError) -> [Line] {
    try lines(of: TableFile.read(text: text, name: name, columns: columns))
  }

  /// Checks codes, levels, duplicates; whether parents exist is for who knows the database.
  static func lines(of table: TableFile) throws(TrackerError) -> [Line] {
    var seen: [Office.Code: Int] = [:]
    return try table.rows.map { row throws(TrackerError) in
      guard let code = try row.office("code") else {
        _ = try row.required("code"); throw .internalFault("")
      }
      if let earlier = seen.updateValue(row.line, forKey: code) {
        throw .refused(
          Words(
            id: "kode \(code) sudah ada di baris \(earlier)",
            en: "code \(code) stands in line \(earlier) too"),
          next: Words(id: "hapus salah satunya", en: "remove one of them"), at: row.place("code"))
      }
      let zone = try row.parsed("timezone", shape: "Asia/Jakarta, WIB, WITA, WIT") { Zone($0) }
      let parent = try row.office("parent") ?? defaultParent(of: code)
      let name = try row.required("name")
      return Line(
        office: Office(
          code: code, name: name, region: row.optional("region") ?? name, level: code.level,
          parent: parent, zone: zone ?? .wib),
        row: row)
    }
  }

  private static func defaultParent(of code: Office.Code) -> Office.Code? {
    switch code.level {
    case .national: nil
    case .province: .national
    case .regency, .city: Office.Code(code.text.prefix(2))
    }
  }
}
