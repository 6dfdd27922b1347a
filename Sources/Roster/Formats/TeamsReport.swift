import Domain

/// Teams' attendance report: a summary, the participants, then each of their joins.
///
///     2. Participants
///     Name	First Join	Last Leave	In-Meeting Duration	Email	Participant ID (UPN)	Role
///     3. In-Meeting Activities
///     Name	Join Time	Leave Time	Duration	Email	Role
///     Bagus Prasetya	11/26/25, 8:52:41 AM	11/26/25, 10:04:12 AM	1h 11m 31s	b@contoh.example	Presenter
///
/// In UTF-16, parted by tabs, headings and sections in the language of whoever downloaded it. Where
/// the joins are listed, they count; else first join, last leave and duration prove what they can.
/// Reports of 2021 have the table of joins alone.
struct TeamsReport: RosterFormat {
  let kind = RosterKind.teamsReport
  let meeting: RosterFile.Meeting?
  private let clock: FileClock
  private var section: Section

  init?(heading: Heading, preamble: [CSVRecord], clock: FileClock) throws(RosterError) {
    guard let section = Section(heading) else { return nil }
    (self.section, self.clock) = (section, clock)
    meeting = Self.meeting(preamble, clock)
  }

  var torn: Torn? {
    Torn(section.heading, name: section.name, measure: section.from)
  }

  mutating func row(of record: CSVRecord) throws(RosterError) -> RosterRow? {
    if let next = Section(Heading(record, file: section.heading.file)) {
      section = next
      return nil
    }
    let displayName = record.raw(section.name)
    // A section's title, or a line of its summary.
    guard record.fields.count > section.from, !record.text(section.from).isEmpty else {
      guard record.fields.count > 3, !displayName.isEmpty else { return nil }
      return RosterRow(
        displayName: displayName, email: record.filled(section.email), presence: .unknown)
    }
    return RosterRow(
      displayName: displayName, email: record.filled(section.email),
      presence: try presence(in: record))
  }

  private func presence(in record: CSVRecord) throws(RosterError) -> RosterRow.Presence {
    let span = try section.heading.span(
      in: record, join: section.from, leave: section.to, clock)
    guard let span else { return .unknown }
    let seconds = try section.heading.duration(in: record, at: section.duration)
    guard section.isSummary else {
      // A join much longer than its duration is several, told as one.
      if let seconds, seconds + 60 < span.seconds {
        return .stay(Stay(span: span, seconds: seconds))
      }
      return .span(span)
    }
    return seconds.map { .stay(Stay(span: span, seconds: $0)) } ?? .unknown
  }

  private static func meeting(_ preamble: [CSVRecord], _ clock: FileClock) -> RosterFile.Meeting? {
    var values: [String: String] = [:]
    for record in preamble where record.fields.count > 1 {
      values[Heading.key(record.fields[0])] = record.text(1)
    }
    func value(_ names: Set<String>) -> String? { names.compactMap { values[$0] }.first }
    guard let topic = value(["meetingtitle", "judulrapat"]) else { return nil }
    return RosterFile.Meeting(
      topic: topic, number: "",
      span: ZoomMeetingBlock.span(
        from: value(HeadingWords.start) ?? "", to: value(HeadingWords.end) ?? "", clock))
  }
}

extension TeamsReport {
  /// The columns of the participants' or of the activities' section.
  private struct Section {
    let heading: Heading
    let isSummary: Bool
    let name: Int
    let from: Int
    let to: Int
    let duration: Int
    let email: Int?

    init?(_ heading: Heading) {
      guard let name = heading.column(HeadingWords.displayName) else { return nil }
      (self.heading, self.name) = (heading, name)
      email = heading.column(HeadingWords.email)
      if let from = heading.column(Self.firstJoin), let to = heading.column(Self.lastLeave),
        let duration = heading.column(Self.inMeeting)
      {
        (isSummary, self.from, self.to, self.duration) = (true, from, to, duration)
      } else if let from = heading.column(HeadingWords.join),
        let to = heading.column(HeadingWords.leave),
        let duration = heading.column(["duration", "durasi"])
      {
        (isSummary, self.from, self.to, self.duration) = (false, from, to, duration)
      } else {
        return nil
      }
    }

    private static let firstJoin: Set = [
      "firstjoin", "pertamabergabung", "bergabungpertama", "gabungpertama", "pertamagabung",
      "waktubergabungpertama", "bergabungpertamakali", "pertamakalibergabung",
    ]
    private static let lastLeave: Set = [
      "lastleave", "terakhirkeluar", "keluarterakhir", "terakhirmeninggalkan",
      "meninggalkanterakhir", "waktukeluarterakhir", "terakhirkalikeluar",
    ]
    private static let inMeeting: Set = [
      "inmeetingduration", "durasidalamrapat", "durasirapat", "durasididalamrapat",
      "meetingduration", "duration", "durasi",
    ]
  }
}
