-- Professionalism index (IP ASN): the rule as dated data, and the dated facts about people behind it.

CREATE TABLE ip_asn_rules (
  version            text PRIMARY KEY CHECK (version <> ''),
  competence_max     numeric(5,2) NOT NULL,
  technical_jp       numeric(6,2) NOT NULL CHECK (technical_jp > 0),
  technical_years    integer NOT NULL CHECK (technical_years > 0),
  seminar_years      integer NOT NULL CHECK (seminar_years > 0),
  discipline_years   integer NOT NULL CHECK (discipline_years > 0),
  yearly_fact_years  integer NOT NULL CHECK (yearly_fact_years > 0),
  valid_from         date NOT NULL UNIQUE,
  valid_to           date CHECK (valid_to > valid_from),
  source             text NOT NULL
);

COMMENT ON TABLE ip_asn_rules IS 'Versions of the professionalism index (IP ASN) by the year measured, with how far each looks back.';
COMMENT ON COLUMN ip_asn_rules.version IS
  'Name of the version; the scores, bands, groups, forms and kinds of employment name it.';
COMMENT ON COLUMN ip_asn_rules.competence_max IS
  'Most that the competence dimension can give.';
COMMENT ON COLUMN ip_asn_rules.technical_jp IS
  'JP of technical training that count as done.';
COMMENT ON COLUMN ip_asn_rules.technical_years IS
  'Calendar years, the measured one included, in which technical training counts.';
COMMENT ON COLUMN ip_asn_rules.seminar_years IS
  'Calendar years, the measured one included, in which a seminar counts.';
COMMENT ON COLUMN ip_asn_rules.discipline_years IS
  'Years before the day measured in which a disciplinary penalty counts.';
COMMENT ON COLUMN ip_asn_rules.yearly_fact_years IS
  'Years, the measured one included, whose performance rating or statement of no penalty still serves.';
COMMENT ON COLUMN ip_asn_rules.valid_from IS
  'First day measured by it.';
COMMENT ON COLUMN ip_asn_rules.valid_to IS
  'Day after the last; null while in force.';
COMMENT ON COLUMN ip_asn_rules.source IS
  'Regulation and article, or how sure we are.';

CREATE TABLE ip_asn_scores (
  version    text NOT NULL REFERENCES ip_asn_rules,
  dimension  text NOT NULL CHECK (dimension IN ('qualification', 'competence', 'discipline')),
  class_group text NOT NULL DEFAULT '' CHECK (class_group IN ('', 'structural', 'functional', 'general_staff')),
  item       text NOT NULL,
  name_id    text NOT NULL,
  name_en    text NOT NULL,
  score      numeric(5,2) NOT NULL CHECK (score >= 0),
  source     text NOT NULL,
  PRIMARY KEY (version, dimension, class_group, item),
  CHECK ((dimension = 'competence') = (class_group <> ''))
);

COMMENT ON TABLE ip_asn_scores IS 'What each fact gives in a version of the index.';
COMMENT ON COLUMN ip_asn_scores.version IS
  'Of the rule.';
COMMENT ON COLUMN ip_asn_scores.dimension IS
  'Qualification, competence or discipline; performance has bands.';
COMMENT ON COLUMN ip_asn_scores.class_group IS
  'Of competence: whom the score is for; else empty.';
COMMENT ON COLUMN ip_asn_scores.item IS
  'Level of education, kind of training, or severity of the penalty.';
COMMENT ON COLUMN ip_asn_scores.name_id IS
  'Indonesian name.';
COMMENT ON COLUMN ip_asn_scores.name_en IS
  'English name.';
COMMENT ON COLUMN ip_asn_scores.score IS
  'Points; 0: not asked of the group.';
COMMENT ON COLUMN ip_asn_scores.source IS
  'Regulation and article, or how sure we are.';

CREATE TABLE ip_asn_bands (
  version    text NOT NULL REFERENCES ip_asn_rules,
  kind       text NOT NULL CHECK (kind IN ('performance', 'index')),
  item       text NOT NULL,
  from_value numeric(5,2) NOT NULL,
  to_value   numeric(5,2) NOT NULL CHECK (to_value > from_value),
  name_id    text NOT NULL,
  name_en    text NOT NULL,
  score      numeric(5,2),
  source     text NOT NULL,
  PRIMARY KEY (version, kind, item),
  UNIQUE (version, kind, to_value),
  CHECK ((kind = 'performance') = (score IS NOT NULL))
);

COMMENT ON TABLE ip_asn_bands IS 'Bands of the performance rating and of the index. As printed they leave gaps (60 to 61): a band starts just above the top of the one below.';
COMMENT ON COLUMN ip_asn_bands.version IS
  'Of the rule.';
COMMENT ON COLUMN ip_asn_bands.kind IS
  'What is banded: a performance rating or the index.';
