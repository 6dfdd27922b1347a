-- key: staff_participation
-- name: Tingkat kehadiran pegawai | Staff attendance
-- unit: percent, higher is better
-- formula: expected (person, session) pairs that were present or late, of all expected pairs less those excused; expected are people active on the day whose post the audience names, or everybody where it says so
-- source: our definition; no regulation sets one
-- value ($1 offices, $2 first day, $3 day after the last)
WITH invited AS (
  SELECT DISTINCT c.descendant_id AS office_id, s.id AS session_id, s.held_on, s.expects
  FROM sessions s
  JOIN session_audiences a ON a.session_id = s.id
  JOIN office_closure c ON c.ancestor_id = a.office_id
  WHERE c.descendant_id = ANY($1) AND s.status = 'held' AND s.expects <> 'nobody'
    AND s.held_on >= $2 AND s.held_on < $3
), expected AS (
  SELECT i.office_id, i.session_id, i.held_on, p.id AS staff_id
  FROM invited i
  JOIN staff p ON p.office_id = i.office_id AND p.started_on <= i.held_on
    AND (p.ended_on IS NULL OR i.held_on < p.ended_on)
  LEFT JOIN session_posts n ON n.session_id = i.session_id AND n.post_id = p.post_id
  WHERE i.expects = 'everybody' OR n.post_id IS NOT NULL
)
SELECT e.office_id, count(*) FILTER (WHERE a.status IN ('present', 'late')) AS numerator,
       count(*) FILTER (WHERE a.status IS DISTINCT FROM 'excused') AS denominator
FROM expected e
LEFT JOIN attendance a ON a.office_id = e.office_id AND a.held_on = e.held_on
  AND a.session_id = e.session_id AND a.staff_id = e.staff_id
GROUP BY e.office_id;
-- evidence
WITH invited AS (
  SELECT DISTINCT c.descendant_id AS office_id, s.id AS session_id, s.held_on, s.expects, s.code
  FROM sessions s
  JOIN session_audiences a ON a.session_id = s.id
  JOIN office_closure c ON c.ancestor_id = a.office_id
  WHERE c.descendant_id = ANY($1) AND s.status = 'held' AND s.expects <> 'nobody'
    AND s.held_on >= $2 AND s.held_on < $3
), expected AS (
  SELECT i.office_id, i.session_id, i.held_on, i.code, p.id AS staff_id, p.person_id, p.post_id
  FROM invited i
  JOIN staff p ON p.office_id = i.office_id AND p.started_on <= i.held_on
    AND (p.ended_on IS NULL OR i.held_on < p.ended_on)
  LEFT JOIN session_posts n ON n.session_id = i.session_id AND n.post_id = p.post_id
  WHERE i.expects = 'everybody' OR n.post_id IS NOT NULL
)
SELECT e.held_on, e.code AS session, h.name, t.name AS post, a.status,
       coalesce(a.status IN ('present', 'late'), false) AS counted,
       a.status IS DISTINCT FROM 'excused' AS expected
FROM expected e
JOIN people h ON h.id = e.person_id
JOIN posts t ON t.id = e.post_id
LEFT JOIN attendance a ON a.office_id = e.office_id AND a.held_on = e.held_on
  AND a.session_id = e.session_id AND a.staff_id = e.staff_id
ORDER BY counted, e.held_on, e.code, h.name, e.staff_id;
