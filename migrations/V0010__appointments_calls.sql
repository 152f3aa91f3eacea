-- The days ahead: when a car is expected, why a job was cancelled, when each card moved, and who was called.

-- A planned arrival. `arrived_at` of a job that is still expected says when it was booked; the car's coming sets it.
ALTER TABLE jobs ADD COLUMN expected_at TEXT;
-- Set together with `closed_at`: the visit ended before any work.
ALTER TABLE jobs ADD COLUMN cancelled TEXT CHECK (cancelled IN ('customer_cancelled', 'no_show', 'logged_by_mistake'));
CREATE INDEX jobs_expected ON jobs (expected_at) WHERE closed_at IS NULL AND expected_at IS NOT NULL;

-- Every column a job came into, with its time: written with the change itself, so that no act can forget it.
CREATE TABLE job_moves (
  job_id              BLOB NOT NULL REFERENCES jobs,
  stage               TEXT NOT NULL CHECK (stage IN ('expected', 'in', 'in_work', 'ready', 'out')),
  at                  TEXT NOT NULL,
  by                  BLOB REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL,
  PRIMARY KEY (job_id, hlc)
) STRICT, WITHOUT ROWID;

-- One call to a customer about a radio's code, and what came of it. What the customer said stands in `unit_facts`.
CREATE TABLE calls (
  call_id             BLOB PRIMARY KEY CHECK (length(call_id) = 16),
  job_id              BLOB NOT NULL REFERENCES jobs,
  -- Nothing where no radio is on record and nobody answered.
  radio_id            BLOB REFERENCES radios,
  outcome             TEXT NOT NULL CHECK (outcome IN ('brings_it', 'sends_photo', 'has_not', 'no_answer', 'not_needed')),
  reason              TEXT CHECK (reason IN ('no_radio', 'no_code', 'paired', 'switched_off')),
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL,
  CHECK ((outcome = 'not_needed') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX calls_job ON calls (job_id, hlc);
