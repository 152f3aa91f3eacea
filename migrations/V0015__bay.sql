-- Work that is added to an open job or taken off it again, and what the desk answered to a call from the bay.

-- A line that was taken off the job stays, with the time; nothing but the history reads it any more.
ALTER TABLE job_lines ADD COLUMN removed_at TEXT;

-- The answer to one call from the bay. `desk_called_at` of the job says that a call stands; it goes with the answer.
CREATE TABLE desk_answers (
  desk_answer_id      BLOB PRIMARY KEY CHECK (length(desk_answer_id) = 16),
  job_id              BLOB NOT NULL REFERENCES jobs,
  answer              TEXT NOT NULL CHECK (answer IN ('brings_it', 'has_not', 'no_answer', 'coming', 'code_taken_in', 'not_needed')),
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX desk_answers_job ON desk_answers (job_id, hlc);
