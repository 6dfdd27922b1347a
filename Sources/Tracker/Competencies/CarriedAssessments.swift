import Domain
import Postgres

/// Copies of assessments that follow a person into another office, so that a gap there is reckoned
/// from its own rows alone. Each names the membership that it came from.
struct CarriedAssessments {
  let context: Context

  /// A person's step from one membership into the next.
  struct Step: Hashable, Sendable {
    var from: StaffKey
    var into: StaffKey
    /// First day of the next.
    var day: Day
  }

  private static let copied: SQL = """
    competency_id, assessed_on, method, level, valid_until, assessor, evidence, confidence, note,
    invented
    """

  /// Carries what is valid on the day of each step, what was found since included: a move may be
  /// written down late. What was carried before stays. A copy was recorded when its original was:
  /// gaps of a past day ask what was known then.
  /// - Returns: rows written.
  @discardableResult
  func carry(_ steps: [Step]) async throws(TrackerError) -> Int {
    guard !steps.isEmpty else { return 0 }
    return try await context.execute(
      """
      INSERT INTO assessments (office_id, staff_id, \(Self.copied), carried_office_id,
                               carried_staff_id, recorded_at, recorded_by)
      SELECT DISTINCT ON (m.into_office, m.into_staff, a.competency_id, a.assessed_on, a.method)
             m.into_office, m.into_staff, a.competency_id, a.assessed_on, a.method, a.level,
             a.valid_until, a.assessor, a.evidence, a.confidence, a.note, a.invented,
             coalesce(a.carried_office_id, a.office_id), coalesce(a.carried_staff_id, a.staff_id),
             coalesce(v.recorded_at, a.recorded_at), \(context.principal.id)::bigint
      FROM unnest(\(steps.map(\.from.office)), \(steps.map(\.from.staff)),
                  \(steps.map(\.into.office)), \(steps.map(\.into.staff)), \(steps.map(\.day)))
        AS m (from_office, from_staff, into_office, into_staff, day)
      JOIN assessments a ON a.office_id = m.from_office AND a.staff_id = m.from_staff
      LEFT JOIN assessment_versions v ON v.office_id = a.office_id AND v.staff_id = a.staff_id
        AND v.competency_id = a.competency_id AND v.assessed_on = a.assessed_on
        AND v.method = a.method AND v.version = 1
      WHERE a.valid_until IS NULL OR a.valid_until >= m.day
      ORDER BY m.into_office, m.into_staff, a.competency_id, a.assessed_on, a.method,
               a.carried_staff_id NULLS FIRST
      ON CONFLICT (office_id, staff_id, competency_id, assessed_on, method) DO NOTHING
      """)
  }

  /// Carries what is valid into memberships that a staff list brought, out of those that had ended
  /// by then: a move that is told by two lists is a move all the same.
  func carry(intoMembershipsOf people: SQL) async throws(TrackerError) {
    let rows = try await context.rows(
      """
      SELECT s.office_id, s.id, l.office_id AS into_office, l.id AS into_staff, l.started_on
      FROM (\(people)) i
      JOIN staff l ON l.office_id = i.office_id AND l.person_id = i.person_id
      JOIN staff s ON s.person_id = l.person_id AND s.ended_on <= l.started_on
        AND (s.office_id, s.id) <> (l.office_id, l.id)
      ORDER BY l.started_on, l.id, s.ended_on DESC, s.id
      """)
    try await carry(try steps(rows))
  }

  /// Lets copies follow what `incoming_assessments` corrected or added late, in the offices into
  /// which the people have moved since.
  func follow() async throws(TrackerError) {
    let rows = try await context.rows(
      """
      SELECT s.office_id, s.id, l.office_id AS into_office, l.id AS into_staff, l.started_on
      FROM (SELECT DISTINCT office_id, staff_id FROM incoming_assessments) i
      JOIN staff s ON s.office_id = i.office_id AND s.id = i.staff_id AND s.ended_on IS NOT NULL
      JOIN staff l ON l.person_id = s.person_id AND l.started_on >= s.ended_on
        AND (l.office_id, l.id) <> (s.office_id, s.id)
      ORDER BY l.started_on, l.id
      """)
    guard !rows.isEmpty else { return }
    let steps = try steps(rows)
    let corrected = try await context.execute(
      """
      UPDATE assessments c SET level = a.level, valid_until = a.valid_until,
        assessor = a.assessor, evidence = a.evidence, confidence = a.confidence, note = a.note,
        recorded_by = a.recorded_by
      FROM unnest(\(steps.map(\.from.office)), \(steps.map(\.from.staff)),
                  \(steps.map(\.into.office)), \(steps.map(\.into.staff)))
        AS m (from_office, from_staff, into_office, into_staff)
      JOIN assessments a ON a.office_id = m.from_office AND a.staff_id = m.from_staff
      WHERE c.office_id = m.into_office AND c.staff_id = m.into_staff
        AND c.carried_office_id = a.office_id AND c.carried_staff_id = a.staff_id
        AND c.competency_id = a.competency_id AND c.assessed_on = a.assessed_on
        AND c.method = a.method
        AND (c.level, c.valid_until, c.assessor, c.evidence, c.confidence, c.note)
          IS DISTINCT FROM
            (a.level, a.valid_until, a.assessor, a.evidence, a.confidence, a.note)
      """)
    guard try await carry(steps) + corrected > 0 else { return }
    let offices = Set(steps.map(\.into.office)).sorted()
    try await context.markDirtyEverywhere(offices: offices, from: steps.map(\.day).min())
  }

  private func steps(_ rows: [Row]) throws(TrackerError) -> [Step] {
    try rows.map { row throws(TrackerError) in
      Step(
        from: StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "id")),
        into: StaffKey(office: try cell(row, "into_office"), staff: try cell(row, "into_staff")),
        day: try cell(row, "started_on"))
    }
  }
}
