import Domain

/// Zoom's attendee report of a webinar: a preamble, then sections with headings of their own.
///
///     Host Details,
///     Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),…
///     Attendee Details,
///     Attended,User Name (Original Name),First Name,…,Email,Registration Time,…,Join Time,Leave Time,…
///     No,Suwarto H,Suwarto,H,suwarto.h@contoh.example,11/24/2025 02:20:00 PM,approved,--,--,--,--,
///
/// Who registered and did not come has dashes for times.
struct ZoomWebinar: RosterFormat {
  let kind = RosterKind.zoomWebinar
  let meeting: RosterFile.Meeting?
  private let clock: FileClock
  private var section: Section

  init?(heading: Heading, preamble: [CSVRecord], clock: FileClock) throws(RosterError) {
    guard let section = Section(heading), section.attended != nil || section.hasNoEmail else {
      return nil
    }
    (self.section, self.clock) = (section, clock)
    meeting = ZoomMeetingBlock(preamble, file: heading.file, clock: clock)?.meeting
  }

  var torn: Torn? {
    Torn(section.heading, name: section.name, measure: section.join)
  }

  mutating func row(of record: CSVRecord) throws(RosterError) -> RosterRow? {
    if let next = Section(Heading(record, file: section.heading.file)) {
      section = next
      return nil
    }
    let displayName = record.raw(section.name)
    let others = record.fields.indices.dropFirst(section.attended == nil ? 1 : 2)
    // A section's title, alone in its row.
    guard others.contains(where: { !record.text($0).isEmpty }) else { return nil }
    let email = record.filled(section.email)
    if displayName.isEmpty, email == nil { return nil }
    return RosterRow(displayName: displayName, email: email, presence: try presence(in: record))
  }

  private func presence(in record: CSVRecord) throws(RosterError) -> RosterRow.Presence {
    let span = try section.heading.span(
      in: record, join: section.join, leave: section.leave, clock)
    if let span { return .span(span) }
    return HeadingWords.isNo(record.text(section.attended)) ? .absent : .unknown
  }
}

extension ZoomWebinar {
  /// The columns of one section.
  private struct Section {
    let heading: Heading
    let attended: Int?
    let name: Int
    let email: Int?
    let join: Int
    let leave: Int

    /// Whether it lists who called in by telephone, without an e-mail.
    var hasNoEmail: Bool { email == nil }

    init?(_ heading: Heading) {
      guard
        let name = heading.column(
          HeadingWords.displayName.union(["username", "namapengguna"])),
        let join = heading.column(HeadingWords.join),
        let leave = heading.column(HeadingWords.leave),
        heading.has(["timeinsessionminutes", "waktudalamsesimenit"])
      else { return nil }
      (self.heading, self.name, self.join, self.leave) = (heading, name, join, leave)
      attended = heading.column(["attended", "hadir", "dihadiri", "menghadiri"])
      email = heading.column(HeadingWords.email)
    }
  }
}
