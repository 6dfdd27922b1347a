-- key: learning_hours
-- name: JP per pegawai | Learning hours a person
-- unit: hours, higher is better
-- formula: learning hours (JP) earned in the office in the quarter by people active on its last day, over the number of those people
-- source: 1 JP is 45 minutes, Peraturan LAN 10/2018; the mean a person is our definition
-- value ($1 offices, $2 first day, $3 day after the last)
WITH active AS (
  SELECT DISTINCT office_id, person_id FROM staff
  WHERE office_id = ANY($1) AND started_on < $3 AND (ended_on IS NULL OR ended_on >= $3)
), earned AS (
  SELECT s.office_id, s.person_id, sum(q.jp) AS jp
  FROM person_quarter q JOIN staff s ON s.office_id = q.office_id AND s.id = q.staff_id
  WHERE q.office_id = ANY($1) AND q.quarter = $2
  GROUP BY s.office_id, s.person_id
)
SELECT a.office_id, coalesce(sum(e.jp), 0) AS numerator, count(*) AS denominator
FROM active a LEFT JOIN earned e ON e.office_id = a.office_id AND e.person_id = a.person_id
GROUP BY a.office_id;
-- evidence
WITH active AS (
  SELECT DISTINCT ON (office_id, person_id) office_id, person_id, post_id FROM staff
  WHERE office_id = ANY($1) AND started_on < $3 AND (ended_on IS NULL OR ended_on >= $3)
  ORDER BY office_id, person_id, started_on DESC, id
), earned AS (
  SELECT s.office_id, s.person_id, sum(q.sessions) AS sessions, sum(q.jp) AS jp
  FROM person_quarter q JOIN staff s ON s.office_id = q.office_id AND s.id = q.staff_id
  WHERE q.office_id = ANY($1) AND q.quarter = $2
  GROUP BY s.office_id, s.person_id
)
SELECT h.name, t.name AS post, coalesce(e.sessions, 0) AS sessions, coalesce(e.jp, 0) AS jp
FROM active a
JOIN people h ON h.id = a.person_id
JOIN posts t ON t.id = a.post_id
LEFT JOIN earned e ON e.office_id = a.office_id AND e.person_id = a.person_id
ORDER BY jp, h.name, a.person_id;
