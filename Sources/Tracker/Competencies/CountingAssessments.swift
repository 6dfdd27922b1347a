import Domain
import Postgres

/// Which assessments count on a day, as statements join them: by the rule of that day the newest
/// that may fulfil a requirement and is still valid; of one day the strongest.
struct CountingAssessments {
  let offices: [Int64]
  let day: Day
  /// Only what was first recorded before this moment; nil: all that is recorded. A level corrected
  /// since counts as corrected.
  var knownBefore: Instant?

  /// For a WITH clause: `found`, at most one row for every person and competency.
  var clause: SQL {
    """
    found AS (
      SELECT DISTINCT ON (r.office_id, r.staff_id, r.competency_id)
             r.office_id, r.staff_id, r.competency_id, r.level, r.assessed_on, r.method
      FROM ranked_assessments r
      WHERE r.office_id = ANY(\(offices)) AND \(mayCount)
        AND (r.valid_until IS NULL OR r.valid_until >= \(day))
      ORDER BY r.office_id, r.staff_id, r.competency_id, r.assessed_on DESC, r.method_rank
    )
    """
  }

  /// Of `ranked_assessments r`: made by the day, known, and of a method that fulfils by its rule,
  /// whether still valid or not.
  var mayCount: SQL {
    """
    r.assessed_on <= \(day) AND r.fulfils AND r.rule_from <= \(day)
      AND (r.rule_to IS NULL OR \(day) < r.rule_to)\(known)
    """
  }

  private var known: SQL {
    guard let knownBefore else { return "" }
    return """
       AND NOT EXISTS (
        SELECT FROM assessments k
        \(Self.firstVersion)
        WHERE k.office_id = r.office_id AND k.staff_id = r.staff_id
          AND k.competency_id = r.competency_id AND k.assessed_on = r.assessed_on
          AND k.method = r.method AND \(Self.firstRecorded) >= \(knownBefore))
      """
  }

  /// Joins the first version of `assessments k` as `first`, where it was ever corrected.
  static let firstVersion: SQL = """
    LEFT JOIN assessment_versions first ON first.office_id = k.office_id
      AND first.staff_id = k.staff_id AND first.competency_id = k.competency_id
      AND first.assessed_on = k.assessed_on AND first.method = k.method AND first.version = 1
    """

  /// When `assessments k` was first recorded; null: before that was kept.
  static let firstRecorded: SQL =
    "CASE WHEN first.version IS NULL THEN k.recorded_at ELSE first.recorded_at END"
}
