-- Reports as they were made: the data behind every printed page.

CREATE TABLE report_snapshots (
  office_id    bigint NOT NULL REFERENCES offices,
  quarter      date   NOT NULL,
  sha256       text   NOT NULL,
  data         jsonb  NOT NULL,
  made_at      timestamptz NOT NULL,
  principal_id bigint NOT NULL REFERENCES principals,
  PRIMARY KEY (office_id, quarter, sha256)
);

COMMENT ON TABLE report_snapshots IS 'Data of a quarterly report at the moment it was written. Large: distributed by office_id.';
COMMENT ON COLUMN report_snapshots.office_id IS
  'The office reported on.';
COMMENT ON COLUMN report_snapshots.quarter IS
  'First day of the quarter.';
COMMENT ON COLUMN report_snapshots.sha256 IS
  'Of the data: the same data is kept once.';
COMMENT ON COLUMN report_snapshots.data IS
  'The report''s data, as the JSON format shows it.';
COMMENT ON COLUMN report_snapshots.made_at IS
  'When it was first made.';
COMMENT ON COLUMN report_snapshots.principal_id IS
  'By whom.';
