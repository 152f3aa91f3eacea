-- The battery-off sheet: what was answered around each power cut, the airbag wait a technician set, what the shop knows of a model.

-- One answer to one line; the newest of a line counts. `cut` is the running number of the power cut in its job, planned or found, so that
-- every operation has its own sheet. `item_id` names a line of the catalogue, which may be the shop's own.
CREATE TABLE sheet_answers (
  sheet_answer_id     BLOB PRIMARY KEY CHECK (length(sheet_answer_id) = 16),
  job_id              BLOB NOT NULL REFERENCES jobs,
  cut                 INTEGER NOT NULL CHECK (cut >= 1),
  item_id             TEXT NOT NULL CHECK (item_id <> ''),
  phase               TEXT NOT NULL CHECK (phase IN ('before', 'after')),
  answer              TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not_applicable')),
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX sheet_answers_job ON sheet_answers (job_id, hlc);

-- The airbag wait, as it was typed from the maker's manual: the program ships no number. The newest of a cut counts.
CREATE TABLE srs_waits (
  srs_wait_id         BLOB PRIMARY KEY CHECK (length(srs_wait_id) = 16),
  job_id              BLOB NOT NULL REFERENCES jobs,
  cut                 INTEGER NOT NULL CHECK (cut >= 1),
  minutes             INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 240),
  source              TEXT NOT NULL CHECK (source <> ''),
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX srs_waits_job ON srs_waits (job_id, hlc);

-- "Battery in the boot: open the boot first." Shown for every car of the same make and model until somebody ends it. Never a code: the
-- act asks first.
CREATE TABLE model_notes (
  model_note_id       BLOB PRIMARY KEY CHECK (length(model_note_id) = 16),
  make_key            TEXT NOT NULL CHECK (make_key <> ''),
  model_key           TEXT NOT NULL CHECK (model_key <> ''),
  text                TEXT NOT NULL CHECK (text <> ''),
  ended_at            TEXT,
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX model_notes_model ON model_notes (make_key, model_key) WHERE ended_at IS NULL;
