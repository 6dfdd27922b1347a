-- What `sdm gap list --office 00 --subtree --by office` answers, written by hand.
WITH asked AS (
  SELECT DISTINCT ON (post_id, competency_id) post_id, competency_id, level, valid_from
  FROM post_requirements
  WHERE office_id IS NULL AND valid_from <= current_date
    AND (valid_to IS NULL OR current_date < valid_to)
  ORDER BY post_id, competency_id, precedence DESC, valid_from DESC
), asked_here AS (
  SELECT DISTINCT ON (office_id, post_id, competency_id)
         office_id, post_id, competency_id, level, valid_from
  FROM post_requirements
  WHERE office_id IS NOT NULL AND valid_from <= current_date
    AND (valid_to IS NULL OR current_date < valid_to)
  ORDER BY office_id, post_id, competency_id, valid_from DESC
), usable AS (
  SELECT * FROM ranked_assessments
  WHERE fulfils AND assessed_on <= current_date AND rule_from <= current_date
    AND (rule_to IS NULL OR current_date < rule_to)
), found AS (
  SELECT DISTINCT ON (office_id, staff_id, competency_id)
         office_id, staff_id, competency_id, level
  FROM usable WHERE valid_until IS NULL OR valid_until >= current_date
  ORDER BY office_id, staff_id, competency_id, assessed_on DESC, method_rank
), pairs AS (
  SELECT s.office_id, s.id AS staff_id, a.competency_id, coalesce(h.level, a.level) AS required,
         greatest(s.started_on, CASE WHEN h.level IS NULL THEN a.valid_from
                                     ELSE h.valid_from END) AS asked_from,
         f.level AS attained, coalesce(h.level, a.level) - f.level AS gap
  FROM staff s
  JOIN asked a ON a.post_id = s.post_id
  LEFT JOIN asked_here h ON h.office_id = s.office_id AND h.post_id = s.post_id
    AND h.competency_id = a.competency_id
  LEFT JOIN found f ON f.office_id = s.office_id AND f.staff_id = s.id
    AND f.competency_id = a.competency_id
  WHERE s.started_on <= current_date AND (s.ended_on IS NULL OR current_date < s.ended_on)
    AND coalesce(h.level, a.level) > 0
), readings AS (
  SELECT DISTINCT ON (q.office_id, q.staff_id, q.competency_id, u.assessed_on)
         q.office_id, q.staff_id, q.competency_id, q.asked_from, u.assessed_on,
         u.level >= q.required AS met
  FROM pairs q
  JOIN usable u ON u.office_id = q.office_id AND u.staff_id = q.staff_id
    AND u.competency_id = q.competency_id
  WHERE q.gap > 0
  ORDER BY q.office_id, q.staff_id, q.competency_id, u.assessed_on, u.method_rank
), runs AS (
  SELECT r.*, max(assessed_on) FILTER (WHERE met)
                OVER (PARTITION BY office_id, staff_id, competency_id) AS last_met
  FROM readings r
), opened AS (
  SELECT office_id, staff_id, competency_id,
         greatest(min(assessed_on), min(asked_from)) AS open_since
  FROM runs WHERE last_met IS NULL OR assessed_on > last_met
  GROUP BY office_id, staff_id, competency_id
), persons AS (
  SELECT q.office_id, q.staff_id, count(q.attained) AS found, max(q.gap) AS worst,
         sum(q.required) FILTER (WHERE q.attained IS NOT NULL) AS required,
         sum(least(q.attained, q.required)) FILTER (WHERE q.attained IS NOT NULL) AS capped,
         min(e.open_since) AS open_since
  FROM pairs q
  LEFT JOIN opened e ON e.office_id = q.office_id AND e.staff_id = q.staff_id
    AND e.competency_id = q.competency_id
  GROUP BY q.office_id, q.staff_id
), cells AS (
  SELECT office_id, competency_id, count(attained) AS found,
         count(*) FILTER (WHERE gap <= 0) AS reaching
  FROM pairs GROUP BY office_id, competency_id
), reach AS (
  SELECT office_id, count(*) FILTER (WHERE found > 0 AND reaching = 0) AS nobody,
         count(*) FILTER (WHERE reaching = 1) AS single
  FROM cells GROUP BY office_id
)
SELECT o.code, count(*), count(*) FILTER (WHERE p.found > 0), count(*) FILTER (WHERE p.worst > 0),
       greatest(coalesce(max(p.worst), 0), 0), coalesce(sum(p.required), 0),
       coalesce(sum(p.capped), 0), w.nobody, w.single, min(p.open_since)
FROM persons p
JOIN offices o ON o.id = p.office_id
JOIN reach w ON w.office_id = p.office_id
GROUP BY o.code, w.nobody, w.single
ORDER BY 5 DESC, 4 DESC, 1;
