import Domain

extension Heading {
  /// The time in a cell; nil where it is empty or a dash, as Zoom writes for who never came.
  /// - Throws: `.noSuchDay`, `.notATime` with the cell's place.
  func time(
    in record: CSVRecord, at column: Int, _ clock: FileClock
  ) throws(RosterError) -> LocalTime? {
    let text = record.text(column)
    if text.isEmpty || text == "-" || text.hasPrefix("--") { return nil }
    switch clock.read(text) {
    case .time(let time): return time
    case .noSuchDay: throw .noSuchDay(place(of: column, in: record), text: shown(text))
    case .notATime: throw .notATime(place(of: column, in: record), text: shown(text))
    }
  }

  /// From joining to leaving; nil where one of the two is missing.
  /// - Throws: also `.leaveBeforeJoin`, `.joinTooLong`.
  func span(
    in record: CSVRecord, join: Int, leave: Int, _ clock: FileClock
  ) throws(RosterError) -> Span? {
    guard let joined = try time(in: record, at: join, clock),
      let left = try time(in: record, at: leave, clock)
    else { return nil }
    guard let span = Span(clock.instant(of: joined), clock.instant(of: left)) else {
      throw .leaveBeforeJoin(place(of: leave, in: record), joined: joined, left: left)
    }
    guard span.seconds <= Limits.joinSeconds else {
      throw .joinTooLong(place(of: leave, in: record), joined: joined, left: left)
    }
    return span
  }

  /// Whole minutes in a cell, as seconds; nil where it is empty or dashes.
  /// - Throws: `.notADuration`.
  func minutes(in record: CSVRecord, at column: Int) throws(RosterError) -> Int? {
    let text = record.text(column)
    if text.isEmpty || text == "-" || text.hasPrefix("--") { return nil }
    guard let minutes = Int(text), (0...Limits.joinSeconds / 60).contains(minutes) else {
      throw .notADuration(place(of: column, in: record), text: shown(text))
    }
    return minutes * 60
  }

  /// The seconds of `2h 41m 5s`, `2 jam 41 mnt`, `58 min` in a cell; nil where it is empty.
  /// - Throws: `.notADuration`.
  func duration(in record: CSVRecord, at column: Int) throws(RosterError) -> Int? {
    let text = record.text(column)
    if text.isEmpty || text == "-" || text.hasPrefix("--") { return nil }
    guard let seconds = SpokenDuration.seconds(text), (0...Limits.joinSeconds).contains(seconds)
    else { throw .notADuration(place(of: column, in: record), text: shown(text)) }
    return seconds
  }
}
