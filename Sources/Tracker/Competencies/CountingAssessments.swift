import Domain
import Postgres

/// Which assessments count on a day, as statements join them: by the rule of that day the newest
/// that may fulfil a requirement and is still valid; of one day the strongest.
struct CountingAssessments {
  let offices: [Int64]
  let day: Day

  /// For a WITH clause: `found`, at most one row for every person and competency.
  var clause: SQL {
    """
    found AS (
      SELECT DISTINCT ON (office_id, staff_id, competency_id)
             office_id, staff_id, competency_id, level, assessed_on, method
      FROM ranked_assessments
      WHERE office_id = ANY(\(offices)) AND assessed_on <= \(day)
        AND (valid_until IS NULL OR valid_until >= \(day))
        AND fulfils AND rule_from <= \(day) AND (rule_to IS NULL OR \(day) < rule_to)
      ORDER BY office_id, staff_id, competency_id, assessed_on DESC, method_rank
    )
    """
  }
}
