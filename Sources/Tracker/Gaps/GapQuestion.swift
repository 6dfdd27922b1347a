import Domain
import Postgres

/// The pairs that a question about gaps is about, with the statements over them.
struct GapQuestion {
  var pairs: RequiredPairs
  /// Nil: all.
  var competency: Int64?
  /// Class of the posts; nil: all.
  var jobClass: String?
  /// One membership; nil: all of the offices.
  var staff: Int64?

  /// A WITH clause that ends in `opened`, after `chosen`: the pairs asked about.
  ///
  /// A gap is open since the first of the last unbroken series of assessments that may count, all
  /// of them below what is asked now; not before the person held the place, nor before that level
  /// was asked. An assessment that runs out closes nothing: nobody showed that it closed.
  var clause: SQL {
    """
    \(pairs.clause), chosen AS (
      SELECT q.* FROM pairs q JOIN posts t ON t.id = q.post_id
      WHERE (\(competency)::bigint IS NULL OR q.competency_id = \(competency))
        AND (\(jobClass)::text IS NULL OR t.job_class = \(jobClass))
        AND (\(staff)::bigint IS NULL OR q.staff_id = \(staff))
    ), readings AS (
      SELECT DISTINCT ON (q.office_id, q.staff_id, q.competency_id, r.assessed_on)
             q.office_id, q.staff_id, q.competency_id, q.asked_from, r.assessed_on,
             r.level >= q.required AS met
      FROM chosen q
      JOIN ranked_assessments r ON r.office_id = q.office_id AND r.staff_id = q.staff_id
        AND r.competency_id = q.competency_id
      WHERE q.gap > 0 AND \(pairs.counting.mayCount)
      ORDER BY q.office_id, q.staff_id, q.competency_id, r.assessed_on, r.method_rank
    ), runs AS (
      SELECT e.*, max(assessed_on) FILTER (WHERE met)
                    OVER (PARTITION BY office_id, staff_id, competency_id) AS last_met
      FROM readings e
    ), opened AS (
      SELECT office_id, staff_id, competency_id,
             greatest(min(assessed_on), min(asked_from)) AS open_since
      FROM runs WHERE last_met IS NULL OR assessed_on > last_met
      GROUP BY office_id, staff_id, competency_id
    )
    """
  }

  /// Gaps by person, the worst first.
  func people(unassessed: Bool, limit: Int?) -> SQL {
    """
    \(everybody)
    WHERE q.gap > 0 OR \(unassessed) AND q.gap IS NULL
    ORDER BY q.gap DESC NULLS LAST, q.required DESC, o.code, p.name, q.staff_id, c.code
    LIMIT \(limit.map(Int64.init))::bigint
    """
  }

  /// All pairs asked about, met or not, in no order.
  var everybody: SQL {
    """
    \(clause)
    SELECT \(PersonGap.columns)
    FROM chosen q
    LEFT JOIN opened e ON e.office_id = q.office_id AND e.staff_id = q.staff_id
      AND e.competency_id = q.competency_id
    JOIN people p ON p.id = q.person_id
    JOIN posts t ON t.id = q.post_id
    JOIN offices o ON o.id = q.office_id
    JOIN competencies c ON c.id = q.competency_id
    """
  }

  /// Counts, sums and places of each group, the worst first.
  func groups(by key: GapGroupKey, places: Bool, limit: Int?) -> SQL {
    """
    \(clause), persons AS (
      SELECT q.\(key.id) AS id, count(q.attained) AS found, max(q.gap) AS worst,
             \(Self.sums), min(e.open_since) AS open_since
      FROM chosen q
      LEFT JOIN opened e ON e.office_id = q.office_id AND e.staff_id = q.staff_id
        AND e.competency_id = q.competency_id
      GROUP BY q.\(key.id), q.office_id, q.staff_id
    ), totals AS (
      SELECT id, \(GapGroup.totals) FROM persons GROUP BY id
    ), cells AS (
      SELECT \(key.id) AS id, office_id, competency_id, count(attained) AS found,
             count(*) FILTER (WHERE gap <= 0) AS reaching
      FROM chosen GROUP BY \(key.id), office_id, competency_id
    ), reach AS (
      SELECT d.id, count(*) FILTER (WHERE d.found > 0 AND d.reaching = 0) AS nobody_reaches,
             count(*) FILTER (WHERE d.reaching = 1) AS single_points,
             array_agg(\(key.place) ORDER BY \(key.place))
               FILTER (WHERE \(places) AND d.found > 0 AND d.reaching = 0) AS nobody_reaches_in
      FROM cells d
      JOIN offices o ON o.id = d.office_id
      JOIN competencies k ON k.id = d.competency_id
      GROUP BY d.id
    )
    SELECT \(key.key) AS key, \(key.name) AS name, g.*, w.nobody_reaches, w.single_points,
           coalesce(w.nobody_reaches_in, '{}') AS nobody_reaches_in
    FROM totals g JOIN reach w ON w.id = g.id \(key.tables)
    ORDER BY g.worst_gap DESC, g.below DESC, 1
    LIMIT \(limit.map(Int64.init))::bigint
    """
  }

  /// Of one person's pairs; see `RatioMatch` for the ratios.
  private static let sums: SQL = """
    sum(q.required) FILTER (WHERE q.attained IS NOT NULL) AS required,
    sum(q.attained) AS attained,
    sum(least(q.attained, q.required)) FILTER (WHERE q.attained IS NOT NULL) AS capped,
    sum((200 * q.attained + q.required) / (2 * q.required)) AS ratio,
    sum(least(100, (200 * q.attained + q.required) / (2 * q.required)))
      FILTER (WHERE q.attained IS NOT NULL) AS ratio_capped
    """
}
