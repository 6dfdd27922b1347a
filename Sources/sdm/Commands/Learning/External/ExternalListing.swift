import Domain
import Tracker

extension Listing<ExternalRecord> {
  /// With the columns of `credit external import`, so that what it writes as csv can be read.
  static let externals = Listing(
    Column("id", Words(id: "Nomor", en: "Number"), .right) { .code($0.id) },
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("staff_ref", Words(id: "Pegawai", en: "Reference"), inTables: false) {
      .reference($0.staffRef)
    },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("form", Words(id: "Bentuk", en: "Form")) { .text($0.form) },
    Column("title", Words(id: "Kegiatan", en: "Title")) { .text(harmless($0.title)) },
    Column("organiser", Words(id: "Penyelenggara", en: "Organiser"), inTables: false) {
      .text(harmless($0.organiser))
    },
    Column("starts_on", Words(id: "Mulai", en: "From")) { .code($0.startsOn) },
    Column("ends_on", Words(id: "Selesai", en: "To")) { .code($0.endsOn) },
    Column("starts", Words(id: "Jam mulai", en: "Starts"), inTables: false) { .text($0.starts) },
    Column("ends", Words(id: "Jam selesai", en: "Ends"), inTables: false) { .text($0.ends) },
    Column("zone", Words(id: "Zona", en: "Zone"), inTables: false) { .code($0.zone) },
    Column("minutes", Words(id: "Menit", en: "Minutes"), .right, inTables: false) {
      .integer($0.minutes)
    },
    Column("international", Words(id: "Internasional", en: "International"), inTables: false) {
      .yes($0.international)
    },
    Column("certificate", Words(id: "Sertifikat", en: "Certificate")) {
      .text($0.certificate.map(harmless))
    },
    Column("proof_name", Words(id: "Bukti", en: "Proof"), inTables: false) {
      .text($0.proofName.map(harmless))
    },
    Column("proof_sha256", Words("SHA-256"), inTables: false) { .text($0.proofSha256) },
    Column("status", Words(id: "Status", en: "Status")) { .text($0.status.rawValue) },
    Column("jp", Words(id: "JP", en: "JP"), .right) { .number($0.jp, decimals: 2) },
    Column("overlaps", Words(id: "Bertumpuk dengan", en: "Overlaps")) { record in
      record.overlaps.isEmpty ? .empty : .text(record.overlaps)
    },
    Column("recorded_at", Words(id: "Dicatat", en: "Recorded"), inTables: false) {
      .text($0.recordedAt)
    },
    Column("recorded_by", Words(id: "Dicatat oleh", en: "Recorded by"), inTables: false) {
      .text($0.recordedBy)
    },
    Column("decided_at", Words(id: "Diputuskan", en: "Decided"), inTables: false) {
      .text($0.decidedAt)
    },
    Column("decided_by", Words(id: "Diputuskan oleh", en: "Decided by"), inTables: false) {
      .text($0.decidedBy)
    },
    Column("reason", Words(id: "Alasan", en: "Reason"), inTables: false) { record in
      record.reason.isEmpty ? .empty : .text(harmless(record.reason))
    })
}

/// With an apostrophe before what a spreadsheet would take as a formula.
func harmless(_ text: String) -> String {
  guard let first = text.first(where: { $0 != "'" }), "=+-@\t\r".contains(first) else {
    return text
  }
  return "'" + text
}