COMMENT ON COLUMN ip_asn_bands.item IS
  'Name in code: very_good, good …';
COMMENT ON COLUMN ip_asn_bands.from_value IS
  'Lowest value as the regulation prints it.';
COMMENT ON COLUMN ip_asn_bands.to_value IS
  'Highest value; what is above it belongs to the next band.';
COMMENT ON COLUMN ip_asn_bands.name_id IS
  'Indonesian name, which for a rating is also its predicate.';
COMMENT ON COLUMN ip_asn_bands.name_en IS
  'English name.';
COMMENT ON COLUMN ip_asn_bands.score IS
  'Points of a performance rating; null for the index.';
COMMENT ON COLUMN ip_asn_bands.source IS
  'Regulation and article, or how sure we are.';

CREATE TABLE ip_asn_groups (
  version     text NOT NULL REFERENCES ip_asn_rules,
  job_class   text NOT NULL,
  class_group text NOT NULL CHECK (class_group IN ('structural', 'functional', 'general_staff')),
  PRIMARY KEY (version, job_class)
);

COMMENT ON TABLE ip_asn_groups IS 'Which competence scores hold for a class of posts; a class without a row is not measured.';
COMMENT ON COLUMN ip_asn_groups.version IS
  'Of the rule.';
COMMENT ON COLUMN ip_asn_groups.job_class IS
  'Class, a code of job_classes.';
COMMENT ON COLUMN ip_asn_groups.class_group IS
  'Structural, functional or general staff (pelaksana).';

CREATE TABLE ip_asn_employments (
  version     text NOT NULL REFERENCES ip_asn_rules,
  employment  text NOT NULL REFERENCES employments,
  is_measured boolean NOT NULL,
  source      text NOT NULL,
  PRIMARY KEY (version, employment)
);

COMMENT ON TABLE ip_asn_employments IS 'Whom a version measures; a kind of employment without a row is not measured.';
COMMENT ON COLUMN ip_asn_employments.version IS
  'Of the rule.';
COMMENT ON COLUMN ip_asn_employments.employment IS
  'Kind of employment.';
COMMENT ON COLUMN ip_asn_employments.is_measured IS
  'False: the index does not apply; no figure is shown, not even zero.';
COMMENT ON COLUMN ip_asn_employments.source IS
  'Regulation and article, or how sure we are.';

CREATE TABLE ip_asn_forms (
  version text NOT NULL REFERENCES ip_asn_rules,
  form    text NOT NULL REFERENCES learning_forms,
  item    text NOT NULL CHECK (item IN ('technical', 'seminar')),
  source  text NOT NULL,
  PRIMARY KEY (version, form)
);

COMMENT ON TABLE ip_asn_forms IS 'Which learning forms count as technical training and which as a seminar or the like.';
COMMENT ON COLUMN ip_asn_forms.version IS
  'Of the rule.';
COMMENT ON COLUMN ip_asn_forms.form IS
  'The form.';
COMMENT ON COLUMN ip_asn_forms.item IS
  'What it counts as; a form without a row counts as neither.';
COMMENT ON COLUMN ip_asn_forms.source IS
  'Regulation and article, or how sure we are.';

CREATE TABLE person_education (
  person_id   bigint NOT NULL REFERENCES people,
  stated_on   date   NOT NULL,
  level       text   NOT NULL CHECK (level IN ('S3', 'S2', 'S1_D4', 'D3', 'D2_D1_SLTA', 'SLTP')),
  evidence    text   NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL,
  recorded_by bigint NOT NULL REFERENCES principals,
  invented    boolean NOT NULL DEFAULT false,
  PRIMARY KEY (person_id, stated_on)
);

COMMENT ON TABLE person_education IS 'Education that a person has. A fact about the human and not about a place: it hangs on people (and is kept by person like them), so a transfer leaves it where it is and nothing is carried over.';
COMMENT ON COLUMN person_education.person_id IS
  'Who.';
COMMENT ON COLUMN person_education.stated_on IS
  'Day of the diploma, or the first day of the year for which it was stated.';
COMMENT ON COLUMN person_education.level IS
  'Level, as the score table groups them; of all stated by a day the highest counts.';
COMMENT ON COLUMN person_education.evidence IS
  'Diploma number or file.';
COMMENT ON COLUMN person_education.recorded_at IS
  'When it was taken in.';
COMMENT ON COLUMN person_education.recorded_by IS
  'By whom.';
COMMENT ON COLUMN person_education.invented IS
  'True: made by the demonstration.';

