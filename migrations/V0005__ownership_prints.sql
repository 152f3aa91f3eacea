-- Which papers were seen, never their numbers; and what left the printer, never its digits.

CREATE TABLE ownership_checks (
  ownership_check_id  BLOB PRIMARY KEY CHECK (length(ownership_check_id) = 16),
  job_id              BLOB NOT NULL REFERENCES jobs,
  vehicle_id          BLOB NOT NULL REFERENCES vehicles,
  owner_id            BLOB NOT NULL REFERENCES parties (party_id),
  bearer_id           BLOB NOT NULL REFERENCES parties (party_id),
  radio_id            BLOB NOT NULL REFERENCES radios,
  installation_id     BLOB NOT NULL,
  scenario            TEXT NOT NULL,
  documents           TEXT NOT NULL,
  certificate_original INTEGER NOT NULL CHECK (certificate_original IN (0, 1)),
  person_entitled     INTEGER NOT NULL CHECK (person_entitled IN (0, 1)),
  car_matches         INTEGER NOT NULL CHECK (car_matches IN (0, 1)),
  right_to_code       INTEGER NOT NULL CHECK (right_to_code IN (0, 1)),
  passed              INTEGER NOT NULL CHECK (passed IN (0, 1)),
  local_day           TEXT NOT NULL,
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX ownership_checks_radio ON ownership_checks (radio_id, hlc);

CREATE TABLE prints (
  print_id            BLOB PRIMARY KEY CHECK (length(print_id) = 16),
  paper               TEXT NOT NULL,
  job_id              BLOB REFERENCES jobs,
  radio_id            BLOB REFERENCES radios,
  card_id             TEXT,
  copy                INTEGER NOT NULL,
  voids_copy          INTEGER,
  reason              TEXT,
  -- Everything the paper showed but the digits.
  snapshot            TEXT NOT NULL,
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX prints_radio ON prints (radio_id, hlc);
