-- Metric values and the queue of what must be computed again.

CREATE TABLE metric_values (
  office_id   bigint NOT NULL REFERENCES offices,
  quarter     date   NOT NULL,
  key         text   NOT NULL,
  scope       text   NOT NULL CHECK (scope IN ('own', 'subtree')),
  numerator   numeric NOT NULL,
  denominator numeric NOT NULL,
  computed_at timestamptz NOT NULL,
  definition  text   NOT NULL,
  PRIMARY KEY (office_id, quarter, key, scope)
);

COMMENT ON TABLE metric_values IS 'A metric of an office in a quarter, as numerator and denominator. Large: distributed by office_id.';
COMMENT ON COLUMN metric_values.office_id IS
  'The office.';
COMMENT ON COLUMN metric_values.quarter IS
  'First day of the quarter.';
COMMENT ON COLUMN metric_values.key IS
  'Key of the metric, as in sql/metrics.';
COMMENT ON COLUMN metric_values.scope IS
  'The office alone, or with all below it.';
COMMENT ON COLUMN metric_values.numerator IS
  'Sum; rolled up by adding.';
COMMENT ON COLUMN metric_values.denominator IS
  'Sum; 0 means that there is no value.';
COMMENT ON COLUMN metric_values.computed_at IS
  'When it was last computed.';
COMMENT ON COLUMN metric_values.definition IS
  'SHA-256 of the metric''s file.';

CREATE TABLE metric_dirty (
  office_id bigint NOT NULL REFERENCES offices,
  quarter   date   NOT NULL,
  version   bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (office_id, quarter)
);

COMMENT ON TABLE metric_dirty IS 'Offices and quarters whose facts changed since they were computed. Large: distributed by office_id.';
COMMENT ON COLUMN metric_dirty.office_id IS
  'The office.';
COMMENT ON COLUMN metric_dirty.quarter IS
  'First day of the quarter.';
COMMENT ON COLUMN metric_dirty.version IS
  'Raised by every mark, so that a mark made during a computation is kept.';
