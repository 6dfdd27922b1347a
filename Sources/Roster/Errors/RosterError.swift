import Domain

/// What can be wrong with an attendance file; each case holds what its sentence needs.
public enum RosterError: Error, Hashable, Sendable {
  case missingFile(Place)
  case unreadable(Place, code: Int32)
  case emptyFile(Place)
  /// No text: a picture, a workbook, an archive, or a NUL byte.
  case binaryFile(Place, FileKind)
  /// A workbook or an archive that cannot be unpacked, or says what no workbook says.
  case damagedWorkbook(Place)
  /// What unfolds beyond all measure: a ZIP bomb.
  case workbookTooLarge(Place)
  /// The file ends in the middle of a letter.
  case cutShort(Place)
  case recordTooLong(Place)
  case tooManyFields(Place)
  case unclosedQuote(Place)
  case tooManyRows(Place)
  case tooManyParticipants(Place)
  case tooManyJoins(Place)
  case textTooLong(Place)
  case tooManyMeetings(Place)
  /// No heading of a known attendance file.
  case noAttendance(Place)
  case noRows(Place)
  /// A list of everybody on the staff, which says nothing of who was there.
  case staffList(Place)
  /// An account-wide report with more than one meeting at the time of the session.
  case severalMeetings(Place, topics: [String])
  case noSuchDay(Place, text: String)
  case notATime(Place, text: String)
  case leaveBeforeJoin(Place, joined: LocalTime, left: LocalTime)
  /// Longer than a week, as where one of the two years is wrong.
  case joinTooLong(Place, joined: LocalTime, left: LocalTime)
  /// Neither joined nor left, in a list of both.
  case unknownAction(Place, text: String)
  case notADuration(Place, text: String)
  case outsideSession(Place, fileDay: Day, sessionDay: Day)

  /// What a file that is no text seems to be.
  public enum FileKind: String, Hashable, Sendable {
    case workbook, archive, picture, document, unknown
  }
}
