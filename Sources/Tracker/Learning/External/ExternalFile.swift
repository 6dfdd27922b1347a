import Domain

/// A table of learning outside our sessions, one course of one person a line.
enum ExternalFile {
  static let columns: [TableFile.Column] = [
    .init("staff_ref", "nip", "ni_pppk", "employee_number", "pegawai", required: true),
    .init("name", "nama", "nama pegawai"),
    .init("form", "bentuk", "kode", "kode bentuk", "jenis", required: true),
    .init(
      "title", "nama kegiatan", "nama kursus", "nama diklat", "kegiatan", "judul", required: true),
    .init("organiser", "penyelenggara", "institusi penyelenggara", required: true),
    .init("starts_on", "tanggal mulai", "tgl mulai", "mulai", required: true),
    .init("ends_on", "tanggal selesai", "tgl selesai", "selesai"),
    .init("starts", "jam mulai", "pukul mulai"),
    .init("ends", "jam selesai", "pukul selesai"),
    .init("zone", "zona", "zona waktu"),
    .init("minutes", "menit", "durasi menit"),
    .init("jp", "jumlah jp", "jumlah jam"),
    .init("certificate", "nomor sertifikat", "no sertifikat", "sertifikat"),
    .init("international", "internasional"),
  ]

  /// A line as a draft; what is wrong with a cell is said with its place.
  static func draft(_ row: TableRow) throws(TrackerError) -> ExternalDraft {
    guard let first = try day(row, "starts_on") else {
      _ = try row.required("starts_on")
      throw .internalFault("starts_on is neither empty nor a day")
    }
    return ExternalDraft(
      staff: try person(row), form: try row.required("form"),
      title: try plain(row.required("title")),
      organiser: try plain(row.required("organiser")), startsOn: first,
      endsOn: try day(row, "ends_on"),
      starts: row.optional("starts"), ends: row.optional("ends"),
      zone: try row.parsed("zone", shape: "WIB, WITA, WIT") { Zone($0) },
      minutes: try row.parsed("minutes", shape: "90") { Int($0) },
      jp: try row.parsed("jp", shape: "3,5") { text in
        Double(String(text.map { $0 == "," ? "." : $0 })).flatMap { $0.isFinite ? $0 : nil }
      },
      certificate: row.optional("certificate").map(plain), isInternational: try international(row))
  }

  /// Without the apostrophe that lists put before what a spreadsheet would take as a formula.
  private static func plain(_ text: String) -> String {
    guard text.first == "'", let next = text.dropFirst().first, "=+-@".contains(next) else {
      return text
    }
    return String(text.dropFirst())
  }

  private static func person(_ row: TableRow) throws(TrackerError) -> String {
    let text = try row.required("staff_ref")
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let isMember = parts.count == 3 && Office.Code(String(parts[0]).trimmed) != nil
    guard isMember || PersonReference(text) != nil else {
      throw .refused(
        Words(
          id: "'\(text)' bukan NIP 18 digit atau satker|nama|jabatan",
          en: "'\(text)' is no 18-digit NIP nor office|name|position"),
        next: Words(
          id: "perbaiki NIP-nya; ekspor kolom itu sebagai teks",
          en: "mend the number; export the column as text"), at: row.place("staff_ref"))
    }
    return text
  }

  private static func day(_ row: TableRow, _ key: String) throws(TrackerError) -> Day? {
    try row.parsed(key, shape: "DD-MM-YYYY, DD/MM/YYYY, YYYY-MM-DD") { Day(written: $0) }
  }

  private static func international(_ row: TableRow) throws(TrackerError) -> Bool {
    try row.parsed("international", shape: "ya, tidak") { text in
      switch text.lowercased() {
      case "ya", "y", "yes", "true", "1", "x": true
      case "tidak", "t", "no", "n", "false", "0", "-": false
      default: nil
      }
    } ?? false
  }
}
