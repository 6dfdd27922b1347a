import Domain

/// Teams' older attendance list: who joined and who left, each in a row, no end of the meeting.
///
///     Full Name	User Action	Timestamp
///     Teguh Wiryawan Santosa	Joined before	11/26/2025, 8:40:05 AM
///     Teguh Wiryawan Santosa	Left	11/26/2025, 11:41:30 AM
///
/// Who had joined and is not said to have left was there until the list was made, which the file's
/// last moment stands for.
struct TeamsList: RosterFormat {
  let kind = RosterKind.teamsList
  private let heading: Heading
  private let clock: FileClock
  private let name: Int
  private let action: Int
  private let time: Int
  private let email: Int?

  init?(heading: Heading, preamble: [CSVRecord], clock: FileClock) throws(RosterError) {
    guard let name = heading.column(HeadingWords.displayName),
      let action = heading.column([
        "useraction", "tindakanpengguna", "aktivitaspengguna", "aksipengguna",
      ]),
      let time = heading.column(["timestamp", "stempelwaktu", "capwaktu", "waktu", "tandawaktu"])
    else { return nil }
    (self.heading, self.clock, self.name) = (heading, clock, name)
    (self.action, self.time) = (action, time)
    email = heading.column(HeadingWords.email)
  }

  var torn: Torn? { Torn(heading, name: name, measure: time) }

  func row(of record: CSVRecord) throws(RosterError) -> RosterRow? {
    let displayName = record.raw(name)
    if displayName.isEmpty, record.text(action).isEmpty { return nil }
    return RosterRow(
      displayName: displayName, email: record.filled(email), presence: try presence(in: record))
  }

  private func presence(in record: CSVRecord) throws(RosterError) -> RosterRow.Presence {
    guard let time = try heading.time(in: record, at: time, clock) else { return .unknown }
    let at = clock.instant(of: time)
    switch Heading.key(record.text(action)) {
    case "joined", "joinedbefore", "bergabung", "bergabungsebelum", "bergabungsebelumnya", "masuk",
      "sudahbergabung", "telahbergabung":
      return .joined(at)
    case "left", "keluar", "meninggalkan", "pergi", "kiri", "meninggalkanrapat", "telahkeluar":
      return .left(at)
    default:
      throw .unknownAction(
        heading.place(of: action, in: record), text: shown(record.text(action)))
    }
  }
}
