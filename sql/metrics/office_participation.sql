-- key: office_participation
-- name: Keterwakilan satker | Offices represented
-- unit: percent, higher is better
-- formula: held sessions in which somebody of the office was present or late, or the office had a room, of all held sessions to which the office was invited
-- source: our definition; no regulation sets one
-- value ($1 offices, $2 first day, $3 day after the last)
WITH invited AS (
  SELECT DISTINCT c.descendant_id AS office_id, s.id AS session_id
  FROM sessions s
  JOIN session_audiences a ON a.session_id = s.id
  JOIN office_closure c ON c.ancestor_id = a.office_id
  WHERE c.descendant_id = ANY($1) AND s.status = 'held' AND s.held_on >= $2 AND s.held_on < $3
), represented AS (
  SELECT office_id, session_id FROM attendance
  WHERE office_id = ANY($1) AND held_on >= $2 AND held_on < $3 AND status IN ('present', 'late')
  UNION
  SELECT office_id, session_id FROM rooms
  WHERE office_id = ANY($1) AND held_on >= $2 AND held_on < $3
)
SELECT i.office_id, count(r.session_id) AS numerator, count(*) AS denominator
FROM invited i LEFT JOIN represented r ON r.office_id = i.office_id AND r.session_id = i.session_id
GROUP BY i.office_id;
-- evidence
WITH invited AS (
  SELECT DISTINCT c.descendant_id AS office_id, s.id AS session_id, s.held_on, s.code, s.title
  FROM sessions s
  JOIN session_audiences a ON a.session_id = s.id
  JOIN office_closure c ON c.ancestor_id = a.office_id
  WHERE c.descendant_id = ANY($1) AND s.status = 'held' AND s.held_on >= $2 AND s.held_on < $3
), people_present AS (
  SELECT office_id, session_id, count(*) AS people FROM attendance
  WHERE office_id = ANY($1) AND held_on >= $2 AND held_on < $3 AND status IN ('present', 'late')
  GROUP BY office_id, session_id
), screens AS (
  SELECT office_id, session_id, count(*) AS rooms FROM rooms
  WHERE office_id = ANY($1) AND held_on >= $2 AND held_on < $3
  GROUP BY office_id, session_id
)
SELECT i.held_on, i.code AS session, i.title, coalesce(p.people, 0) AS people_present,
       coalesce(r.rooms, 0) AS rooms, coalesce(p.people, r.rooms) IS NOT NULL AS counted
FROM invited i
LEFT JOIN people_present p ON p.office_id = i.office_id AND p.session_id = i.session_id
LEFT JOIN screens r ON r.office_id = i.office_id AND r.session_id = i.session_id
ORDER BY counted, i.held_on, i.code, i.office_id;
