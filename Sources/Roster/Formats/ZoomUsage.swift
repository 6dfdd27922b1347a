import Domain

/// Zoom's account-wide usage report: the meetings of many hosts and their participants in one
/// table, whose headings name two things twice.
///
///     Topic,Meeting ID,User Name,User Email,…,Start Time,End Time,Duration (Minutes),Participants,
///       Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),…,In Waiting Room
///
/// The host's columns stand first, the participant's from the name on. Each row repeats its meeting.
struct ZoomUsage: RosterFormat {
  let kind = RosterKind.zoomUsage
  private let heading: Heading
  private let clock: FileClock
  private let topic: Int
  private let number: Int
  private let name: Int
  private let email: Int?
  private let join: Int
  private let leave: Int
  private let waiting: Int?

  init?(heading: Heading, preamble: [CSVRecord], clock: FileClock) throws(RosterError) {
    guard let topic = heading.column(HeadingWords.topic),
      let number = heading.column(HeadingWords.meetingNumber),
      let name = heading.column(HeadingWords.displayName, from: max(topic, number) + 1),
      let join = heading.column(HeadingWords.join, from: name),
      let leave = heading.column(HeadingWords.leave, from: name)
    else { return nil }
    (self.heading, self.clock, self.topic, self.number) = (heading, clock, topic, number)
    (self.name, self.join, self.leave) = (name, join, leave)
    email = heading.column(HeadingWords.email, from: name)
    waiting = heading.column(HeadingWords.waiting)
  }

  var torn: Torn? { Torn(heading, name: name, measure: join) }

  func row(of record: CSVRecord) throws(RosterError) -> RosterRow? {
    let displayName = record.raw(name)
    // A meeting that nobody joined has a row of its own.
    if displayName.isEmpty, record.text(join).isEmpty, record.text(email).isEmpty { return nil }
    return RosterRow(
      displayName: displayName, email: record.filled(email), presence: try presence(in: record),
      meeting: RosterRow.Meeting(
        number: record.text(number).filter(\.isNumber), topic: shown(record.text(topic))))
  }

  private func presence(in record: CSVRecord) throws(RosterError) -> RosterRow.Presence {
    if HeadingWords.isYes(record.text(waiting)) { return .waiting }
    let span = try heading.span(in: record, join: join, leave: leave, clock)
    return span.map(RosterRow.Presence.span) ?? .unknown
  }
}
