-- key: job_person_match
-- name: Kesesuaian kompetensi (JPM) | Job-person match
-- unit: percent, higher is better
-- formula: sum of the levels attained, each counted at most up to what is required, over the sum of the levels required; of people active on the last day of the quarter, pairs with an assessment valid on that day
-- source: levels after PermenPANRB 38/2017; the form's own formula does not cap, ours does, so that a surplus hides no gap
-- value ($1 offices, $2 first day, $3 day after the last)
WITH asked AS (
  SELECT DISTINCT ON (post_id, competency_id) post_id, competency_id, level
  FROM post_requirements
  WHERE valid_from < $3 AND (valid_to IS NULL OR valid_to >= $3)
  ORDER BY post_id, competency_id, is_specific DESC
), found AS (
  SELECT DISTINCT ON (office_id, staff_id, competency_id) office_id, staff_id, competency_id, level
  FROM ranked_assessments
  WHERE office_id = ANY($1) AND assessed_on < $3
    AND (valid_until IS NULL OR valid_until >= $3::date - 1)
  ORDER BY office_id, staff_id, competency_id, assessed_on DESC, method_rank
)
SELECT s.office_id, sum(least(f.level, a.level)) AS numerator, sum(a.level) AS denominator
FROM staff s
JOIN asked a ON a.post_id = s.post_id AND a.level > 0
JOIN found f ON f.office_id = s.office_id AND f.staff_id = s.id
  AND f.competency_id = a.competency_id
WHERE s.office_id = ANY($1) AND s.started_on < $3 AND (s.ended_on IS NULL OR s.ended_on >= $3)
GROUP BY s.office_id;
-- evidence
WITH asked AS (
  SELECT DISTINCT ON (post_id, competency_id) post_id, competency_id, level
  FROM post_requirements
  WHERE valid_from < $3 AND (valid_to IS NULL OR valid_to >= $3)
  ORDER BY post_id, competency_id, is_specific DESC
), found AS (
  SELECT DISTINCT ON (office_id, staff_id, competency_id)
         office_id, staff_id, competency_id, level, assessed_on, method
  FROM ranked_assessments
  WHERE office_id = ANY($1) AND assessed_on < $3
    AND (valid_until IS NULL OR valid_until >= $3::date - 1)
  ORDER BY office_id, staff_id, competency_id, assessed_on DESC, method_rank
)
SELECT h.name, t.name AS post, c.code AS competency, a.level AS required, f.level AS attained,
       least(f.level, a.level) AS counted, f.assessed_on, f.method
FROM staff s
JOIN people h ON h.id = s.person_id
JOIN posts t ON t.id = s.post_id
JOIN asked a ON a.post_id = s.post_id AND a.level > 0
JOIN competencies c ON c.id = a.competency_id
JOIN found f ON f.office_id = s.office_id AND f.staff_id = s.id
  AND f.competency_id = a.competency_id
WHERE s.office_id = ANY($1) AND s.started_on < $3 AND (s.ended_on IS NULL OR s.ended_on >= $3)
ORDER BY a.level - f.level DESC, h.name, s.id, c.code;
