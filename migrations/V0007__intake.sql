-- What the desk learns beside plate and phone: who pays and who has the code, why an odometer went back, what must not be
-- forgotten about a car; and forms that somebody began and did not finish.

-- NULL: it grew, as odometers do.
ALTER TABLE odometer_readings ADD COLUMN reason TEXT
  CHECK (reason IN ('meter_replaced', 'typed_wrong_before', 'foreign_unit'));

ALTER TABLE jobs ADD COLUMN driver_id BLOB REFERENCES parties (party_id);
ALTER TABLE jobs ADD COLUMN payer_id BLOB REFERENCES parties (party_id);
-- The keys lay in the night box, or the car came on a truck: nobody was asked anything yet.
ALTER TABLE jobs ADD COLUMN came_without_person INTEGER NOT NULL DEFAULT 0 CHECK (came_without_person IN (0, 1));

-- A note without a job is about the car. A warning has a last day; a note has none. Never a code: the act asks first.
CREATE TABLE notes (
  note_id             BLOB PRIMARY KEY CHECK (length(note_id) = 16),
  vehicle_id          BLOB NOT NULL REFERENCES vehicles,
  job_id              BLOB REFERENCES jobs,
  kind                TEXT NOT NULL CHECK (kind IN ('warning', 'note')),
  text                TEXT NOT NULL CHECK (text <> ''),
  ends_on             TEXT,
  ended_at            TEXT,
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL,
  CHECK ((kind = 'warning') = (ends_on IS NOT NULL))
) STRICT;
CREATE INDEX notes_vehicle ON notes (vehicle_id, hlc);
CREATE INDEX notes_job ON notes (job_id) WHERE job_id IS NOT NULL;

-- This seat's unfinished forms: no act made them, nothing but the form itself reads them (decision 0013). Never a digit of a code.
CREATE TABLE intake_drafts (
  draft_id            BLOB PRIMARY KEY CHECK (length(draft_id) = 16),
  vehicle_id          BLOB CHECK (length(vehicle_id) = 16),
  plate_key           TEXT NOT NULL,
  form                TEXT NOT NULL,
  kept_at             TEXT NOT NULL
) STRICT;
