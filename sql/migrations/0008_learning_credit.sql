-- Learning hours (JP): one credit per attendance, summed per person and quarter.

CREATE TABLE learning_credits (
  office_id  bigint NOT NULL,
  held_on    date   NOT NULL,
  session_id bigint NOT NULL REFERENCES sessions,
  staff_id   bigint NOT NULL,
  rule_id    bigint REFERENCES credit_rules,
  share      double precision NOT NULL CHECK (share BETWEEN 0 AND 1),
  jp         numeric(6,2) NOT NULL CHECK (jp >= 0),
  status     text   NOT NULL CHECK (status IN ('credited', 'below_threshold', 'capped', 'no_rule')),
  PRIMARY KEY (office_id, held_on, session_id, staff_id),
  FOREIGN KEY (office_id, staff_id) REFERENCES staff (office_id, id)
);

COMMENT ON TABLE learning_credits IS 'JP of a person for a session, with the rule that gave it. Large: distributed by office_id.';
COMMENT ON COLUMN learning_credits.office_id IS
  'Office of the person.';
COMMENT ON COLUMN learning_credits.held_on IS
  'Local date of the session.';
COMMENT ON COLUMN learning_credits.session_id IS
  'The session.';
COMMENT ON COLUMN learning_credits.staff_id IS
  'Who.';
COMMENT ON COLUMN learning_credits.rule_id IS
  'Rule valid on held_on; null: none was in force.';
COMMENT ON COLUMN learning_credits.share IS
  'Part of the scheduled time attended.';
COMMENT ON COLUMN learning_credits.jp IS
  'Learning hours after the caps of day and month.';
COMMENT ON COLUMN learning_credits.status IS
  'Why the JP are what they are.';
CREATE INDEX learning_credits_staff ON learning_credits (office_id, staff_id, held_on);  -- caps of a day and month

CREATE TABLE person_quarter (
  office_id bigint  NOT NULL,
  quarter   date    NOT NULL,
  staff_id  bigint  NOT NULL,
  sessions  integer NOT NULL,
  credited  integer NOT NULL,
  jp        numeric(8,2) NOT NULL,
  jp_year   numeric(8,2) NOT NULL,
  PRIMARY KEY (office_id, quarter, staff_id),
  FOREIGN KEY (office_id, staff_id) REFERENCES staff (office_id, id)
);

COMMENT ON TABLE person_quarter IS 'What a person did in a quarter: metrics read this, not the events. Large: distributed by office_id.';
COMMENT ON COLUMN person_quarter.office_id IS
  'Office of the person.';
COMMENT ON COLUMN person_quarter.quarter IS
  'First day of the quarter.';
COMMENT ON COLUMN person_quarter.staff_id IS
  'Who.';
COMMENT ON COLUMN person_quarter.sessions IS
  'Sessions attended.';
COMMENT ON COLUMN person_quarter.credited IS
  'Sessions that gave JP.';
COMMENT ON COLUMN person_quarter.jp IS
  'JP of the quarter.';
COMMENT ON COLUMN person_quarter.jp_year IS
  'JP from 1 January to the end of the quarter, other offices'' part of the person''s year included.';
