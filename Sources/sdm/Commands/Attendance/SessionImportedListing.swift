import Domain
import Tracker

extension Listing<SessionImported> {
  /// One line a session of a list.
  static let sessionsImported = Listing(
    Column("line", Words(id: "Baris", en: "Line"), .right) { .integer($0.line) },
    Column("session", Words(id: "Sesi", en: "Session")) { .text($0.session) },
    Column("files", Words(id: "Berkas", en: "Files"), .right, inTables: false) {
      .integer($0.files)
    },
    Column("status", Words(id: "Status", en: "Status")) { .text($0.status.rawValue) },
    Column("participants", Words(id: "Peserta", en: "Participants"), .right) {
      .integer($0.participants)
    },
    Column("staff", Words(id: "Pegawai", en: "Staff"), .right) { .integer($0.staff) },
    Column("room", Words(id: "Ruang", en: "Rooms"), .right) { .integer($0.room) },
    Column("guest", Words(id: "Tamu", en: "Guests"), .right) { .integer($0.guest) },
    Column("unknown", Words(id: "Tak dikenal", en: "Unknown"), .right) { .integer($0.unknown) },
    Column("review", Words(id: "Ragu", en: "For review"), .right) { .integer($0.review) },
    Column("error", Words(id: "Galat", en: "Error"), inTables: false) { session in
      session.error.map { .words($0.words) } ?? .empty
    })
}

extension Rendering {
  /// What became of the sessions of a list; their errors were said as they came.
  init(_ sessions: [SessionImported], isTrial: Bool) {
    self.init(sessions, as: .sessionsImported)
    let known = sessions.count { $0.status == .alreadyImported }
    if known > 0 {
      notes.append(
        Words(
          id: "\(known) sesi sudah pernah diimpor; tidak ada yang diubah",
          en: "\(known) sessions were already imported; nothing changed"))
    }
    let doubts = sessions.reduce(0) { $0 + $1.review }
    if isTrial {
      notes.append(
        Words(id: "uji coba: tidak ada yang disimpan", en: "dry run: nothing was kept"))
    } else if doubts > 0 {
      notes.append(
        Words(
          id: "\(doubts) peserta menunggu keputusan: sdm review list",
          en: "\(doubts) participants wait for a decision: sdm review list"))
      needsPerson = true
    }
    let failed = sessions.count { $0.status == .failed }
    if failed > 0 {
      notes.append(
        Words(
          id: "\(failed) dari \(sessions.count) sesi gagal; perbaiki lalu jalankan lagi daftarnya",
          en: "\(failed) of \(sessions.count) sessions failed; mend them and run the list again"))
      failure = .badData
    }
  }
}
