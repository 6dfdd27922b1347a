-- Signed lists as evidence of their own, and sessions that run late.

ALTER TABLE attendance DROP CONSTRAINT attendance_evidence_check;
ALTER TABLE attendance ADD CONSTRAINT attendance_evidence_check
  CHECK (evidence IN ('roster', 'roster_total', 'signed', 'hand', 'room'));
COMMENT ON COLUMN attendance.evidence IS
  'What proves it: times in a file, a total in a file, a signed list or form, a hand log, an attested room.';

-- Until now a signature stood as a total of which no time is known.
UPDATE attendance SET evidence = 'signed' WHERE evidence = 'roster_total' AND seconds IS NULL;

ALTER TABLE programs ADD COLUMN late_end_minutes integer NOT NULL DEFAULT 0
  CHECK (late_end_minutes BETWEEN 0 AND 720);
COMMENT ON COLUMN programs.late_end_minutes IS
  'Minutes after the scheduled end that still count in its sessions, unless the session says otherwise.';

ALTER TABLE sessions ADD COLUMN late_end_minutes integer NOT NULL DEFAULT 0
  CHECK (late_end_minutes BETWEEN 0 AND 720);
COMMENT ON COLUMN sessions.late_end_minutes IS
  'Minutes after the scheduled end that still count as attended, up to the scheduled length.';
