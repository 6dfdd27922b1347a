import Domain

/// One pass over an attendance file: finds the heading by what it says, then gathers the rows.
struct RosterPass {
  /// A heading stands near the top, below a block on the meeting at most.
  static let linesBeforeHeading = 60
  /// Records above the heading that a format may look at.
  private static let preambleKept = 8

  private var records: CSVRecords
  private let clock: FileClock

  init(records: CSVRecords, clock: FileClock) { (self.records, self.clock) = (records, clock) }

  consuming func read(for session: SessionTime) throws(RosterError) -> RosterFile {
    var (format, headingLine) = try findFormat()
    var book = ParticipantBook()
    var records = 0
    while let record = try self.records.next() {
      records += 1
      let place = Place(file: self.records.file, line: record.line, column: 1)
      guard records <= Limits.rows else { throw .tooManyRows(place) }
      guard let row = try format.row(of: record) else { continue }
      try book.add(row, at: place)
    }
    guard !book.participants.isEmpty else {
      throw .noRows(Place(file: self.records.file, line: headingLine, column: 1))
    }
    try check(book.participants, of: format, against: session)
    return RosterFile(
      kind: format.kind, participants: book.participants, rowCount: book.rowCount,
      waitingRows: book.waitingRows, notes: notes(on: book, of: format), meeting: format.meeting)
  }

  private mutating func findFormat() throws(RosterError) -> (any RosterFormat, line: Int) {
    var preamble: [CSVRecord] = []
    for _ in 0..<Self.linesBeforeHeading {
      guard let record = try records.next() else { break }
      let heading = Heading(record, file: records.file)
      for format in RosterFormats.all {
        if let found = try format.init(heading: heading, preamble: preamble, clock: clock) {
          return (found, record.line)
        }
      }
      if heading.hasNothing { continue }
      if preamble.count == Self.preambleKept { preamble.removeFirst() }
      preamble.append(record)
    }
    throw .noAttendance(Place(file: records.file, line: 1, column: 1))
  }

  /// A file none of whose times touches the session's local day is another session's.
  private func check(
    _ participants: [Participant], of format: any RosterFormat, against session: SessionTime
  ) throws(RosterError) {
    let day = session.wholeDay
    var earliest: (start: Instant, line: Int)?
    for participant in participants {
      for span in participant.spans {
        if span.start < day.end, day.start < span.end { return }
        if span.start < earliest?.start ?? span.end {
          earliest = (span.start, participant.firstLine)
        }
      }
    }
    if earliest == nil, let span = format.meeting?.span {
      if span.start < day.end, day.start <= span.end { return }
      earliest = (span.start, 2)
    }
    guard let earliest else { return }
    throw .outsideSession(
      Place(file: records.file, line: earliest.line, column: 1),
      fileDay: LocalTime(earliest.start, in: session.zone).day, sessionDay: session.heldOn)
  }

  private func notes(on book: ParticipantBook, of format: any RosterFormat) -> [Words] {
    var notes: [Words] = []
    if book.waitingRows > 0 {
      notes.append(
        Words(
          id: "\(book.waitingRows) baris ruang tunggu tidak dihitung",
          en: "\(book.waitingRows) waiting-room rows were not counted"))
    }
    if book.timelessRows > 0 {
      notes.append(
        Words(
          id: "\(book.timelessRows) baris tanpa waktu",
          en: "\(book.timelessRows) rows without times"))
    }
    if format.kind.evidence == .rosterTotal {
      notes.append(
        Words(
          id: "berkas ini hanya memuat jumlah menit, tanpa jam masuk dan keluar",
          en: "this file has total minutes only, without join and leave times"))
    }
    return notes
  }
}
