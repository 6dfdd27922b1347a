-- key: ip_asn_competence
-- name: IP ASN dimensi kompetensi | Professionalism index, competence dimension
-- unit: number, higher is better
-- formula: sum of the competence scores (0 to 40 points) of civil servants whom the index measures, active on the last day of the quarter, over their number; who has no statement about the leadership or functional training of the post is unknown and in neither
-- source: Peraturan BKN 8/2019 art. 8; scores, forms and look-back stand in the tables ip_asn_*
-- value ($1 offices, $2 first day, $3 day after the last)
WITH bound AS (
  SELECT s.office_id, s.id AS staff_id, s.person_id, r.version, g.class_group, r.technical_jp,
         make_date(extract(year FROM $3::date - 1)::integer - r.technical_years + 1, 1, 1)
           AS technical_from,
         make_date(extract(year FROM $3::date - 1)::integer - r.seminar_years + 1, 1, 1)
           AS seminar_from
  FROM staff s
  JOIN ip_asn_rules r ON r.valid_from < $3 AND (r.valid_to IS NULL OR r.valid_to >= $3)
  JOIN ip_asn_employments e ON e.version = r.version AND e.employment = s.employment
    AND e.is_measured
  JOIN posts t ON t.id = s.post_id
  JOIN ip_asn_groups g ON g.version = r.version AND g.job_class = t.job_class
  WHERE s.office_id = ANY($1) AND s.started_on < $3 AND (s.ended_on IS NULL OR s.ended_on >= $3)
), asked AS (
  SELECT version, class_group, sum(score) FILTER (WHERE item = 'leadership') AS leadership,
         sum(score) FILTER (WHERE item = 'functional') AS functional,
         sum(score) FILTER (WHERE item = 'technical') AS technical,
         sum(score) FILTER (WHERE item = 'seminar') AS seminar
  FROM ip_asn_scores WHERE dimension = 'competence'
  GROUP BY version, class_group
), trained AS (
  SELECT person_id, bool_or(is_done) FILTER (WHERE kind = 'leadership') AS leadership,
         bool_or(is_done) FILTER (WHERE kind = 'functional') AS functional
  FROM person_training
  WHERE person_id IN (SELECT person_id FROM bound) AND stated_on < $3
  GROUP BY person_id
), learned AS (
  SELECT b.office_id, b.staff_id,
         sum(l.jp) FILTER (WHERE f.item = 'technical' AND l.held_on >= b.technical_from)
           AS technical_jp,
         count(*) FILTER (WHERE f.item = 'seminar' AND l.held_on >= b.seminar_from) AS seminars
  FROM bound b
  JOIN staff h ON h.person_id = b.person_id
  JOIN learning_by_form l ON l.office_id = h.office_id AND l.staff_id = h.id AND l.held_on < $3
    AND l.held_on >= least(b.technical_from, b.seminar_from)
  JOIN ip_asn_forms f ON f.version = b.version AND f.form = l.form
  GROUP BY b.office_id, b.staff_id
), scored AS (
  SELECT b.office_id,
         CASE WHEN a.leadership > 0 THEN a.leadership * t.leadership::integer ELSE 0 END
         + CASE WHEN a.functional > 0 THEN a.functional * t.functional::integer ELSE 0 END
         + CASE WHEN l.technical_jp >= b.technical_jp THEN a.technical ELSE 0 END
         + CASE WHEN l.seminars > 0 THEN a.seminar ELSE 0 END AS score
  FROM bound b
  JOIN asked a ON a.version = b.version AND a.class_group = b.class_group
  LEFT JOIN trained t ON t.person_id = b.person_id
  LEFT JOIN learned l ON l.office_id = b.office_id AND l.staff_id = b.staff_id
)
SELECT office_id, sum(score) AS numerator, count(*) AS denominator
FROM scored WHERE score IS NOT NULL GROUP BY office_id;
-- evidence
WITH bound AS (
  SELECT s.office_id, s.id AS staff_id, s.person_id, t.name AS post, r.version, g.class_group,
         r.technical_jp,
         make_date(extract(year FROM $3::date - 1)::integer - r.technical_years + 1, 1, 1)
           AS technical_from,
         make_date(extract(year FROM $3::date - 1)::integer - r.seminar_years + 1, 1, 1)
           AS seminar_from
  FROM staff s
  JOIN ip_asn_rules r ON r.valid_from < $3 AND (r.valid_to IS NULL OR r.valid_to >= $3)
  JOIN ip_asn_employments e ON e.version = r.version AND e.employment = s.employment
    AND e.is_measured
  JOIN posts t ON t.id = s.post_id
  JOIN ip_asn_groups g ON g.version = r.version AND g.job_class = t.job_class
  WHERE s.office_id = ANY($1) AND s.started_on < $3 AND $2::date < $3
    AND (s.ended_on IS NULL OR s.ended_on >= $3)
), asked AS (
  SELECT version, class_group, sum(score) FILTER (WHERE item = 'leadership') AS leadership,
         sum(score) FILTER (WHERE item = 'functional') AS functional,
         sum(score) FILTER (WHERE item = 'technical') AS technical,
         sum(score) FILTER (WHERE item = 'seminar') AS seminar
  FROM ip_asn_scores WHERE dimension = 'competence'
  GROUP BY version, class_group
), trained AS (
  SELECT person_id, bool_or(is_done) FILTER (WHERE kind = 'leadership') AS leadership,
         bool_or(is_done) FILTER (WHERE kind = 'functional') AS functional
  FROM person_training
  WHERE person_id IN (SELECT person_id FROM bound) AND stated_on < $3
  GROUP BY person_id
), learned AS (
  SELECT b.office_id, b.staff_id,
         sum(l.jp) FILTER (WHERE f.item = 'technical' AND l.held_on >= b.technical_from)
           AS technical_jp,
         count(*) FILTER (WHERE f.item = 'seminar' AND l.held_on >= b.seminar_from) AS seminars
  FROM bound b
  JOIN staff h ON h.person_id = b.person_id
  JOIN learning_by_form l ON l.office_id = h.office_id AND l.staff_id = h.id AND l.held_on < $3
    AND l.held_on >= least(b.technical_from, b.seminar_from)
  JOIN ip_asn_forms f ON f.version = b.version AND f.form = l.form
  GROUP BY b.office_id, b.staff_id
)
SELECT h.name, b.post, b.class_group, t.leadership, t.functional,
       coalesce(l.technical_jp, 0) AS technical_jp, coalesce(l.seminars, 0) AS seminars,
       CASE WHEN a.leadership > 0 THEN a.leadership * t.leadership::integer ELSE 0 END
       + CASE WHEN a.functional > 0 THEN a.functional * t.functional::integer ELSE 0 END
       + CASE WHEN l.technical_jp >= b.technical_jp THEN a.technical ELSE 0 END
       + CASE WHEN l.seminars > 0 THEN a.seminar ELSE 0 END AS score
FROM bound b
JOIN people h ON h.id = b.person_id
JOIN asked a ON a.version = b.version AND a.class_group = b.class_group
LEFT JOIN trained t ON t.person_id = b.person_id
LEFT JOIN learned l ON l.office_id = b.office_id AND l.staff_id = b.staff_id
ORDER BY score NULLS FIRST, h.name, b.staff_id;
