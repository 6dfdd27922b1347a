import Domain
import Postgres

extension LearningFacts {
  static func sessions(_ days: Range<Day>) -> SQL {
    """
    SELECT id, form, starts_at, international, threshold::float8 AS threshold,
           extract(epoch FROM ends_at - starts_at)::integer AS scheduled
    FROM sessions
    WHERE held_on >= \(days.lowerBound) AND held_on < \(days.upperBound) AND status <> 'cancelled'
    """
  }

  /// Attendance, external records, the ledger's credits, and closed quarters.
  static func statements(of people: [StaffKey], days: Range<Day>) -> [SQL] {
    let (first, after) = (days.lowerBound, days.upperBound)
    let offices = Set(people.map(\.office)).sorted()
    let people: SQL = """
      unnest(\(people.map(\.office)), \(people.map(\.staff))) AS i (office_id, staff_id)
      """
    return [
      """
      SELECT a.office_id, a.staff_id, a.session_id, a.held_on, a.seconds, a.evidence,
             a.status IN ('present', 'late') AS is_present
      FROM \(people)
      JOIN attendance a ON a.office_id = i.office_id AND a.staff_id = i.staff_id
      WHERE a.held_on >= \(first) AND a.held_on < \(after)
      """,
      """
      SELECT x.office_id, x.id, x.staff_id, x.form, x.starts_on, x.ends_on, x.minutes,
             x.international, x.status, coalesce(x.certificate, x.proof_name, '') AS evidence,
             coalesce(x.starts_at, x.starts_on::timestamp AT TIME ZONE 'UTC') AS starts_at,
             x.starts_at AS starts_at_known, x.ends_at, x.allows_overlap
      FROM \(people)
      JOIN external_learning x ON x.office_id = i.office_id AND x.staff_id = i.staff_id
      WHERE x.starts_on < \(after) AND x.ends_on >= \(first)
        AND x.status IN ('provisional', 'confirmed')
      """,
      """
      SELECT e.office_id, e.id, e.staff_id, e.held_on, e.version, e.session_id, e.external_id,
             e.form, e.rule_id, e.seconds, e.share, (e.jp * 100)::bigint AS jp, e.outcome, e.status,
             e.evidence, r.id IS NULL AS is_open
      FROM \(people)
      JOIN learning_entries e ON e.office_id = i.office_id AND e.staff_id = i.staff_id
      LEFT JOIN learning_entries r ON r.office_id = e.office_id AND r.reverses = e.id
      WHERE e.kind = 'credit' AND e.held_on >= \(first) AND e.held_on < \(after)
      """,
      """
      SELECT office_id, quarter FROM closed_quarters
      WHERE office_id = ANY(\(offices)) AND quarter >= \(first.quarter) AND quarter < \(after)
      """,
    ]
  }
}
