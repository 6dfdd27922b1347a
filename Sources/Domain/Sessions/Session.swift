/// One session of a program: held, planned or cancelled.
public struct Session: Hashable, Sendable, Codable {
  public enum Mode: String, Sendable, Codable, CaseIterable {
    case online
    case inPerson = "in_person"
    case hybrid
  }

  public enum Status: String, Sendable, Codable { case planned, held, cancelled }

  public var code: String
  public var title: String
  /// Code of the program; nil for a single session.
  public var program: String?
  public var organiser: Office.Code
  /// Code of the learning form, which decides the JP.
  public var form: String
  public var mode: Mode
  public var startsAt: LocalTime
  public var endsAt: LocalTime
  public var zone: Zone
  public var status: Status
  /// Share of the scheduled time that earns credit, 0 to 1.
  public var threshold: Double
  /// Minutes after the scheduled end that still count as attended.
  public var lateEndMinutes: Int

  public init(
    code: String, title: String, program: String?, organiser: Office.Code, form: String,
    mode: Mode, startsAt: LocalTime, endsAt: LocalTime, zone: Zone, status: Status,
    threshold: Double, lateEndMinutes: Int = 0
  ) {
    self.code = code
    self.title = title
    self.program = program
    self.organiser = organiser
    self.form = form
    self.mode = mode
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.zone = zone
    self.status = status
    self.threshold = threshold
    self.lateEndMinutes = lateEndMinutes
  }

  /// The local date that decides the quarter.
  public var heldOn: Day { startsAt.day }
}

/// What stands for a person at a session.
public enum AttendanceStatus: String, Sendable, Codable, CaseIterable {
  case present, late, excused, absent

  /// Whether it counts as having been there.
  public var isPresent: Bool { self == .present || self == .late }
}

/// What proves an attendance.
public enum Evidence: String, Sendable, Codable, CaseIterable {
  /// Join and leave times in a platform's file.
  case roster
  /// A total without times in a platform's file: weaker.
  case rosterTotal = "roster_total"
  /// A signed list or a form: presence without minutes, which counts as the whole session, as a
  /// log by hand does; there is a file to show for it.
  case signed
  case hand
  /// The office's attested room.
  case room

  /// What files say by themselves: a file taken back takes it along.
  public static let ofFiles: [Evidence] = [.roster, .rosterTotal, .signed]
}
