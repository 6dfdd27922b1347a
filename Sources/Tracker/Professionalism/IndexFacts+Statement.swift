import Domain
import Postgres

extension IndexFacts {
  /// For the last select of `statement`.
  static let columns: SQL = """
    i.office_id, o.code AS office_code,
    coalesce(p.employee_number, o.code || '|' || p.name || '|' || i.post) AS staff_ref,
    p.name, i.post, i.employment, i.class_group,
    a.leadership AS asks_leadership, a.functional AS asks_functional,
    a.technical AS asks_technical, a.seminar AS asks_seminar,
    a.technical_jp AS asks_hours,
    u.level AS education, u.score AS education_score, u.stated_on AS education_on,
    u.evidence AS education_evidence,
    r.item AS performance, r.score AS performance_score, r.year AS performance_year,
    r.value AS performance_value, r.evidence AS performance_evidence,
    d.penalty, d.score AS penalty_score, d.decided_on AS penalty_on,
    d.evidence AS penalty_evidence,
    l.is_done AS leadership, l.stated_on AS leadership_on,
    l.evidence AS leadership_evidence,
    f.is_done AS functional, f.stated_on AS functional_on,
    f.evidence AS functional_evidence,
    coalesce(e.technical_jp, 0) AS technical_jp, coalesce(e.seminars, 0) AS seminars
    """

  /// Everybody who is active on the measured day and fits `condition`, which names `staff s`.
  ///
  /// One statement for any number of people. Learning is read over all offices of a person, since
  /// what somebody learned before a transfer stays learned.
  static func statement(
    where condition: SQL, measured: MeasuredYear, by rule: IndexRule
  ) -> SQL {
    let (day, year, version) = (measured.day, Int32(measured.year), rule.version)
    return """
      WITH listed AS (
        SELECT s.office_id, s.id AS staff_id, s.person_id, t.name AS post, s.employment,
               g.class_group
        FROM staff s
        JOIN posts t ON t.id = s.post_id
        LEFT JOIN ip_asn_employments e ON e.version = \(version) AND e.employment = s.employment
          AND e.is_measured
        LEFT JOIN ip_asn_groups g ON g.version = e.version AND g.job_class = t.job_class
        WHERE \(condition) AND s.started_on <= \(day)
          AND (s.ended_on IS NULL OR \(day) < s.ended_on)
      ), bound AS (SELECT DISTINCT person_id FROM listed WHERE class_group IS NOT NULL),
      \(scales(version)), \(educated(version, by: day)),
      \(rated(version, year: year, years: Int32(rule.yearlyFactYears))),
      \(punished(measured, by: rule)), \(trained(by: day)), \(learned(measured, by: rule))
      SELECT \(columns)
      FROM listed i
      JOIN offices o ON o.id = i.office_id
      JOIN people p ON p.id = i.person_id
      LEFT JOIN scales a ON a.class_group = i.class_group
      LEFT JOIN educated u ON u.person_id = i.person_id AND i.class_group IS NOT NULL
      LEFT JOIN rated r ON r.person_id = i.person_id AND i.class_group IS NOT NULL
      LEFT JOIN punished d ON d.person_id = i.person_id AND i.class_group IS NOT NULL
      LEFT JOIN trained l ON l.person_id = i.person_id AND l.kind = 'leadership'
        AND i.class_group IS NOT NULL
      LEFT JOIN trained f ON f.person_id = i.person_id AND f.kind = 'functional'
        AND i.class_group IS NOT NULL
      LEFT JOIN learned e ON e.person_id = i.person_id AND i.class_group IS NOT NULL
      ORDER BY o.code, p.name, i.staff_id
      """
  }

  private static func scales(_ version: String) -> SQL {
    """
    scales AS (
      SELECT c.class_group, r.technical_jp::float8 AS technical_jp,
             (sum(c.score) FILTER (WHERE c.item = 'leadership'))::float8 AS leadership,
             (sum(c.score) FILTER (WHERE c.item = 'functional'))::float8 AS functional,
             (sum(c.score) FILTER (WHERE c.item = 'technical'))::float8 AS technical,
             (sum(c.score) FILTER (WHERE c.item = 'seminar'))::float8 AS seminar
      FROM ip_asn_scores c JOIN ip_asn_rules r ON r.version = c.version
      WHERE c.version = \(version) AND c.dimension = 'competence'
      GROUP BY c.class_group, r.technical_jp
    )
    """
  }

