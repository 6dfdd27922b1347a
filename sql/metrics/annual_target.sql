-- key: annual_target
-- name: Capaian target JP tahunan | Yearly learning target kept up
-- unit: percent, higher is better
-- formula: people with a yearly target, active on the last day of the quarter, whose learning hours (JP) since 1 January reach target x quarter number / 4, of all such people
-- source: PP 11/2017 art. 203(4), kept by PP 17/2020: PNS at least 20 JP a year; the quarter's share of it is our definition
-- value ($1 offices, $2 first day, $3 day after the last)
WITH bound AS (
  SELECT s.office_id, s.id AS staff_id,
         t.min_jp * extract(quarter FROM $2::date)::integer / 4 AS due
  FROM staff s
  JOIN learning_targets t ON t.employment = s.employment AND t.min_jp IS NOT NULL
    AND t.valid_from < $3 AND (t.valid_to IS NULL OR t.valid_to >= $3)
  WHERE s.office_id = ANY($1) AND s.started_on < $3 AND (s.ended_on IS NULL OR s.ended_on >= $3)
)
SELECT b.office_id, count(*) FILTER (WHERE coalesce(q.jp_year, 0) >= b.due) AS numerator,
       count(*) AS denominator
FROM bound b
LEFT JOIN person_quarter q ON q.office_id = b.office_id AND q.quarter = $2
  AND q.staff_id = b.staff_id
GROUP BY b.office_id;
-- evidence
WITH bound AS (
  SELECT s.office_id, s.id AS staff_id, s.person_id, s.post_id, s.employment, t.min_jp AS target,
         t.min_jp * extract(quarter FROM $2::date)::integer / 4 AS due
  FROM staff s
  JOIN learning_targets t ON t.employment = s.employment AND t.min_jp IS NOT NULL
    AND t.valid_from < $3 AND (t.valid_to IS NULL OR t.valid_to >= $3)
  WHERE s.office_id = ANY($1) AND s.started_on < $3 AND (s.ended_on IS NULL OR s.ended_on >= $3)
)
SELECT h.name, t.name AS post, b.employment, coalesce(q.jp_year, 0) AS jp_year,
       trim_scale(b.due) AS due, b.target, coalesce(q.jp_year, 0) >= b.due AS counted
FROM bound b
JOIN people h ON h.id = b.person_id
JOIN posts t ON t.id = b.post_id
LEFT JOIN person_quarter q ON q.office_id = b.office_id AND q.quarter = $2
  AND q.staff_id = b.staff_id
ORDER BY counted, jp_year, h.name, b.staff_id;
