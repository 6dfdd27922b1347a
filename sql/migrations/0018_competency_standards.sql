-- The standard behind gaps: levels and their indicators, what classes, posts and offices ask, and
-- which assessment counts. Rules are rows with their validity.

ALTER TABLE competencies ADD COLUMN parent_id bigint REFERENCES competencies;
COMMENT ON COLUMN competencies.parent_id IS
  'The wider competency that it is a part of; null: none. Never leads back to itself.';

CREATE TABLE proficiency_levels (
  level      integer NOT NULL CHECK (level BETWEEN 1 AND 5),
  name_id    text NOT NULL,
  name_en    text NOT NULL,
  reach_id   text NOT NULL,
  reach_en   text NOT NULL,
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to > valid_from),
  source     text NOT NULL,
  PRIMARY KEY (level, valid_from)
);

COMMENT ON TABLE proficiency_levels IS 'The five levels of every competency: their names and how far they reach.';
COMMENT ON COLUMN proficiency_levels.level IS
  '1 to 5.';
COMMENT ON COLUMN proficiency_levels.name_id IS
  'Indonesian name: Paham, Dasar, Menengah, Mumpuni, Ahli.';
COMMENT ON COLUMN proficiency_levels.name_en IS
  'English name.';
COMMENT ON COLUMN proficiency_levels.reach_id IS
  'Whom the level reaches, from oneself to the nation, in Indonesian.';
COMMENT ON COLUMN proficiency_levels.reach_en IS
  'Whom the level reaches, in English.';
COMMENT ON COLUMN proficiency_levels.valid_from IS
  'First day.';
COMMENT ON COLUMN proficiency_levels.valid_to IS
  'Day after the last day; null while in force.';
COMMENT ON COLUMN proficiency_levels.source IS
  'Regulation, or how sure we are.';

CREATE TABLE competency_levels (
  competency_id bigint NOT NULL REFERENCES competencies,
  level         integer NOT NULL CHECK (level BETWEEN 1 AND 5),
  indicator_id  text NOT NULL CHECK (indicator_id <> ''),
  indicator_en  text NOT NULL,
  valid_from    date NOT NULL,
  valid_to      date CHECK (valid_to > valid_from),
  source        text NOT NULL,
  PRIMARY KEY (competency_id, level, valid_from)
);

COMMENT ON TABLE competency_levels IS 'What somebody does who has reached a level of a competency.';
COMMENT ON COLUMN competency_levels.competency_id IS
  'The competency.';
COMMENT ON COLUMN competency_levels.level IS
  '1 to 5.';
COMMENT ON COLUMN competency_levels.indicator_id IS
  'Indicator of behaviour, in Indonesian.';
COMMENT ON COLUMN competency_levels.indicator_en IS
  'The same in English; empty where nobody has translated it.';
COMMENT ON COLUMN competency_levels.valid_from IS
  'First day.';
COMMENT ON COLUMN competency_levels.valid_to IS
  'Day after the last day; null while in force.';
COMMENT ON COLUMN competency_levels.source IS
  'Regulation, or how sure we are.';

CREATE TABLE class_requirements (
  job_class     text NOT NULL,
  competency_id bigint NOT NULL REFERENCES competencies,
  level         integer NOT NULL CHECK (level BETWEEN 0 AND 5),
  valid_from    date NOT NULL,
  valid_to      date CHECK (valid_to > valid_from),
  source        text NOT NULL,
  PRIMARY KEY (job_class, competency_id, valid_from)
);

COMMENT ON TABLE class_requirements IS 'Level of a competency that every post of a class asks; filled from job_classes, then by import.';
COMMENT ON COLUMN class_requirements.job_class IS
  'A code of job_classes.';
COMMENT ON COLUMN class_requirements.competency_id IS
  'The competency.';
COMMENT ON COLUMN class_requirements.level IS
  'Level 1 to 5; 0: not asked of this class.';
COMMENT ON COLUMN class_requirements.valid_from IS
  'First day.';
COMMENT ON COLUMN class_requirements.valid_to IS
  'Day after the last day; null while in force.';
COMMENT ON COLUMN class_requirements.source IS
  'Regulation, the file it was imported from, or how sure we are.';

ALTER TABLE requirements ADD COLUMN source text NOT NULL DEFAULT '';
COMMENT ON COLUMN requirements.source IS
  'Regulation, or the file it was imported from; empty where nobody said it.';

CREATE TABLE office_requirements (
  office_id     bigint NOT NULL REFERENCES offices,
  post_id       bigint NOT NULL REFERENCES posts,
  competency_id bigint NOT NULL REFERENCES competencies,
  level         integer NOT NULL CHECK (level BETWEEN 0 AND 5),
  valid_from    date NOT NULL,
  valid_to      date CHECK (valid_to > valid_from),
  source        text NOT NULL DEFAULT '',
  PRIMARY KEY (office_id, post_id, competency_id, valid_from)
);

