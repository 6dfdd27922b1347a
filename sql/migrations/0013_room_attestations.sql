-- Who sat before an office's screen, as somebody attested it.

CREATE TABLE room_attestations (
  office_id       bigint NOT NULL,
  held_on         date   NOT NULL,
  session_id      bigint NOT NULL,
  staff_id        bigint NOT NULL,
  evidence_name   text,
  evidence_sha256 text CHECK (evidence_sha256 ~ '^[0-9a-f]{64}$'),
  attested_at     timestamptz NOT NULL,
  attested_by     bigint NOT NULL REFERENCES principals,
  PRIMARY KEY (office_id, held_on, session_id, staff_id),
  FOREIGN KEY (session_id, held_on) REFERENCES sessions (id, held_on),
  FOREIGN KEY (office_id, staff_id) REFERENCES staff (office_id, id),
  CHECK ((evidence_name IS NULL) = (evidence_sha256 IS NULL))
);

COMMENT ON TABLE room_attestations IS 'Who sat before an office''s screen in a session, as attested. Large: distributed by office_id.';
COMMENT ON COLUMN room_attestations.office_id IS
  'Office of the room and of the person on that day.';
COMMENT ON COLUMN room_attestations.held_on IS
  'Local date of the session.';
COMMENT ON COLUMN room_attestations.session_id IS
  'The session.';
COMMENT ON COLUMN room_attestations.staff_id IS
  'Who sat there.';
COMMENT ON COLUMN room_attestations.evidence_name IS
  'Name of the list, letter or photo that shows it, without its folder; null: none was given.';
COMMENT ON COLUMN room_attestations.evidence_sha256 IS
  'Of that file''s bytes, so that it can be known again.';
COMMENT ON COLUMN room_attestations.attested_at IS
  'When it was attested, or shown by another file.';
COMMENT ON COLUMN room_attestations.attested_by IS
  'By whom.';
CREATE INDEX room_attestations_session ON room_attestations (session_id);  -- room list
