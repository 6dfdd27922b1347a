import Domain

/// The participants of each meeting in a file; most files tell of one, without naming it.
struct MeetingBooks {
  struct Chosen {
    var book: ParticipantBook
    /// Meetings of other days, left out.
    var otherMeetings: Int
    var meeting: RosterRow.Meeting?
  }

  private var books: [(meeting: RosterRow.Meeting?, line: Int, book: ParticipantBook)] = []
  private var indices: [String?: Int] = [:]
  private var participants = 0
  private var textBytes = 0

  /// - Throws: `.textTooLong`, `.tooManyParticipants`, `.tooManyJoins`, `.tooManyMeetings`.
  mutating func add(_ row: RosterRow, at place: Place) throws(RosterError) {
    let index: Int
    if let known = indices[row.meeting?.number] {
      index = known
    } else {
      guard books.count < Limits.meetings else { throw .tooManyMeetings(place) }
      index = books.count
      indices[row.meeting?.number] = index
      books.append((row.meeting, place.line ?? 1, ParticipantBook()))
    }
    participants -= books[index].book.participants.count
    textBytes -= books[index].book.textBytes
    try books[index].book.add(row, at: place)
    participants += books[index].book.participants.count
    textBytes += books[index].book.textBytes
    guard participants <= Limits.participants, textBytes <= Limits.allText else {
      throw .tooManyParticipants(place)
    }
  }

  /// The one meeting that the session can be; nil where the file has no row at all.
  /// - Throws: `.severalMeetings` where two would do, since which of them it was is not for us to
  ///   say.
  consuming func chosen(
    for session: SessionTime, in file: String
  ) throws(RosterError) -> Chosen? {
    for index in books.indices { books[index].book.close() }
    guard books.count > 1 else {
      return books.first.map { Chosen(book: $0.book, otherMeetings: 0, meeting: $0.meeting) }
    }
    for window in [session.span, session.wholeDay] {
      let fitting = books.filter { entry in
        entry.book.participants.contains { $0.times.contains { $0.clipped(to: window) != nil } }
      }
      if fitting.count == 1 {
        return Chosen(
          book: fitting[0].book, otherMeetings: books.count - 1, meeting: fitting[0].meeting)
      }
      if fitting.count > 1 {
        throw .severalMeetings(
          Place(file: file, line: fitting[1].line, column: 1),
          topics: fitting.prefix(5).map { $0.meeting?.topic ?? "" })
      }
    }
    // All are of other days: the check against the session says so.
    return Chosen(book: books[0].book, otherMeetings: books.count - 1, meeting: books[0].meeting)
  }
}
