-- Follow-ups (tindak lanjut): what an office promised after a session.

CREATE TABLE follow_ups (
  office_id    bigint  NOT NULL REFERENCES offices,
  number       integer NOT NULL CHECK (number > 0),
  session_id   bigint  REFERENCES sessions,
  title        text    NOT NULL CHECK (title <> ''),
  due_on       date    NOT NULL,
  done_on      date,
  cancelled_on date,
  PRIMARY KEY (office_id, number),
  CHECK (done_on IS NULL OR cancelled_on IS NULL)
);

COMMENT ON TABLE follow_ups IS 'A commitment of an office, with its due date. Large: distributed by office_id.';
COMMENT ON COLUMN follow_ups.office_id IS
  'Who promised.';
COMMENT ON COLUMN follow_ups.number IS
  'From 1 in each office.';
COMMENT ON COLUMN follow_ups.session_id IS
  'Where it was promised; null: elsewhere.';
COMMENT ON COLUMN follow_ups.title IS
  'What was promised.';
COMMENT ON COLUMN follow_ups.due_on IS
  'Last day.';
COMMENT ON COLUMN follow_ups.done_on IS
  'Day it was done.';
COMMENT ON COLUMN follow_ups.cancelled_on IS
  'Leaves the metric, stays on record.';
CREATE INDEX follow_ups_due ON follow_ups (office_id, due_on);  -- due in a quarter
