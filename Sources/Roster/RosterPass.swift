import Domain

/// One pass over an attendance file: finds the heading by what it says, then gathers the rows.
struct RosterPass {
  /// A heading stands near the top, below a block on the meeting at most.
  static let linesBeforeHeading = 60
  /// Records above the heading that a format may look at.
  private static let preambleKept = 8

  private var records: RosterRecords
  private let clock: FileClock

  init(records: TableRecords, clock: FileClock) {
    (self.records, self.clock) = (RosterRecords(records), clock)
  }

  consuming func read(for session: SessionTime) throws(RosterError) -> RosterFile {
    let file = records.file
    var (format, heading) = try findFormat()
    let books = try gather(&format, heading)
    guard let chosen = try books.chosen(for: session, in: file) else {
      throw .noRows(Place(file: file, line: heading.line, column: 1))
    }
    var book = chosen.book
    let meeting =
      chosen.meeting.map { RosterFile.Meeting(topic: $0.topic, number: $0.number, span: nil) }
      ?? format.meeting
    let day = SessionDay(session: session, file: file)
    try day.check(book.participants, meeting)
    book.add(day.lateForms(book.participants, in: clock.zone))
    let zone = ZoneHint.zone(for: book.participants, read: clock.zone, session: session)
    let notes = RosterNotes(kind: format.kind, book: book, otherMeetings: chosen.otherMeetings)
    return RosterFile(
      kind: format.kind, participants: book.participants, rowCount: book.rowCount,
      waitingRows: book.waitingRows,
      notes: notes.words + (zone.map { [ZoneHint.words(read: clock.zone, suggested: $0)] } ?? []),
      meeting: meeting, absentRows: book.absentRows, remarks: book.remarks.kept,
      suggestedZone: zone)
  }

  private mutating func gather(
    _ format: inout any RosterFormat, _ heading: CSVRecord
  ) throws(RosterError) -> MeetingBooks {
    var books = MeetingBooks()
    var count = 0
    var first = format.headingIsRow ? heading : nil
    while true {
      let record: CSVRecord
      if let row = first.take() {
        record = row
      } else if let row = try records.next(format.torn) {
        record = row
      } else {
        return books
      }
      count += 1
      let place = Place(file: records.file, line: record.line, column: 1)
      guard count <= Limits.rows else { throw .tooManyRows(place) }
      guard let row = try format.row(of: record) else { continue }
      try books.add(row, at: place)
    }
  }

  private mutating func findFormat() throws(RosterError) -> (any RosterFormat, CSVRecord) {
    var preamble: [CSVRecord] = []
    for _ in 0..<Self.linesBeforeHeading {
      guard let record = try records.next(nil) else { break }
      if Heading(record, file: records.file).hasNothing { continue }
      if let found = try format(of: record, preamble) { return (found, record) }
      if let unpacked = records.unpacked(record), let found = try format(of: unpacked, preamble) {
        records.isPacked = true
        return (found, unpacked)
      }
      if preamble.count == Self.preambleKept { preamble.removeFirst() }
      preamble.append(record)
    }
    throw .noAttendance(Place(file: records.file, line: 1, column: 1))
  }

  private func format(
    of record: CSVRecord, _ preamble: [CSVRecord]
  ) throws(RosterError) -> (any RosterFormat)? {
    let heading = Heading(record, file: records.file)
    for format in RosterFormats.all {
      if let found = try format.init(heading: heading, preamble: preamble, clock: clock) {
        return found
      }
    }
    return nil
  }
}
