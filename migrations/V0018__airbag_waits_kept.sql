-- "The wait was kept": said by a person where the computer's clocks cannot tell, because somebody set the clock, the computer slept or the
-- program was closed while the wait ran. It counts for the wait that stood when it was said; a wait set again begins again.
CREATE TABLE srs_waits_kept (
  srs_wait_kept_id    BLOB PRIMARY KEY CHECK (length(srs_wait_kept_id) = 16),
  job_id              BLOB NOT NULL REFERENCES jobs,
  cut                 INTEGER NOT NULL CHECK (cut >= 1),
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX srs_waits_kept_job ON srs_waits_kept (job_id, hlc);
