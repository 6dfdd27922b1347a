import Domain
import Postgres

/// Who attended a session, each with the times that files prove.
public struct AttendanceBars: Codable, Hashable, Sendable {
  public var session: String
  public var startsAt: Instant
  /// Of the time that counts: the scheduled end, or the late end of a session that has one.
  public var endsAt: Instant
  public var zone: Zone
  public var people: [AttendanceBar]
}

/// One person's attendance with its times.
public struct AttendanceBar: Codable, Hashable, Sendable {
  public var line: AttendanceLine
  /// Over all rows, joined and clipped to the session, in order; empty where no times are known.
  public var spans: [Span]
}

/// Attendance of a session with its times, of all offices or of one with those below it.
public struct ShowAttendanceBars: TrackerOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "sessions/:session/attendance/times")

  public var session: String
  /// Nil: all offices.
  public var office: Office.Code?

  public init(session: String, office: Office.Code? = nil) {
    (self.session, self.office) = (session, office)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    if let office { return office }
    return try await context.session(session).organiser
  }

  public func run(in context: Context) async throws(TrackerError) -> AttendanceBars {
    let session = try await context.session(session)
    let lines = try await ShowAttendance(session: session.code, office: office).run(in: context)
    let rows = try await context.rows(
      """
      SELECT r.staff_id, r.starts, r.ends
      FROM roster_rows r JOIN sessions s ON s.id = r.session_id AND s.organiser_id = r.office_id
      WHERE r.session_id = \(session.id) AND r.outcome = 'staff'
        AND r.staff_id = ANY(\(lines.map(\.staffID)))
      """)
    var spans: [Int64: [Span]] = [:]
    for row in rows {
      let (starts, ends): ([Instant], [Instant]) = (try cell(row, "starts"), try cell(row, "ends"))
      spans[try cell(row, "staff_id"), default: []] += zip(starts, ends)
        .compactMap { Span($0, $1) }
    }
    let time = try session.time
    return AttendanceBars(
      session: session.code, startsAt: time.span.start, endsAt: time.span.end, zone: time.zone,
      people: lines.map { line in
        AttendanceBar(line: line, spans: joined(spans[line.staffID] ?? [], within: time.span))
      })
  }
}

/// Spans without their overlaps, clipped to the session, in order.
func joined(_ spans: [Span], within session: Span) -> [Span] {
  var joined: [Span] = []
  for span in spans.compactMap({ $0.clipped(to: session) }).sorted() {
    if let last = joined.last, let both = last.joined(with: span) {
      joined[joined.count - 1] = both
    } else {
      joined.append(span)
    }
  }
  return joined
}
