-- What posts ask and which assessment counts: the two rules that metrics, gaps and reports share.

CREATE VIEW post_requirements AS
SELECT p.id AS post_id, c.id AS competency_id, j.required_level AS level, false AS is_specific,
       greatest(c.valid_from, j.valid_from) AS valid_from, least(c.valid_to, j.valid_to) AS valid_to
FROM posts p
JOIN job_classes j ON j.code = p.job_class AND j.required_level IS NOT NULL
CROSS JOIN competencies c
WHERE c.kind IN ('managerial', 'sociocultural')
UNION ALL
SELECT r.post_id, r.competency_id, r.level, true AS is_specific,
       greatest(c.valid_from, r.valid_from) AS valid_from, least(c.valid_to, r.valid_to) AS valid_to
FROM requirements r
JOIN competencies c ON c.id = r.competency_id;

COMMENT ON VIEW post_requirements IS
  'Levels that posts ask: of their class for every managerial and socio-cultural competency, and of their own. On a day take DISTINCT ON (post_id, competency_id) of the rows valid then, ORDER BY is_specific DESC; level 0 asks nothing.';
COMMENT ON COLUMN post_requirements.post_id IS
  'The post.';
COMMENT ON COLUMN post_requirements.competency_id IS
  'What it asks.';
COMMENT ON COLUMN post_requirements.level IS
  'Asked level, 1 to 5; 0: not asked.';
COMMENT ON COLUMN post_requirements.is_specific IS
  'True: a row of requirements, which stands above the row of the class.';
COMMENT ON COLUMN post_requirements.valid_from IS
  'First day on which the requirement and its competency both hold.';
COMMENT ON COLUMN post_requirements.valid_to IS
  'Day after the last such day; null while both hold.';

CREATE VIEW ranked_assessments AS
SELECT office_id, staff_id, competency_id, assessed_on, method, level, valid_until,
       array_position(ARRAY['test', 'certificate', 'mapping', 'superior', 'peer', 'self'], method)
         AS method_rank
FROM assessments;

COMMENT ON VIEW ranked_assessments IS
  'Assessments with the rank of their method. On a day the one that counts is DISTINCT ON (office_id, staff_id, competency_id) of those made by then and still valid, ORDER BY assessed_on DESC, method_rank.';
COMMENT ON COLUMN ranked_assessments.office_id IS
  'Office of the person.';
COMMENT ON COLUMN ranked_assessments.staff_id IS
  'Who.';
COMMENT ON COLUMN ranked_assessments.competency_id IS
  'What was assessed.';
COMMENT ON COLUMN ranked_assessments.assessed_on IS
  'When.';
COMMENT ON COLUMN ranked_assessments.method IS
  'How.';
COMMENT ON COLUMN ranked_assessments.level IS
  'Level found.';
COMMENT ON COLUMN ranked_assessments.valid_until IS
  'Last day on which it counts; null: no end.';
COMMENT ON COLUMN ranked_assessments.method_rank IS
  '1 is the strongest: it decides between assessments of one day.';
