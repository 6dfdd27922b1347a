import Domain

/// Google Meet's attendance report: one row a person, first join, last exit and how long.
///
///     First name,Last name,Email,Duration,Time joined,Time exited
///     Sri,Wahyuningtyas,sri@contoh.example,2 hr 41 min,8:58 AM,11:39 AM
///
/// Clock times have no date: the session's is taken. Presence between them is proved as far as the
/// duration leaves no room to have been away.
struct GoogleMeet: RosterFormat {
  let kind = RosterKind.googleMeet
  private let heading: Heading
  private let clock: FileClock
  private let first: Int
  private let last: Int?
  private let email: Int?
  private let duration: Int
  private let join: Int
  private let leave: Int

  init?(heading: Heading, preamble: [CSVRecord], clock: FileClock) throws(RosterError) {
    guard clock.heldOn != nil,
      let first = heading.column(
        HeadingWords.displayName.union(["firstname", "namadepan"])),
      let duration = heading.column(["duration", "durasi"]),
      let join = heading.column(["timejoined", "waktubergabung", "jambergabung", "joinedat"]),
      let leave = heading.column([
        "timeexited", "waktukeluar", "jamkeluar", "exitedat", "timeleft",
      ])
    else { return nil }
    (self.heading, self.clock, self.first, self.duration) = (heading, clock, first, duration)
    (self.join, self.leave) = (join, leave)
    last = heading.column(["lastname", "namabelakang"])
    email = heading.column(HeadingWords.email)
  }

  func row(of record: CSVRecord) throws(RosterError) -> RosterRow? {
    let name = [record.filled(first), record.filled(last)].compactMap(\.self)
      .joined(separator: " ")
    let email = record.filled(email)
    if name.isEmpty, email == nil { return nil }
    return RosterRow(displayName: name, email: email, presence: try presence(in: record))
  }

  private func presence(in record: CSVRecord) throws(RosterError) -> RosterRow.Presence {
    guard let joined = try moment(in: record, at: join),
      var left = try moment(in: record, at: leave)
    else { return .unknown }
    if left < joined { left.day = left.day.next }  // Midnight lay between them.
    guard let seconds = try heading.duration(in: record, at: duration),
      let span = Span(clock.instant(of: joined), clock.instant(of: left))
    else { return .unknown }
    // Durations are rounded to minutes, so half a minute more than the clock says is no fault.
    guard seconds <= span.seconds + 60 else {
      throw .notADuration(
        heading.place(of: duration, in: record), text: shown(record.text(duration)))
    }
    return .stay(Stay(span: span, seconds: seconds))
  }

  /// A clock time of the session's day, or a full date.
  private func moment(in record: CSVRecord, at column: Int) throws(RosterError) -> LocalTime? {
    guard let text = record.filled(column) else { return nil }
    guard let second = FileClock.secondOfDay(text), let day = clock.heldOn else {
      return try heading.time(in: record, at: column, clock)
    }
    return LocalTime(
      day: day, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
  }
}
