import Domain
import Postgres

/// The statements behind a report's section on competency gaps.
struct ReportGaps {
  let office: Int64
  let day: Day

  /// Lines of the list that no average may hide.
  private static let worstLimit = 20

  /// Over `pairs q`, one competency a group, so that a pair is a person.
  private static let sums: SQL = """
    count(*) AS people, count(q.attained) AS assessed, count(*) FILTER (WHERE q.gap > 0) AS below,
    greatest(coalesce(max(q.gap), 0), 0)::bigint AS worst_gap,
    coalesce(sum(q.required) FILTER (WHERE q.attained IS NOT NULL), 0) AS sum_required,
    coalesce(sum(q.attained), 0) AS sum_attained,
    coalesce(sum(least(q.attained, q.required)) FILTER (WHERE q.attained IS NOT NULL), 0)
      AS sum_attained_capped
    """

  private var pairs: SQL { RequiredPairs(offices: [office], day: day).clause }

  var competencies: SQL {
    """
    \(pairs)
    SELECT c.code, c.name_id, c.name_en, \(Self.sums)
    FROM pairs q JOIN competencies c ON c.id = q.competency_id
    GROUP BY c.id, c.code, c.name_id, c.name_en, c.kind
    ORDER BY array_position(ARRAY['managerial', 'sociocultural', 'technical'], c.kind), c.code
    """
  }

  var worst: SQL {
    """
    \(pairs)
    SELECT \(fullName), t.name AS post, c.code, c.name_id, c.name_en, q.required, q.attained
    FROM pairs q
    JOIN people p ON p.id = q.person_id
    JOIN posts t ON t.id = q.post_id
    JOIN competencies c ON c.id = q.competency_id
    WHERE q.gap > 0
    ORDER BY q.gap DESC, q.required DESC, p.name, q.staff_id, c.code
    LIMIT \(Self.worstLimit)
    """
  }

  var unassessed: SQL {
    """
    \(pairs)
    SELECT count(*) AS n FROM pairs q WHERE q.attained IS NULL
    """
  }
}
