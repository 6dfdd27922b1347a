import Domain
import Tracker

extension Listing<ParticipantOutcome> {
  /// One line a participant, with the keys that scripts rely on.
  static let participants = Listing(
    Column("display_name", Words(id: "Nama di berkas", en: "Name in the file")) {
      .text($0.displayName)
    },
    Column("email", Words(id: "Surel", en: "E-mail")) { .text($0.email) },
    Column("outcome", Words(id: "Hasil", en: "Outcome")) { .text($0.outcome.rawValue) },
    Column("staff_ref", Words(id: "Pegawai", en: "Person")) { .text($0.staffRef) },
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("minutes", Words(id: "Menit", en: "Minutes"), .right) {
      .number($0.minutes, decimals: 2)
    },
    Column("score", Words(id: "Keyakinan", en: "Certainty"), .right) {
      .number($0.score, decimals: 2)
    },
    Column("reason", Words(id: "Alasan", en: "Reason")) { .words($0.reason.words) })
}

extension Listing<AttendanceImported> {
  /// The figures of an import that was kept.
  static let attendanceImported = Listing(
    Column("session", Words(id: "Sesi", en: "Session")) { .text($0.session) },
    Column("participants", Words(id: "Peserta di berkas", en: "Participants"), .right) {
      .integer($0.participants.count)
    },
    Column("staff", Words(id: "Pegawai", en: "Staff"), .right) {
      .integer($0.count(of: .staff))
    },
    Column("room", Words(id: "Ruang satker", en: "Rooms"), .right) {
      .integer($0.count(of: .room))
    },
    Column("guest", Words(id: "Tamu", en: "Guests"), .right) { .integer($0.count(of: .guest)) },
    Column("unknown", Words(id: "Tidak dikenal", en: "Unknown"), .right) {
      .integer($0.count(of: .unknown))
    },
    Column("review", Words(id: "Perlu diputuskan", en: "For review"), .right) {
      .integer($0.count(of: .review))
    },
    Column("rows", Words(id: "Baris", en: "Rows"), .right) { .words($0.rows.sum) })
}

extension RosterDifference {
  /// So many participants are named; json has all.
  private static let shown = 20

  fileprivate var notes: [Words] {
    let head = Words(
      id:
        "\(file) menggantikan \(replaces): \(added.count) peserta ditambah, \(removed.count) hilang, "
        + "\(changed.count) menitnya berubah, \(unchanged) tetap",
      en: "\(file) replaces \(replaces): \(added.count) participants added, \(removed.count) gone, "
        + "\(changed.count) with other minutes, \(unchanged) as before")
    let lines = (added + removed + changed).map { line in
      let before = Cell.number(line.minutesBefore, decimals: 1)
      let after = Cell.number(line.minutesAfter, decimals: 1)
      func text(_ language: Language) -> String {
        "\(line.displayName): \(before.shown(in: language)) → \(after.shown(in: language))"
      }
      return Words(id: text(.id), en: text(.en))
    }
    let rest = lines.count - Self.shown
    let more = Words(
      id: "… dan \(rest) lagi (--output json)", en: "… and \(rest) more (--output json)")
    return [head] + lines.prefix(Self.shown) + (rest > 0 ? [more] : [])
  }
}

extension RowCount {
  /// `16 = 12 pegawai + 2 ruang + 1 tidak dikenal + 1 ruang tunggu`
  fileprivate var sum: Words {
    let parts = [
      (staff, Words(id: "pegawai", en: "staff")), (room, Words(id: "ruang", en: "rooms")),
      (guest, Words(id: "tamu", en: "guests")),
      (unknown, Words(id: "tidak dikenal", en: "unknown")),
      (review, Words(id: "perlu diputuskan", en: "for review")),
      (waiting, Words(id: "ruang tunggu", en: "waiting room")),
      (absent, Words(id: "tidak hadir", en: "not there")),
      (dropped, Words(id: "disisihkan", en: "left aside")),
    ].filter { $0.0 != 0 }
    guard !parts.isEmpty else { return Words("0") }
    return Words(
      id: "\(total) = " + parts.map { "\($0.0) \($0.1.id)" }.joined(separator: " + "),
      en: "\(total) = " + parts.map { "\($0.0) \($0.1.en)" }.joined(separator: " + "))
  }
}

extension Rendering {
  /// A trial lists every participant; an import that was kept shows its figures, since the list may
  /// be hundreds of lines and is to be had by `attendance show`.
  init(_ imported: AttendanceImported) {
    let cards = Listing<AttendanceImported>.attendanceImported.grid([imported])
    let people = Listing<ParticipantOutcome>.participants.grid(imported.participants)
    self.init(imported, grid: people, shown: imported.isTrial ? .grid(people) : .card(cards))
    notes = imported.fileNotes + imported.notes.map(\.words)
    if imported.isTrial, imported.rows.total > 0 {
      let sum = imported.rows.sum
      notes.append(Words(id: "baris: \(sum.id)", en: "rows: \(sum.en)"))
    }
    notes += imported.differences.flatMap(\.notes)
    let outside = imported.participants.count { $0.isOutsideAudience }
    if outside > 0 {
      notes.append(
        Words(
          id: "\(outside) pegawai dari satker yang tidak diundang",
          en: "\(outside) staff of offices that were not invited"))
    }
    let doubts = imported.count(of: .review)
    if imported.isTrial {
      notes.append(
        Words(id: "uji coba: tidak ada yang disimpan", en: "dry run: nothing was kept"))
    } else if doubts > 0 {
      let next = "sdm review list --session \(imported.session)"
      notes.append(
        Words(
          id: "\(doubts) peserta menunggu keputusan: \(next)",
          en: "\(doubts) participants wait for a decision: \(next)"))
      needsPerson = true
    }
  }
}

extension AttendanceImported {
  /// What each file turned out to be, and which were known.
  fileprivate var fileNotes: [Words] {
    files.flatMap { file in
      [
        Words(
          id: "\(file.name): \(file.kind.id), \(file.rows) baris"
            + (file.waitingRows > 0 ? ", \(file.waitingRows) di ruang tunggu" : ""),
          en: "\(file.name): \(file.kind.en), \(file.rows) rows"
            + (file.waitingRows > 0 ? ", \(file.waitingRows) in the waiting room" : ""))
      ] + file.notes.map(\.words)
    }
      + alreadyRead.map {
        Words(
          id: "\($0) sudah pernah dibaca; tidak ada yang diubah",
          en: "\($0) was read before; nothing changed")
      }
  }
}
