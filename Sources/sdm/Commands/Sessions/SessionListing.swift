import Domain
import Tracker

extension Listing<SessionDetail> {
  /// With the columns of `session import`, so that what it writes as csv is read back.
  static let sessions = Listing(
    Column("code", Words(id: "Kode", en: "Code")) { .text($0.session.code) },
    Column("title", Words(id: "Judul", en: "Title")) { .text($0.session.title) },
    Column("organiser", Words(id: "Penyelenggara", en: "Organiser")) {
      .code($0.session.organiser)
    },
    Column("mode", Words(id: "Moda", en: "Mode"), inTables: false) {
      .text($0.session.mode.rawValue)
    },
    Column("starts_at", Words(id: "Mulai", en: "Starts")) { .text($0.session.startsAt.short) },
    Column("ends_at", Words(id: "Selesai", en: "Ends")) { .text($0.session.endsAt.short) },
    Column("zone", Words(id: "Zona", en: "Zone"), inTables: false) { .code($0.session.zone) },
    Column("audience", Words(id: "Sasaran", en: "Audience")) {
      .text($0.audience.map(\.text).joined(separator: ";"))
    },
    Column("program", Words(id: "Program", en: "Program")) { .text($0.session.program) },
    Column("form", Words(id: "Bentuk", en: "Form")) { .text($0.session.form) },
    Column("competencies", Words(id: "Kompetensi", en: "Competencies"), inTables: false) {
      list($0.competencies)
    },
    Column("speakers", Words(id: "Narasumber", en: "Speakers"), inTables: false) {
      list($0.speakers)
    },
    Column("threshold", Words(id: "Ambang", en: "Threshold"), .right, inTables: false) {
      .number($0.session.threshold, decimals: 4)
    },
    Column("late_end_minutes", Words(id: "Akhir mundur", en: "Late end"), .right, inTables: false) {
      .integer($0.session.lateEndMinutes)
    },
    Column("status", Words(id: "Status", en: "Status")) { .text($0.session.status.rawValue) },
    Column("open_doubts", Words(id: "Ragu", en: "Doubts"), .right) { .integer($0.openDoubts) })

  private static func list(_ texts: [String]) -> Cell {
    texts.isEmpty ? .empty : .text(texts.joined(separator: ";"))
  }
}

extension LocalTime {
  /// `2025-11-26T09:00`: what `session import` reads, without seconds that say nothing.
  fileprivate var short: String {
    second.isMultiple(of: 60) ? "\(day)T\(clock)" : description
  }
}
