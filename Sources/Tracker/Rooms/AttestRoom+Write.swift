import Domain
import Postgres

extension AttestRoom {
  /// Keeps the attestations, and attendance where nothing stronger stands.
  /// - Returns: numbers of the people of whom anything changed.
  func write(
    _ people: [StaffIdentity], _ session: SessionIdentity, seconds: Int32, in context: Context
  ) async throws(TrackerError) -> Set<Int64> {
    try await context.hold(session)
    let staff = people.map(\.staffID)
    let attested = try await context.rows(
      """
      INSERT INTO room_attestations (office_id, held_on, session_id, staff_id, evidence_name,
                                     evidence_sha256, attested_at, attested_by)
      SELECT \(context.office.id)::bigint, \(session.heldOn)::date, \(session.id)::bigint,
             i.staff_id, \(evidence?.name)::text, \(evidence?.sha256)::text,
             \(context.now)::timestamptz, \(context.principal.id)::bigint
      FROM unnest(\(staff)) AS i (staff_id)
      ON CONFLICT (office_id, held_on, session_id, staff_id) DO UPDATE
        SET evidence_name = excluded.evidence_name, evidence_sha256 = excluded.evidence_sha256,
            attested_at = excluded.attested_at, attested_by = excluded.attested_by
      WHERE excluded.evidence_sha256 <> coalesce(room_attestations.evidence_sha256, '')
      RETURNING staff_id
      """)
    let attended = try await context.rows(
      """
      INSERT INTO attendance (office_id, held_on, session_id, staff_id, status, seconds, evidence,
                              source, recorded_at, recorded_by)
      SELECT \(context.office.id)::bigint, \(session.heldOn)::date, \(session.id)::bigint,
             i.staff_id, 'present', \(seconds)::integer, 'room', \(evidence?.name ?? "")::text,
             \(context.now)::timestamptz, \(context.principal.id)::bigint
      FROM unnest(\(staff)) AS i (staff_id)
      ON CONFLICT (office_id, held_on, session_id, staff_id) DO UPDATE
        SET seconds = excluded.seconds,
            source = coalesce(nullif(excluded.source, ''), attendance.source)
      WHERE attendance.evidence = 'room' AND attendance.corrected_at IS NULL
        AND (attendance.seconds <> excluded.seconds
             OR excluded.source NOT IN ('', attendance.source))
      RETURNING staff_id
      """)
    var changed: Set<Int64> = []
    for row in attested + attended { changed.insert(try cell(row, "staff_id")) }
    return changed
  }
}
