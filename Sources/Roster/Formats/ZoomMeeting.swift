import Domain

/// Zoom's participants' report of a meeting, both generations, per join or per person.
///
///     Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,…,In Waiting Room
///     KPU Kab Blora - Bagus,b@contoh.example,11/26/2025 08:52:41 AM,11/26/2025 10:04:12 AM,72,Yes,Y,No
///
/// Generation 2 writes `Name (original name),Email,Join time` and quotes its times; in Indonesian
/// the headings are `Nama (nama asli),Email,Waktu bergabung`. A block on the meeting may stand
/// above. Times have no zone. The duration is rounded up, so it is not read where there are times.
struct ZoomMeeting: RosterFormat {
  let kind: RosterKind
  let meeting: RosterFile.Meeting?
  private let heading: Heading
  private let clock: FileClock
  private let name: Int
  private let email: Int
  private let waiting: Int?
  private let measure: Measure

  private enum Measure {
    case times(join: Int, leave: Int)
    case total(Int)
  }

  init?(heading: Heading, preamble: [CSVRecord], clock: FileClock) throws(RosterError) {
    // A topic: the account-wide report, many meetings in one table, which is another format.
    guard let name = heading.column(HeadingWords.displayName),
      let email = heading.column(HeadingWords.email), !heading.has(HeadingWords.topic)
    else { return nil }
    let perJoin: Bool
    if let join = heading.column(HeadingWords.join), let leave = heading.column(HeadingWords.leave),
      heading.has(["durationminutes", "durasimenit"])
    {
      (measure, perJoin) = (.times(join: join, leave: leave), true)
    } else if let total = heading.column(HeadingWords.totalMinutes) {
      (measure, perJoin) = (.total(total), false)
    } else {
      return nil
    }
    (self.heading, self.clock, self.name, self.email) = (heading, clock, name, email)
    waiting = heading.column(HeadingWords.waiting)
    let block = ZoomMeetingBlock(preamble, file: heading.file, clock: clock)
    meeting = block?.meeting
    kind = .zoomMeeting(
      generation: heading.has(["useremail", "emailpengguna"]) ? 1 : 2, block: block != nil,
      perJoin: perJoin)
  }

  var torn: Torn? {
    switch measure {
    case .times(let join, _): Torn(heading, name: name, measure: join)
    case .total(let column): Torn(heading, name: name, measure: column)
    }
  }

  func row(of record: CSVRecord) throws(RosterError) -> RosterRow? {
    // The name is kept as it is: what the matcher said is looked up by it.
    let displayName = record.raw(name)
    if displayName.isEmpty || displayName == "Zoom Report" {
      // An empty line written as commas, or the closing line of some exports.
      let others = record.fields.indices.contains { $0 != name && !record.text($0).isEmpty }
      guard others else { return nil }
    }
    return RosterRow(
      displayName: displayName, email: record.filled(email), presence: try presence(in: record))
  }

  private func presence(in record: CSVRecord) throws(RosterError) -> RosterRow.Presence {
    if HeadingWords.isYes(record.text(waiting)) { return .waiting }
    switch measure {
    case .times(let join, let leave):
      let span = try heading.span(in: record, join: join, leave: leave, clock)
      return span.map(RosterRow.Presence.span) ?? .unknown
    case .total(let column):
      let seconds = try heading.minutes(in: record, at: column)
      return seconds.map(RosterRow.Presence.total) ?? .unknown
    }
  }
}