CREATE TABLE person_performance (
  person_id   bigint  NOT NULL REFERENCES people,
  year        integer NOT NULL CHECK (year BETWEEN 1990 AND 2200),
  value       numeric(5,2) CHECK (value BETWEEN 0 AND 100),
  predicate   text,
  evidence    text   NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL,
  recorded_by bigint NOT NULL REFERENCES principals,
  invented    boolean NOT NULL DEFAULT false,
  PRIMARY KEY (person_id, year),
  CHECK (value IS NOT NULL OR predicate IS NOT NULL)
);

COMMENT ON TABLE person_performance IS 'Performance rating of a person for a year (SKP). A fact about the human: a transfer within the year leaves it where it is.';
COMMENT ON COLUMN person_performance.person_id IS
  'Who.';
COMMENT ON COLUMN person_performance.year IS
  'The year rated.';
COMMENT ON COLUMN person_performance.value IS
  'Rating from 0 to 100; null where only the predicate is known.';
COMMENT ON COLUMN person_performance.predicate IS
  'Item of ip_asn_bands; null where the value stands alone.';
COMMENT ON COLUMN person_performance.evidence IS
  'Letter or file.';
COMMENT ON COLUMN person_performance.recorded_at IS
  'When it was taken in.';
COMMENT ON COLUMN person_performance.recorded_by IS
  'By whom.';
COMMENT ON COLUMN person_performance.invented IS
  'True: made by the demonstration.';

CREATE TABLE person_discipline (
  person_id   bigint NOT NULL REFERENCES people,
  decided_on  date   NOT NULL,
  penalty     text   NOT NULL CHECK (penalty IN ('never', 'light', 'medium', 'heavy')),
  evidence    text   NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL,
  recorded_by bigint NOT NULL REFERENCES principals,
  invented    boolean NOT NULL DEFAULT false,
  PRIMARY KEY (person_id, decided_on)
);

COMMENT ON TABLE person_discipline IS 'Disciplinary penalties, and statements that there was none. Shown to human resources only. A penalty follows the human through every transfer.';
COMMENT ON COLUMN person_discipline.person_id IS
  'Who.';
COMMENT ON COLUMN person_discipline.decided_on IS
  'Day of the decision; of a statement, the first day of its year.';
COMMENT ON COLUMN person_discipline.penalty IS
  'Severity; never: human resources stated that there was none within the look-back.';
COMMENT ON COLUMN person_discipline.evidence IS
  'Decision number or file.';
COMMENT ON COLUMN person_discipline.recorded_at IS
  'When it was taken in.';
COMMENT ON COLUMN person_discipline.recorded_by IS
  'By whom.';
COMMENT ON COLUMN person_discipline.invented IS
  'True: made by the demonstration.';

CREATE TABLE person_training (
  person_id   bigint  NOT NULL REFERENCES people,
  kind        text    NOT NULL CHECK (kind IN ('leadership', 'functional')),
  stated_on   date    NOT NULL,
  is_done     boolean NOT NULL,
  evidence    text    NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL,
  recorded_by bigint  NOT NULL REFERENCES principals,
  invented    boolean NOT NULL DEFAULT false,
  PRIMARY KEY (person_id, kind, stated_on)
);

COMMENT ON TABLE person_training IS 'Whether a person has done the leadership or functional training of the post. A fact about the human: a transfer leaves it where it is.';
COMMENT ON COLUMN person_training.person_id IS
  'Who.';
COMMENT ON COLUMN person_training.kind IS
  'Leadership (kepemimpinan) or functional (fungsional).';
COMMENT ON COLUMN person_training.stated_on IS
  'Day of the certificate, or the first day of the year for which it was stated.';
COMMENT ON COLUMN person_training.is_done IS
  'False: stated as not done, which gives 0; without a row nothing is known.';
COMMENT ON COLUMN person_training.evidence IS
  'Certificate number or file.';
COMMENT ON COLUMN person_training.recorded_at IS
  'When it was taken in.';
COMMENT ON COLUMN person_training.recorded_by IS
  'By whom.';
COMMENT ON COLUMN person_training.invented IS
  'True: made by the demonstration.';

CREATE VIEW learning_by_form AS
SELECT k.office_id, k.staff_id, k.held_on, coalesce(n.form, k.form) AS form, k.jp
FROM learning_credits k
LEFT JOIN sessions n ON n.id = k.session_id
WHERE k.jp > 0 AND n.status IS DISTINCT FROM 'cancelled';

COMMENT ON VIEW learning_by_form IS
  'JP that count, with the form that gave them: what the index reads as technical training and seminars.';
COMMENT ON COLUMN learning_by_form.office_id IS
  'Office of the person.';
COMMENT ON COLUMN learning_by_form.staff_id IS
  'Who.';
COMMENT ON COLUMN learning_by_form.held_on IS
  'When it was learned.';
COMMENT ON COLUMN learning_by_form.form IS
  'Learning form.';
COMMENT ON COLUMN learning_by_form.jp IS
  'Learning hours.';
