-- What follows from gaps: bands of the job-person match, how much learning is assumed to raise a
-- level, and the yearly development plan with the forecast that it was accepted on.

CREATE TABLE jpm_bands (
  purpose    text NOT NULL CHECK (purpose IN ('filling', 'mapping')),
  lowest     integer NOT NULL CHECK (lowest BETWEEN 0 AND 100),
  code       text NOT NULL CHECK (code <> ''),
  name_id    text NOT NULL,
  name_en    text NOT NULL,
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to > valid_from),
  source     text NOT NULL,
  PRIMARY KEY (purpose, lowest, valid_from)
);

COMMENT ON TABLE jpm_bands IS 'Bands of the job-person match (JPM), by what it is asked for.';
COMMENT ON COLUMN jpm_bands.purpose IS
  'filling: filling a post; mapping: mapping competencies.';
COMMENT ON COLUMN jpm_bands.lowest IS
  'Lowest percent of the band; it ends where the next begins.';
COMMENT ON COLUMN jpm_bands.code IS
  'Short name: MS, MMS, KMS, O, CO, KO.';
COMMENT ON COLUMN jpm_bands.name_id IS
  'Indonesian name.';
COMMENT ON COLUMN jpm_bands.name_en IS
  'English name.';
COMMENT ON COLUMN jpm_bands.valid_from IS
  'First day.';
COMMENT ON COLUMN jpm_bands.valid_to IS
  'Day after the last day; null while in force.';
COMMENT ON COLUMN jpm_bands.source IS
  'Regulation, or how sure we are.';

CREATE TABLE learning_effects (
  form            text NOT NULL REFERENCES learning_forms,
  competency_kind text CHECK (competency_kind IN ('managerial', 'sociocultural', 'technical')),
  jp_per_level    numeric(6,2) NOT NULL CHECK (jp_per_level > 0),
  max_levels      integer NOT NULL CHECK (max_levels BETWEEN 1 AND 4),
  max_people      integer CHECK (max_people > 0),
  valid_from      date NOT NULL,
  valid_to        date CHECK (valid_to > valid_from),
  source          text NOT NULL,
  PRIMARY KEY (form, valid_from)
);

COMMENT ON TABLE learning_effects IS 'How much learning is assumed to raise a level: what suggestions rest on. No regulation sets it.';
COMMENT ON COLUMN learning_effects.form IS
  'Learning form.';
COMMENT ON COLUMN learning_effects.competency_kind IS
  'Kind of competency that the form is suggested for; null: every kind.';
COMMENT ON COLUMN learning_effects.jp_per_level IS
  'JP on one competency that are assumed to raise a person by one level.';
COMMENT ON COLUMN learning_effects.max_levels IS
  'Levels that one course raises at most, however long.';
COMMENT ON COLUMN learning_effects.max_people IS
  'People of one office that one course takes at most; null: no limit.';
COMMENT ON COLUMN learning_effects.valid_from IS
  'First day.';
COMMENT ON COLUMN learning_effects.valid_to IS
  'Day after the last day; null while in force.';
COMMENT ON COLUMN learning_effects.source IS
  'Where the figure comes from: an assumption, or what was measured.';

CREATE TABLE development_plans (
  office_id bigint NOT NULL REFERENCES offices,
  year      integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  opened_at timestamptz NOT NULL,
  opened_by bigint NOT NULL REFERENCES principals,
  PRIMARY KEY (office_id, year)
);

COMMENT ON TABLE development_plans IS 'An office''s plan of competence development for a year (PP 11/2017 art. 205 to 207).';
COMMENT ON COLUMN development_plans.office_id IS
  'The office.';
COMMENT ON COLUMN development_plans.year IS
  'Calendar year.';
COMMENT ON COLUMN development_plans.opened_at IS
  'When its first item was accepted.';
COMMENT ON COLUMN development_plans.opened_by IS
  'By whom.';

CREATE TABLE development_plan_items (
  office_id      bigint NOT NULL,
  year           integer NOT NULL,
  number         integer NOT NULL CHECK (number > 0),
  title          text NOT NULL CHECK (title <> ''),
  form           text NOT NULL REFERENCES learning_forms,
  session_id     bigint REFERENCES sessions,
  organiser      text NOT NULL CHECK (organiser <> ''),
  quarter        date NOT NULL,
  curriculum     text NOT NULL,
  budget         bigint NOT NULL CHECK (budget >= 0),
  jp             numeric(6,2) NOT NULL CHECK (jp > 0),
  suggestion     text NOT NULL DEFAULT '',
  jp_per_level   numeric(6,2),
  max_levels     integer,
  effect_from    date,
  effect_source  text NOT NULL DEFAULT '',
  accepted_on    date NOT NULL,
  accepted_at    timestamptz NOT NULL,
  accepted_by    bigint NOT NULL REFERENCES principals,
  dropped_on     date,
  dropped_reason text NOT NULL DEFAULT '',
  PRIMARY KEY (office_id, year, number),
  CHECK ((dropped_on IS NULL) = (dropped_reason = '')),
  FOREIGN KEY (office_id, year) REFERENCES development_plans (office_id, year)
);