COMMENT ON TABLE office_requirements IS 'Level that one office asks of a post, where it differs from what the post asks everywhere.';
COMMENT ON COLUMN office_requirements.office_id IS
  'The office, itself alone: not those below it.';
COMMENT ON COLUMN office_requirements.post_id IS
  'The post.';
COMMENT ON COLUMN office_requirements.competency_id IS
  'The competency.';
COMMENT ON COLUMN office_requirements.level IS
  'Level 1 to 5; 0: not asked of this post here.';
COMMENT ON COLUMN office_requirements.valid_from IS
  'First day.';
COMMENT ON COLUMN office_requirements.valid_to IS
  'Day after the last day; null while in force.';
COMMENT ON COLUMN office_requirements.source IS
  'Regulation, or the file it was imported from; empty where nobody said it.';

DROP VIEW post_requirements;

CREATE VIEW post_requirements AS
SELECT p.id AS post_id, q.competency_id, q.level, NULL::bigint AS office_id, 'class' AS origin,
       1 AS precedence, greatest(c.valid_from, q.valid_from) AS valid_from,
       least(c.valid_to, q.valid_to) AS valid_to, q.source
FROM posts p
JOIN class_requirements q ON q.job_class = p.job_class
JOIN competencies c ON c.id = q.competency_id
UNION ALL
SELECT q.post_id, q.competency_id, q.level, NULL, 'post', 2,
       greatest(c.valid_from, q.valid_from), least(c.valid_to, q.valid_to), q.source
FROM requirements q
JOIN competencies c ON c.id = q.competency_id
UNION ALL
SELECT q.post_id, q.competency_id, q.level, q.office_id, 'office', 3,
       greatest(c.valid_from, q.valid_from), least(c.valid_to, q.valid_to), q.source
FROM office_requirements q
JOIN competencies c ON c.id = q.competency_id
UNION ALL
-- Elsewhere it asks nothing; the row lets what one office alone asks find its pair.
SELECT DISTINCT q.post_id, q.competency_id, 0, NULL::bigint, 'office', 0,
       greatest(c.valid_from, q.valid_from), least(c.valid_to, q.valid_to), ''
FROM office_requirements q
JOIN competencies c ON c.id = q.competency_id;

COMMENT ON VIEW post_requirements IS
  'Levels that posts ask: of their class, of their own, of one office. On a day and everywhere: DISTINCT ON (post_id, competency_id) of the rows valid then with office_id null, ORDER BY precedence DESC, valid_from DESC; then those of the office, DISTINCT ON (office_id, post_id, competency_id), stand above. Level 0 asks nothing.';
COMMENT ON COLUMN post_requirements.post_id IS
  'The post.';
COMMENT ON COLUMN post_requirements.competency_id IS
  'What it asks.';
COMMENT ON COLUMN post_requirements.level IS
  'Asked level, 1 to 5; 0: not asked.';
COMMENT ON COLUMN post_requirements.office_id IS
  'The only office that asks it; null: every office.';
COMMENT ON COLUMN post_requirements.origin IS
  'Who asks it: class, post or office.';
COMMENT ON COLUMN post_requirements.precedence IS
  'The highest stands: 3 office, 2 post, 1 class, 0 nobody.';
COMMENT ON COLUMN post_requirements.valid_from IS
  'First day on which the requirement and its competency both hold.';
COMMENT ON COLUMN post_requirements.valid_to IS
  'Day after the last such day; null while both hold.';
COMMENT ON COLUMN post_requirements.source IS
  'Regulation, or the file it was imported from.';

CREATE TABLE assessment_precedence (
  method     text NOT NULL
    CHECK (method IN ('self', 'superior', 'peer', 'test', 'mapping', 'certificate')),
  rank       integer NOT NULL CHECK (rank > 0),
  fulfils    boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to > valid_from),
  source     text NOT NULL,
  PRIMARY KEY (method, valid_from)
);

COMMENT ON TABLE assessment_precedence IS 'Which assessment counts: the newest of those that may fulfil a requirement, of one day the one of the smallest rank.';
COMMENT ON COLUMN assessment_precedence.method IS
  'How a level was found.';
COMMENT ON COLUMN assessment_precedence.rank IS
  '1 is the strongest: it decides between assessments of one day.';
COMMENT ON COLUMN assessment_precedence.fulfils IS
  'False: it is shown and never counts by itself, as self-assessment.';
COMMENT ON COLUMN assessment_precedence.valid_from IS
  'First day that may be asked about under this rule.';
