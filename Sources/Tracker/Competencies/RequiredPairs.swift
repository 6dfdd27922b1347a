import Domain
import Postgres

/// What posts ask of people and what was found, on one day: the rule of the views
/// `post_requirements` and `ranked_assessments`, as statements join it.
struct RequiredPairs {
  /// People active in them on the day.
  let offices: [Int64]
  let day: Day
  /// See `CountingAssessments`.
  var knownBefore: Instant?

  var counting: CountingAssessments {
    CountingAssessments(offices: offices, day: day, knownBefore: knownBefore)
  }

  /// A WITH clause that ends in `pairs`: one row for every person and competency that the person's
  /// post asks, with `office_id, staff_id, person_id, post_id, competency_id, required`, since when
  /// (`asked_from`, not before the person came); `attained, gap, assessed_on, method` are null where
  /// no assessment counts.
  var clause: SQL {
    """
    WITH \(asked), \(counting.clause), pairs AS (
      SELECT s.office_id, s.id AS staff_id, s.person_id, s.post_id, a.competency_id,
             coalesce(h.level, a.level) AS required,
             greatest(s.started_on, CASE WHEN h.level IS NULL THEN a.valid_from
                                         ELSE h.valid_from END) AS asked_from,
             f.level AS attained, coalesce(h.level, a.level) - f.level AS gap, f.assessed_on,
             f.method
      FROM staff s
      JOIN asked a ON a.post_id = s.post_id
      LEFT JOIN asked_here h ON h.office_id = s.office_id AND h.post_id = s.post_id
        AND h.competency_id = a.competency_id
      LEFT JOIN found f ON f.office_id = s.office_id AND f.staff_id = s.id
        AND f.competency_id = a.competency_id
      WHERE s.office_id = ANY(\(offices)) AND s.started_on <= \(day)
        AND (s.ended_on IS NULL OR \(day) < s.ended_on)
        AND coalesce(h.level, a.level) > 0
    )
    """
  }

  /// What every office asks of a post, and what these ask beside or instead of it: the office's
  /// own level stands above the post's, the post's above that of its class.
  private var asked: SQL {
    """
    asked AS (
      SELECT DISTINCT ON (post_id, competency_id) post_id, competency_id, level, valid_from
      FROM post_requirements
      WHERE office_id IS NULL
        AND valid_from <= \(day) AND (valid_to IS NULL OR \(day) < valid_to)
      ORDER BY post_id, competency_id, precedence DESC, valid_from DESC
    ), asked_here AS (
      SELECT DISTINCT ON (office_id, post_id, competency_id)
             office_id, post_id, competency_id, level, valid_from
      FROM post_requirements
      WHERE office_id = ANY(\(offices))
        AND valid_from <= \(day) AND (valid_to IS NULL OR \(day) < valid_to)
      ORDER BY office_id, post_id, competency_id, valid_from DESC
    )
    """
  }
}

extension Context {
  /// The office touched, alone or with all below it.
  func offices(subtree: Bool) async throws(TrackerError) -> [Int64] {
    guard subtree else { return [office.id] }
    return try await rows(
      "SELECT descendant_id FROM office_closure WHERE ancestor_id = \(office.id) ORDER BY 1"
    ).map { row throws(TrackerError) in try cell(row, "descendant_id") }
  }

  /// - Throws: `.unknown` for a code that the catalogue lacks.
  func competency(_ code: String) async throws(TrackerError) -> Int64 {
    let id = try await value(
      "id", as: Int64.self, "SELECT id FROM competencies WHERE upper(code) = upper(\(code)::text)")
    guard let id else { throw .unknown(.competency, code) }
    return id
  }
}