COMMENT ON TABLE development_plan_items IS 'One line of a development plan; its competencies and people stand in development_plan_targets.';
COMMENT ON COLUMN development_plan_items.office_id IS
  'The office whose plan it is.';
COMMENT ON COLUMN development_plan_items.year IS
  'Year of the plan.';
COMMENT ON COLUMN development_plan_items.number IS
  'From 1 in each plan.';
COMMENT ON COLUMN development_plan_items.title IS
  'What is learned, as the plan prints it.';
COMMENT ON COLUMN development_plan_items.form IS
  'Learning form; its category is the path: education, classroom or not.';
COMMENT ON COLUMN development_plan_items.session_id IS
  'The planned session; null: none yet.';
COMMENT ON COLUMN development_plan_items.organiser IS
  'Who holds it.';
COMMENT ON COLUMN development_plan_items.quarter IS
  'First day of the quarter in which it is to be held.';
COMMENT ON COLUMN development_plan_items.curriculum IS
  'How it fits the curriculum standard; empty: not said yet.';
COMMENT ON COLUMN development_plan_items.budget IS
  'In rupiah.';
COMMENT ON COLUMN development_plan_items.jp IS
  'JP that it asks of each person.';
COMMENT ON COLUMN development_plan_items.suggestion IS
  'Code of the suggestion that was accepted; empty: planned by hand.';
COMMENT ON COLUMN development_plan_items.jp_per_level IS
  'The assumption that the forecast rests on; null: none was in force.';
COMMENT ON COLUMN development_plan_items.max_levels IS
  'The assumed most levels of one course.';
COMMENT ON COLUMN development_plan_items.effect_from IS
  'First day of the assumption''s version.';
COMMENT ON COLUMN development_plan_items.effect_source IS
  'Where the assumption came from.';
COMMENT ON COLUMN development_plan_items.accepted_on IS
  'Local day on which a person accepted it.';
COMMENT ON COLUMN development_plan_items.accepted_at IS
  'The moment.';
COMMENT ON COLUMN development_plan_items.accepted_by IS
  'By whom.';
COMMENT ON COLUMN development_plan_items.dropped_on IS
  'Local day on which it left the plan; null: it stands. It stays on record.';
COMMENT ON COLUMN development_plan_items.dropped_reason IS
  'Why it left.';

CREATE TABLE development_plan_targets (
  office_id      bigint NOT NULL,
  plan_office_id bigint NOT NULL,
  year           integer NOT NULL,
  number         integer NOT NULL,
  staff_id       bigint NOT NULL,
  competency_id  bigint NOT NULL REFERENCES competencies,
  required       integer,
  attained       integer,
  forecast       numeric(4,3) NOT NULL CHECK (forecast >= 0),
  PRIMARY KEY (office_id, plan_office_id, year, number, staff_id, competency_id),
  FOREIGN KEY (office_id, staff_id) REFERENCES staff (office_id, id),
  FOREIGN KEY (plan_office_id, year, number)
    REFERENCES development_plan_items (office_id, year, number)
);

COMMENT ON TABLE development_plan_targets IS 'Whom an item of a plan is for, in which competency, and what is expected of it. Large: distributed by office_id.';
COMMENT ON COLUMN development_plan_targets.office_id IS
  'Office of the person.';
COMMENT ON COLUMN development_plan_targets.plan_office_id IS
  'Office whose plan it is.';
COMMENT ON COLUMN development_plan_targets.year IS
  'Year of the plan.';
COMMENT ON COLUMN development_plan_targets.number IS
  'Item of the plan.';
COMMENT ON COLUMN development_plan_targets.staff_id IS
  'Who should learn.';
COMMENT ON COLUMN development_plan_targets.competency_id IS
  'What.';
COMMENT ON COLUMN development_plan_targets.required IS
  'Level that the post asked on the day of acceptance; null: none.';
COMMENT ON COLUMN development_plan_targets.attained IS
  'Level that counted on that day; null: none.';
COMMENT ON COLUMN development_plan_targets.forecast IS
  'Levels that the person is expected to rise by, under the assumption of the item.';

CREATE INDEX development_plan_targets_item
  ON development_plan_targets (plan_office_id, year, number);  -- an item with its people
