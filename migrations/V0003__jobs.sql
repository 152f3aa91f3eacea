-- One job is one visit; its lines each have a job type.

CREATE TABLE jobs (
  job_id              BLOB PRIMARY KEY CHECK (length(job_id) = 16),
  number              TEXT NOT NULL,
  vehicle_id          BLOB NOT NULL REFERENCES vehicles,
  contact_id          BLOB REFERENCES parties (party_id),
  stage               TEXT NOT NULL CHECK (stage IN ('expected', 'in', 'in_work', 'ready', 'out')),
  key_tag             TEXT NOT NULL,
  promised_at         TEXT,
  arrived_at          TEXT NOT NULL,
  arrival             TEXT NOT NULL CHECK (arrival IN ('plays', 'asks_code', 'shows_wait', 'dead_with_power', 'no_power', 'not_checked')),
  problem             TEXT NOT NULL,
  technician_id       BLOB REFERENCES people (person_id),
  desk_called_at      TEXT,
  hand_over           TEXT CHECK (hand_over IN ('plays', 'asks_code', 'no_radio', 'not_tested')),
  closed_at           TEXT,
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX jobs_vehicle ON jobs (vehicle_id, hlc);
CREATE INDEX jobs_open ON jobs (stage, promised_at) WHERE closed_at IS NULL;
CREATE INDEX jobs_closed ON jobs (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX jobs_number ON jobs (number);

CREATE TABLE job_lines (
  job_line_id         BLOB PRIMARY KEY CHECK (length(job_line_id) = 16),
  job_id              BLOB NOT NULL REFERENCES jobs,
  job_type_id         TEXT NOT NULL,
  position            INTEGER NOT NULL,
  -- The radio that a fitting line puts in, where it is known: its code is asked for before it is fitted.
  incoming_id         BLOB CHECK (length(incoming_id) = 16),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX job_lines_job ON job_lines (job_id, position);

-- "Will the radio lose power?": the newest answer of a line counts.
CREATE TABLE power_answers (
  power_answer_id     BLOB PRIMARY KEY CHECK (length(power_answer_id) = 16),
  job_line_id         BLOB NOT NULL REFERENCES job_lines,
  power_goes          INTEGER NOT NULL CHECK (power_goes IN (0, 1)),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX power_answers_line ON power_answers (job_line_id, hlc);

-- One operation is one power cut and, later, one power back. `lost` is harm found, not planned.
CREATE TABLE power_events (
  power_event_id      BLOB PRIMARY KEY CHECK (length(power_event_id) = 16),
  job_id              BLOB NOT NULL REFERENCES jobs,
  event               TEXT NOT NULL CHECK (event IN ('cut', 'back', 'lost')),
  at                  TEXT NOT NULL,
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX power_events_job ON power_events (job_id, hlc);
