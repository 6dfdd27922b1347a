import Domain

/// What can be wrong with an attendance file; each case holds what its sentence needs.
public enum RosterError: Error, Hashable, Sendable {
  case missingFile(Place)
  case unreadable(Place, code: Int32)
  case emptyFile(Place)
  /// No text: a picture, a workbook, an archive, or a NUL byte.
  case binaryFile(Place, FileKind)
  case recordTooLong(Place)
  case tooManyFields(Place)
  case unclosedQuote(Place)
  case tooManyRows(Place)
  case tooManyParticipants(Place)
  case tooManyJoins(Place)
  case textTooLong(Place)
  /// No heading of a known attendance file.
  case noAttendance(Place)
  case noRows(Place)
  case noSuchDay(Place, text: String)
  case notATime(Place, text: String)
  case leaveBeforeJoin(Place, joined: LocalTime, left: LocalTime)
  case notADuration(Place, text: String)
  case outsideSession(Place, fileDay: Day, sessionDay: Day)

  /// What a file that is no text seems to be.
  public enum FileKind: String, Hashable, Sendable {
    case workbook, archive, picture, document, unknown
  }
}
