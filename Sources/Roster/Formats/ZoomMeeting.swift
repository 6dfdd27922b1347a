import Domain

/// Zoom's participants' report of a meeting, both generations, per join or per person.
///
///     Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,…,In Waiting Room
///     KPU Kab Blora - Bagus,b@contoh.example,11/26/2025 08:52:41 AM,11/26/2025 10:04:12 AM,72,Yes,Y,No
///
/// Generation 2 writes `Name (original name),Email,Join time` and quotes its times. A block on the
/// meeting may stand above. Times have no zone. The duration is rounded up, so it is not read where
/// there are times.
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
    // `topic`: the account-wide report, many meetings in one table, which is another format.
    guard let name = heading.column("nameoriginalname", "name"),
      let email = heading.column("useremail", "email"), !heading.has("topic")
    else { return nil }
    let perJoin: Bool
    if let join = heading.column("jointime"), let leave = heading.column("leavetime"),
      heading.has("durationminutes")
    {
      (measure, perJoin) = (.times(join: join, leave: leave), true)
    } else if let total = heading.column("totaldurationminutes") {
      (measure, perJoin) = (.total(total), false)
    } else {
      return nil
    }
    (self.heading, self.clock, self.name, self.email) = (heading, clock, name, email)
    waiting = heading.column("inwaitingroom")
    let block = ZoomMeetingBlock(preamble, file: heading.file, clock: clock)
    meeting = block?.meeting
    kind = .zoomMeeting(
      generation: heading.has("useremail") ? 1 : 2, block: block != nil, perJoin: perJoin)
  }

  func row(of record: CSVRecord) throws(RosterError) -> RosterRow? {
    // The name is kept as it is: what the matcher said is looked up by it.
    let displayName = name < record.fields.count ? record.fields[name] : ""
    if displayName.isEmpty || displayName == "Zoom Report" {
      // An empty line written as commas, or the closing line of some exports.
      let others = record.fields.indices.contains { $0 != name && !record.text($0).isEmpty }
      guard others else { return nil }
    }
    let address = record.text(email)
    return RosterRow(
      displayName: displayName, email: address.isEmpty ? nil : address,
      presence: try presence(in: record))
  }

  private func presence(in record: CSVRecord) throws(RosterError) -> RosterRow.Presence {
    if record.text(waiting).lowercased() == "yes" { return .waiting }
    switch measure {
    case .times(let join, let leave):
      guard let joined = try time(in: record, at: join), let left = try time(in: record, at: leave)
      else { return .unknown }
      guard let span = Span(clock.instant(of: joined), clock.instant(of: left)) else {
        throw .leaveBeforeJoin(heading.place(of: leave, in: record), joined: joined, left: left)
      }
      return .span(span)
    case .total(let column):
      let text = record.text(column)
      if text.isEmpty || text.hasPrefix("--") { return .unknown }
      guard let minutes = Int(text), (0...Self.longestMinutes).contains(minutes) else {
        throw .notADuration(heading.place(of: column, in: record), text: shown(text))
      }
      return .total(seconds: minutes * 60)
    }
  }

  /// A week; Zoom ends a meeting after 30 hours.
  private static let longestMinutes = 7 * 24 * 60

  private func time(in record: CSVRecord, at column: Int) throws(RosterError) -> LocalTime? {
    let text = record.text(column)
    if text.isEmpty || text.hasPrefix("--") { return nil }
    switch clock.read(text) {
    case .time(let time): return time
    case .noSuchDay: throw .noSuchDay(heading.place(of: column, in: record), text: shown(text))
    case .notATime: throw .notATime(heading.place(of: column, in: record), text: shown(text))
    }
  }
}

/// A cell as an error may quote it.
func shown(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }
