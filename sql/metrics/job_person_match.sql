-- key: job_person_match
-- name: Kesesuaian kompetensi (JPM) | Job-person match
-- unit: percent, higher is better
-- formula: sum of the levels attained, each counted at most up to what is required, over the sum of the levels required; of people active on the last day of the quarter, pairs with an assessment valid on that day
-- source: levels after PermenPANRB 38/2017; the form's own formula does not cap, ours does, so that a surplus hides no gap
-- value ($1 offices, $2 first day, $3 day after the last)
WITH asked AS (
  SELECT DISTINCT ON (post_id, competency_id) post_id, competency_id, level
  FROM post_requirements
  WHERE office_id IS NULL AND valid_from < $3 AND (valid_to IS NULL OR valid_to >= $3)
  ORDER BY post_id, competency_id, precedence DESC, valid_from DESC
), asked_here AS (
  SELECT DISTINCT ON (office_id, post_id, competency_id) office_id, post_id, competency_id, level
  FROM post_requirements
  WHERE office_id = ANY($1) AND valid_from < $3 AND (valid_to IS NULL OR valid_to >= $3)
  ORDER BY office_id, post_id, competency_id, valid_from DESC
), found AS (
  SELECT DISTINCT ON (office_id, staff_id, competency_id) office_id, staff_id, competency_id, level
  FROM ranked_assessments
  WHERE office_id = ANY($1) AND assessed_on < $3
    AND (valid_until IS NULL OR valid_until >= $3::date - 1)
    AND fulfils AND rule_from < $3 AND (rule_to IS NULL OR rule_to >= $3)
  ORDER BY office_id, staff_id, competency_id, assessed_on DESC, method_rank
)
SELECT s.office_id, sum(least(f.level, coalesce(h.level, a.level))) AS numerator,
       sum(coalesce(h.level, a.level)) AS denominator
FROM staff s
JOIN asked a ON a.post_id = s.post_id
LEFT JOIN asked_here h ON h.office_id = s.office_id AND h.post_id = s.post_id
  AND h.competency_id = a.competency_id
JOIN found f ON f.office_id = s.office_id AND f.staff_id = s.id
  AND f.competency_id = a.competency_id
WHERE s.office_id = ANY($1) AND s.started_on < $3 AND (s.ended_on IS NULL OR s.ended_on >= $3)
  AND coalesce(h.level, a.level) > 0
GROUP BY s.office_id;
-- evidence
WITH asked AS (
  SELECT DISTINCT ON (post_id, competency_id) post_id, competency_id, level
  FROM post_requirements
  WHERE office_id IS NULL AND valid_from < $3 AND (valid_to IS NULL OR valid_to >= $3)
  ORDER BY post_id, competency_id, precedence DESC, valid_from DESC
), asked_here AS (
  SELECT DISTINCT ON (office_id, post_id, competency_id) office_id, post_id, competency_id, level
  FROM post_requirements
  WHERE office_id = ANY($1) AND valid_from < $3 AND (valid_to IS NULL OR valid_to >= $3)
  ORDER BY office_id, post_id, competency_id, valid_from DESC
), found AS (
  SELECT DISTINCT ON (office_id, staff_id, competency_id)
         office_id, staff_id, competency_id, level, assessed_on, method
  FROM ranked_assessments
  WHERE office_id = ANY($1) AND assessed_on < $3
    AND (valid_until IS NULL OR valid_until >= $3::date - 1)
    AND fulfils AND rule_from < $3 AND (rule_to IS NULL OR rule_to >= $3)
  ORDER BY office_id, staff_id, competency_id, assessed_on DESC, method_rank
)
SELECT p.name, t.name AS post, c.code AS competency, coalesce(h.level, a.level) AS required,
       f.level AS attained, least(f.level, coalesce(h.level, a.level)) AS counted, f.assessed_on, f.method
FROM staff s
JOIN people p ON p.id = s.person_id
JOIN posts t ON t.id = s.post_id
JOIN asked a ON a.post_id = s.post_id
LEFT JOIN asked_here h ON h.office_id = s.office_id AND h.post_id = s.post_id
  AND h.competency_id = a.competency_id
JOIN competencies c ON c.id = a.competency_id
JOIN found f ON f.office_id = s.office_id AND f.staff_id = s.id
  AND f.competency_id = a.competency_id
WHERE s.office_id = ANY($1) AND s.started_on < $3 AND (s.ended_on IS NULL OR s.ended_on >= $3)
  AND coalesce(h.level, a.level) > 0
ORDER BY coalesce(h.level, a.level) - f.level DESC, p.name, s.id, c.code;
