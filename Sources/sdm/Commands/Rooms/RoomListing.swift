import Domain
import Tracker

extension Listing<OfficeRooms> {
  static let rooms = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("rooms", Words(id: "Nama ruang", en: "Rooms")) {
      $0.rooms.isEmpty ? .empty : .text($0.rooms.map(\.displayName).joined(separator: "; "))
    },
    Column("minutes", Words(id: "Menit", en: "Minutes"), .right) {
      .number($0.minutes, decimals: 2)
    },
    Column("attested", Words(id: "Dinyatakan", en: "Attested"), .right) {
      .integer($0.attested.count)
    },
    Column("people", Words(id: "Siapa", en: "Who")) {
      $0.attested.isEmpty ? .empty : .text($0.attested.map(\.name).joined(separator: "; "))
    },
    Column("attested_by", Words(id: "Oleh", en: "By")) { .each($0.attested, \.attestedBy) },
    Column("attested_at", Words(id: "Pada", en: "At")) {
      .each($0.attested, \.attestedAt.description)
    },
    Column("conflicts", Words(id: "Perlu dilihat", en: "To look at")) { .conflicts($0.attested) })
}

extension Listing<RoomAttendee> {
  static let roomAttendees = Listing(
    Column("staff_ref", Words(id: "Pegawai", en: "Reference")) { .reference($0.staffRef) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("status", Words(id: "Status", en: "Status")) { .text($0.status?.rawValue) },
    Column("minutes", Words(id: "Menit", en: "Minutes"), .right) {
      .number($0.minutes, decimals: 2)
    },
    Column("evidence", Words(id: "Bukti", en: "Evidence")) { .text($0.evidence?.rawValue) },
    Column("file", Words(id: "Berkas bukti", en: "Evidence file")) { .text($0.file) },
    Column("sha256", Words("SHA-256"), inTables: false) { .text($0.sha256) },
    Column("attested_by", Words(id: "Oleh", en: "By"), inTables: false) { .text($0.attestedBy) },
    Column("attested_at", Words(id: "Pada", en: "At"), inTables: false) { .code($0.attestedAt) },
    Column("conflict", Words(id: "Perlu dilihat", en: "To look at")) { .conflicts([$0]) })
}

extension Rendering {
  /// Who is attested now, with a note on whoever was elsewhere and on evidence that was stronger.
  init(_ attested: RoomAttested) {
    self.init(attested, grid: Listing<RoomAttendee>.roomAttendees.grid(attested.people))
    if !attested.isChanged {
      notes.append(
        Words(
          id: "sudah dinyatakan begitu; tidak ada yang diubah",
          en: "attested so before; nothing changed"))
    }
    let stronger = attested.people.filter { $0.evidence != .room }
    if !stronger.isEmpty {
      let names = stronger.map(\.name).joined(separator: "; ")
      notes.append(
        Words(
          id: "bukti yang lebih kuat tetap berlaku untuk: \(names)",
          en: "stronger evidence stands for: \(names)"))
    }
    for person in attested.people where !person.conflicts.isEmpty {
      notes.append(
        Words(
          id: "\(person.name): \(person.conflicts.map(\.words.id).joined(separator: "; "))",
          en: "\(person.name): \(person.conflicts.map(\.words.en).joined(separator: "; "))"))
      needsPerson = true
    }
  }
}

extension Cell {
  /// In the order of the people, so that it can be read beside their names; what holds for all of
  /// them stands once.
  fileprivate static func each(
    _ people: [RoomAttendee], _ text: (RoomAttendee) -> String
  ) -> Cell {
    let texts = people.map(text)
    guard let first = texts.first else { return .empty }
    return .text(texts.allSatisfy { $0 == first } ? first : texts.joined(separator: "; "))
  }

  fileprivate static func conflicts(_ people: [RoomAttendee]) -> Cell {
    let flagged = people.filter { !$0.conflicts.isEmpty }
    guard !flagged.isEmpty else { return .empty }
    func text(_ language: Language) -> String {
      flagged.map { person in
        let reasons = person.conflicts.map { $0.words[language] }.joined(separator: ", ")
        return people.count == 1 ? reasons : "\(person.name): \(reasons)"
      }.joined(separator: "; ")
    }
    return .words(Words(id: text(.id), en: text(.en)))
  }
}