  /// The highest education stated by the day.
  private static func educated(_ version: String, by day: Day) -> SQL {
    """
    educated AS (
      SELECT DISTINCT ON (x.person_id) x.person_id, x.level, x.stated_on, x.evidence,
             c.score::float8 AS score
      FROM person_education x
      JOIN ip_asn_scores c ON c.version = \(version) AND c.dimension = 'qualification'
        AND c.item = x.level
      WHERE x.person_id IN (SELECT person_id FROM bound) AND x.stated_on <= \(day)
      ORDER BY x.person_id, c.score DESC, x.stated_on
    )
    """
  }

  /// The last rating that serves, by its value or else its predicate.
  private static func rated(_ version: String, year: Int32, years: Int32) -> SQL {
    """
    bands AS (
      SELECT item, score, to_value,
             coalesce(lag(to_value) OVER (ORDER BY to_value), from_value - 1) AS above
      FROM ip_asn_bands WHERE version = \(version) AND kind = 'performance'
    ), rated AS (
      SELECT DISTINCT ON (x.person_id) x.person_id, x.year, x.value::float8 AS value, b.item,
             x.evidence, b.score::float8 AS score
      FROM person_performance x
      JOIN bands b ON (x.value IS NULL AND b.item = x.predicate)
        OR (x.value > b.above AND x.value <= b.to_value)
      WHERE x.person_id IN (SELECT person_id FROM bound) AND x.year <= \(year)
        AND x.year > \(year) - \(years)
      ORDER BY x.person_id, x.year DESC
    )
    """
  }

  /// The heaviest penalty within the look-back; without one, a statement that there was none.
  private static func punished(_ measured: MeasuredYear, by rule: IndexRule) -> SQL {
    let (day, year) = (measured.day, Int32(measured.year))
    return """
      punished AS (
        SELECT DISTINCT ON (x.person_id) x.person_id, x.penalty, x.decided_on, x.evidence,
               c.score::float8 AS score
        FROM person_discipline x
        JOIN ip_asn_scores c ON c.version = \(rule.version) AND c.dimension = 'discipline'
          AND c.item = x.penalty
        WHERE x.person_id IN (SELECT person_id FROM bound) AND x.decided_on <= \(day)
          AND CASE WHEN x.penalty = 'never'
                THEN extract(year FROM x.decided_on) > \(year) - \(Int32(rule.yearlyFactYears))
                ELSE x.decided_on > \(day) - make_interval(years => \(Int32(rule.disciplineYears)))
              END
        ORDER BY x.person_id, c.score, x.decided_on DESC
      )
      """
  }

  /// Done once is done; else the last statement that it is not.
  private static func trained(by day: Day) -> SQL {
    """
    trained AS (
      SELECT DISTINCT ON (person_id, kind) person_id, kind, is_done, stated_on, evidence
      FROM person_training
      WHERE person_id IN (SELECT person_id FROM bound) AND stated_on <= \(day)
      ORDER BY person_id, kind, is_done DESC, stated_on DESC
    )
    """
  }

  private static func learned(_ measured: MeasuredYear, by rule: IndexRule) -> SQL {
    let technical = Int32(measured.year - rule.technicalYears + 1)
    let seminar = Int32(measured.year - rule.seminarYears + 1)
    return """
      learned AS (
        SELECT h.person_id,
               (sum(k.jp) FILTER (WHERE f.item = 'technical'
                                    AND k.held_on >= make_date(\(technical), 1, 1)))::float8
                 AS technical_jp,
               count(*) FILTER (WHERE f.item = 'seminar'
                                  AND k.held_on >= make_date(\(seminar), 1, 1)) AS seminars
        FROM staff h
        JOIN learning_by_form k ON k.office_id = h.office_id AND k.staff_id = h.id
          AND k.held_on <= \(measured.day)
          AND k.held_on >= make_date(\(min(technical, seminar)), 1, 1)
        JOIN ip_asn_forms f ON f.version = \(rule.version) AND f.form = k.form
        WHERE h.person_id IN (SELECT person_id FROM bound)
        GROUP BY h.person_id
      )
      """
  }
}