COMMENT ON COLUMN assessment_precedence.valid_to IS
  'Day after the last such day; null while in force.';
COMMENT ON COLUMN assessment_precedence.source IS
  'Regulation, or how sure we are.';

ALTER TABLE assessments
  ADD COLUMN confidence text CHECK (confidence IN ('low', 'medium', 'high')),
  ADD COLUMN recorded_at timestamptz,
  ADD COLUMN recorded_by bigint REFERENCES principals,
  ADD COLUMN carried_office_id bigint,
  ADD COLUMN carried_staff_id bigint,
  ADD CHECK ((carried_office_id IS NULL) = (carried_staff_id IS NULL));

COMMENT ON COLUMN assessments.confidence IS
  'How sure the assessor is: low, medium or high; null: not said.';
COMMENT ON COLUMN assessments.recorded_at IS
  'When this level was written; null: before this was kept.';
COMMENT ON COLUMN assessments.recorded_by IS
  'By whom; null: before this was kept.';
COMMENT ON COLUMN assessments.carried_office_id IS
  'Office from which a transfer carried it over; null: assessed in this membership.';
COMMENT ON COLUMN assessments.carried_staff_id IS
  'Membership from which a transfer carried it over.';

CREATE TABLE assessment_versions (
  office_id     bigint NOT NULL,
  staff_id      bigint NOT NULL,
  competency_id bigint NOT NULL REFERENCES competencies,
  assessed_on   date NOT NULL,
  method        text NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  level         integer NOT NULL,
  valid_until   date,
  confidence    text,
  assessor      text NOT NULL,
  evidence      text NOT NULL,
  note          text NOT NULL,
  recorded_at   timestamptz,
  recorded_by   bigint REFERENCES principals,
  replaced_at   timestamptz NOT NULL,
  replaced_by   bigint NOT NULL REFERENCES principals,
  PRIMARY KEY (office_id, staff_id, competency_id, assessed_on, method, version),
  FOREIGN KEY (office_id, staff_id, competency_id, assessed_on, method)
    REFERENCES assessments (office_id, staff_id, competency_id, assessed_on, method)
);

COMMENT ON TABLE assessment_versions IS 'Assessments as they stood before they were corrected. Large: distributed by office_id.';
COMMENT ON COLUMN assessment_versions.office_id IS
  'Office of the staff row.';
COMMENT ON COLUMN assessment_versions.staff_id IS
  'Who was assessed.';
COMMENT ON COLUMN assessment_versions.competency_id IS
  'In what.';
COMMENT ON COLUMN assessment_versions.assessed_on IS
  'Day of the assessment.';
COMMENT ON COLUMN assessment_versions.method IS
  'How it was found.';
COMMENT ON COLUMN assessment_versions.version IS
  'From 1, the oldest.';
COMMENT ON COLUMN assessment_versions.level IS
  'Level that stood.';
COMMENT ON COLUMN assessment_versions.valid_until IS
  'Last day that stood.';
COMMENT ON COLUMN assessment_versions.confidence IS
  'Confidence that stood.';
COMMENT ON COLUMN assessment_versions.assessor IS
  'Assessor that stood.';
COMMENT ON COLUMN assessment_versions.evidence IS
  'Evidence that stood.';
COMMENT ON COLUMN assessment_versions.note IS
  'Remark that stood.';
COMMENT ON COLUMN assessment_versions.recorded_at IS
  'When this version was written; null: before this was kept.';
COMMENT ON COLUMN assessment_versions.recorded_by IS
  'By whom it was written.';
COMMENT ON COLUMN assessment_versions.replaced_at IS
  'When it was corrected.';
COMMENT ON COLUMN assessment_versions.replaced_by IS
  'By whom it was corrected.';

DROP VIEW ranked_assessments;

CREATE VIEW ranked_assessments AS
SELECT a.office_id, a.staff_id, a.competency_id, a.assessed_on, a.method, a.level, a.valid_until,
       r.rank AS method_rank, r.fulfils, r.valid_from AS rule_from, r.valid_to AS rule_to
FROM assessments a
JOIN assessment_precedence r ON r.method = a.method;

COMMENT ON VIEW ranked_assessments IS
  'Assessments with the rule of their method, once for each version of the rule. On a day the one that counts is DISTINCT ON (office_id, staff_id, competency_id) of those that fulfil by the rule of that day, made by then and still valid, ORDER BY assessed_on DESC, method_rank.';
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
COMMENT ON COLUMN ranked_assessments.fulfils IS
  'False: it never counts by itself.';
COMMENT ON COLUMN ranked_assessments.rule_from IS
  'First day that may be asked about under the rule.';
COMMENT ON COLUMN ranked_assessments.rule_to IS
  'Day after the last such day; null while in force.';
