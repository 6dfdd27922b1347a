import Domain
import Postgres

/// Attendance that nothing proves any longer.
public struct AttendanceRemoved: Codable, Hashable, Sendable {
  public var session: String
  public var staffRef: String
  public var name: String
  /// What stood: `present, 147.7 min`.
  public var summary: String
}

extension AttendanceSettlement {
  /// Where somebody was attested to have sat in the office's room, that is what counts again.
  /// - Returns: whose attendance rests on a room now.
  func leaveToRooms(_ attendees: Set<Attendee>) async throws(TrackerError) -> Set<Attendee> {
    let order = attendees.filter { sessions[$0.session] != nil }
    guard !order.isEmpty else { return [] }
    let people = Array(order)
    let rows = try await context.rows(
      """
      UPDATE attendance a SET status = 'present', seconds = k.seconds, evidence = 'room',
        source = k.source
      FROM (
        SELECT t.office_id, t.held_on, t.session_id, t.staff_id,
               coalesce(t.evidence_name, '') AS source, max(m.seconds) AS seconds
        FROM unnest(\(people.map(\.office)), \(people.compactMap { sessions[$0.session]?.heldOn }),
                    \(people.map(\.session)), \(people.map(\.staff)))
          AS i (office_id, held_on, session_id, staff_id)
        JOIN room_attestations t ON t.office_id = i.office_id AND t.held_on = i.held_on
          AND t.session_id = i.session_id AND t.staff_id = i.staff_id
        JOIN rooms m ON m.office_id = t.office_id AND m.held_on = t.held_on
          AND m.session_id = t.session_id
        GROUP BY t.office_id, t.held_on, t.session_id, t.staff_id, t.evidence_name
        HAVING max(m.seconds) > 0
      ) k
      WHERE a.office_id = k.office_id AND a.held_on = k.held_on AND a.session_id = k.session_id
        AND a.staff_id = k.staff_id AND a.evidence = ANY(\(Evidence.ofFiles))
        AND a.corrected_at IS NULL
      RETURNING a.office_id, a.session_id, a.staff_id
      """)
    var attested: Set<Attendee> = []
    for row in rows {
      attested.insert(
        Attendee(
          office: try cell(row, "office_id"), session: try cell(row, "session_id"),
          staff: try cell(row, "staff_id")))
    }
    return attested
  }

  /// Removes what only files had proved.
  func remove(
    _ attendees: Set<Attendee>
  ) async throws(TrackerError) -> [(attendee: Attendee, line: AttendanceRemoved)] {
    let attendees = attendees.filter { sessions[$0.session] != nil }
    guard !attendees.isEmpty else { return [] }
    let order = attendees.sorted { ($0.session, $0.staff) < ($1.session, $1.staff) }
    let rows = try await context.rows(
      """
      DELETE FROM attendance a
      USING unnest(\(order.map(\.office)), \(order.compactMap { sessions[$0.session]?.heldOn }),
                   \(order.map(\.session)), \(order.map(\.staff)))
        AS i (office_id, held_on, session_id, staff_id)
      WHERE a.office_id = i.office_id AND a.held_on = i.held_on AND a.session_id = i.session_id
        AND a.staff_id = i.staff_id AND a.evidence = ANY(\(Evidence.ofFiles))
        AND a.corrected_at IS NULL
      RETURNING a.office_id, a.session_id, a.staff_id, a.status, a.seconds
      """)
    guard !rows.isEmpty else { return [] }
    let names = try await names(of: order)
    return try rows.map { row throws(TrackerError) in
      let attendee = Attendee(
        office: try cell(row, "office_id"), session: try cell(row, "session_id"),
        staff: try cell(row, "staff_id"))
      let (status, seconds): (String, Int32?) = (try cell(row, "status"), try cell(row, "seconds"))
      let minutes = seconds.map { ", \(roundedMinutes(Int($0))) min" }
      let known = names[attendee.staff]
      return (
        attendee,
        AttendanceRemoved(
          session: sessions[attendee.session]?.code ?? "",
          staffRef: known?.reference ?? "#\(attendee.staff)", name: known?.name ?? "",
          summary: status + (minutes ?? ""))
      )
    }
  }

  private func names(
    of attendees: [Attendee]
  ) async throws(TrackerError) -> [Int64: (reference: String, name: String)] {
    let rows = try await context.rows(
      """
      SELECT s.id, \(staffReference), \(fullName) FROM \(StaffLine.tables)
      WHERE s.office_id = ANY(\(Array(Set(attendees.map(\.office)))))
        AND s.id = ANY(\(attendees.map(\.staff)))
      """)
    var names: [Int64: (reference: String, name: String)] = [:]
    for row in rows {
      names[try cell(row, "id")] = (try cell(row, "staff_ref"), try cell(row, "name"))
    }
    return names
  }
}
