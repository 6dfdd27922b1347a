import Domain
import Postgres
import Roster

/// What can stop an operation; each case holds what its sentence needs.
public enum TrackerError: Error, Hashable, Sendable {
  /// A reference to something that is not there: an office code, a session, a person.
  case unknown(Subject, String, at: Place? = nil)
  /// A reference that fits several people; nothing is done.
  case ambiguousPerson(String, candidates: [String])
  /// An input that breaks a rule, with the sentence that says which and what to do.
  case refused(Words, next: Words? = nil, at: Place? = nil)
  /// A file that cannot be read as what it should be.
  case file(Fault)
  case roster(RosterError)
  /// The times of a file lie whole hours beside the session: its host may have sat in another zone.
  /// Nothing is done until somebody says in which.
  case zoneInDoubt(file: String, read: Zone, suggested: Zone)
  case notAllowed(Permission, office: Office.Code, caller: Caller)
  /// The same key was used for another operation or other input.
  case keyReused(String)
  /// The schema is older than the program.
  case migrationsPending([String])
  /// The schema is newer than the program, or a migration was edited.
  case schemaDiffers(String)
  case database(PostgresError)
  /// The embedded server could not be had.
  case cluster(Fault)
  case configuration(String, next: Words)
  /// What must not happen; the text goes to the log.
  case internalFault(String)

  /// What a reference can name.
  public enum Subject: String, Sendable {
    case office, session, program, competency, form, person, post, review, metric
    case employment, jobClass, followUp
  }
}

/// The pool looks through to the database's own error when it decides whether to run again.
extension TrackerError: RetryableError {
  public var isRetryable: Bool {
    if case .database(let error) = self { error.isRetryable } else { false }
  }
}
