import Domain
import Roster

/// A table of decisions, as `review export` writes it: `id,display_name,decision,staff_ref,
/// office_code`, one doubt a line. A line without a decision leaves its doubt open.
struct DecisionFile: Sendable {
  static let columns: [TableFile.Column] = [
    .init("id", "no", "nomor", required: true),
    .init("display_name", "nama", "nama_di_berkas"),
    .init("decision", "keputusan", required: true),
    .init("staff_ref", "nip", "pegawai"),
    .init("office_code", "satker", "kode_satker"),
  ]

  /// One decision, checked by itself.
  struct Line: Sendable {
    var review: Int64
    /// As the file has it; nil: the column is missing or empty.
    var displayName: String?
    var decision: ReviewDecision
    /// Where the number stands.
    var place: Place
    /// Where the name stands.
    var namePlace: Place
    /// Where the person or office stands.
    var targetPlace: Place
  }

  var lines: [Line]
  /// Lines without a decision.
  var open: Int
  var rows: Int
  var ignored: [String]

  init(_ file: InputFile) throws(TrackerError) {
    let table = try TableFile.read(file, columns: Self.columns)
    (lines, open, rows, ignored) = ([], 0, table.rows.count, table.ignored)
    var seen: [Int64: Int] = [:]
    for row in table.rows {
      guard let line = try Self.line(row) else {
        open += 1
        continue
      }
      if let earlier = seen[line.review] {
        throw .refused(
          Words(
            id: "nomor \(line.review) sudah ada di baris \(earlier)",
            en: "number \(line.review) stands in line \(earlier) already"),
          next: Words(id: "hapus salah satunya", en: "remove one of them"), at: line.place)
      }
      seen[line.review] = row.line
      lines.append(line)
    }
  }

  private static func line(_ row: TableRow) throws(TrackerError) -> Line? {
    guard row.optional("id") != nil || row.optional("decision") != nil else { return nil }
    _ = try row.required("id")
    let id = try row.parsed("id", shape: "12") { Int64($0).flatMap { $0 > 0 ? $0 : nil } }
    guard let id, row.optional("decision") != nil else { return nil }
    let outcome = try row.parsed("decision", shape: "staff|room|guest|unknown", Self.outcome)
    let decision: ReviewDecision
    var target = row.place("decision")
    switch outcome {
    case .staff:
      decision = .staff(Self.unescaped(try row.required("staff_ref")))
      target = row.place("staff_ref")
    case .room:
      _ = try row.required("office_code")
      guard let office = try row.office("office_code") else { return nil }
      decision = .room(office)
      target = row.place("office_code")
    case .guest: decision = .guest
    default: decision = .unknown
    }
    return Line(
      review: id, displayName: row.optional("display_name").map(Self.unescaped),
      decision: decision, place: row.place("id"), namePlace: row.place("display_name"),
      targetPlace: target)
  }

  private static func outcome(_ text: String) -> Outcome? {
    switch text.lowercased() {
    case "staff", "pegawai": .staff
    case "room", "ruang": .room
    case "guest", "tamu": .guest
    case "unknown", "tidak dikenal": .unknown
    default: nil
    }
  }

  /// Without the apostrophe that the export puts before what a spreadsheet would take as a formula.
  private static func unescaped(_ text: String) -> String {
    guard text.first == "'", let first = text.first(where: { $0 != "'" }),
      "=+-@\t\r".contains(first)
    else { return text }
    return String(text.dropFirst()).trimmed
  }
}
