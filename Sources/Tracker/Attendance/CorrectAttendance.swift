import Domain
import Postgres

/// Corrects what stands of somebody's attendance; the old value, who and why stay in the trail.
public struct CorrectAttendance: TrackerOperation {
  public static let permission = Permission.recordAttendance
  public static let route = Route(.put, "sessions/:session/attendance")

  public var session: String
  public var staff: [String]
  /// Nil: the status stays.
  public var status: AttendanceStatus?
  /// Minutes in the session; nil: they stay.
  public var minutes: Double?
  public var reason: String

  public init(
    session: String, staff: [String], status: AttendanceStatus? = nil, minutes: Double? = nil,
    reason: String
  ) {
    self.session = session
    self.staff = staff
    self.status = status
    self.minutes = minutes
    self.reason = reason
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.commonOffice(of: staff, session: session)
  }

  public func run(in context: Context) async throws(TrackerError) -> [AttendanceLine] {
    let session = try await context.openSession(session)
    try check(session)
    let people = try await context.people(staff, on: session.heldOn)
    let before = try await context.attendanceLines(session, staff: people.map(\.staffID))
    for person in people where !before.contains(where: { $0.staffID == person.staffID }) {
      throw .refused(
        Words(
          id: "\(person.name) belum tercatat di sesi ini",
          en: "\(person.name) is not recorded in this session"),
        next: Words(id: "pakai sdm attendance log", en: "use sdm attendance log"))
    }
    let seconds = minutes.map { Int32(($0 * 60).rounded()) }
    let changed = try await context.execute(
      """
      UPDATE attendance SET status = coalesce(\(status?.rawValue)::text, status),
        seconds = coalesce(\(seconds)::integer, seconds), corrected_at = \(context.now)
      WHERE session_id = \(session.id) AND held_on = \(session.heldOn)
        AND office_id = ANY(\(people.map(\.officeID))) AND staff_id = ANY(\(people.map(\.staffID)))
        AND (status, seconds) IS DISTINCT FROM
          (coalesce(\(status?.rawValue)::text, status), coalesce(\(seconds)::integer, seconds))
      """)
    guard changed > 0 else {
      context.recordNothing()
      return before
    }
    try await context.afterAttendance(
      of: people, in: session, reason: "koreksi kehadiran: \(reason)")
    let after = try await context.attendanceLines(session, staff: people.map(\.staffID))
    for (old, new) in zip(before, after) where old != new {
      context.record(
        AuditChange(
          "attendance \(session.code) \(new.staffRef)", from: old.summary, to: new.summary,
          reason: reason))
    }
    return after
  }

  private func check(_ session: SessionIdentity) throws(TrackerError) {
    guard status != nil || minutes != nil else {
      throw .refused(
        Words(id: "tidak ada yang dikoreksi", en: "nothing to correct"),
        next: Words(id: "sebut --status atau --minutes", en: "give --status or --minutes"))
    }
    guard !reason.trimmed.isEmpty else {
      throw .refused(
        Words(id: "koreksi tanpa alasan", en: "a correction without a reason"),
        next: Words(id: "isi --reason", en: "give --reason"))
    }
    let longest = Double(try session.time.scheduledSeconds) / 60
    if let minutes, !(0...longest).contains(minutes) {
      throw .refused(
        Words(
          id: "\(minutes) menit di luar sesi (0 sampai \(longest))",
          en: "\(minutes) minutes are outside the session (0 to \(longest))"),
        next: Words(id: "perbaiki --minutes", en: "mend --minutes"))
    }
  }
}
