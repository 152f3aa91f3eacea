-- A fleet shows its papers once for many cars (GATE.md section 10). Such a check belongs to the list that was shown, not to a visit: the cars
-- of a company need no open job to get their cards.

CREATE TABLE ownership_checks_of_visits_and_lists (
  ownership_check_id  BLOB PRIMARY KEY CHECK (length(ownership_check_id) = 16),
  job_id              BLOB REFERENCES jobs,
  -- The list that was shown; it has no row of its own.
  batch_id            BLOB CHECK (length(batch_id) = 16),
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
  act_id              BLOB NOT NULL,
  CHECK ((job_id IS NULL) <> (batch_id IS NULL))
) STRICT;
INSERT INTO ownership_checks_of_visits_and_lists (ownership_check_id, job_id, vehicle_id, owner_id, bearer_id, radio_id, installation_id,
    scenario, documents, certificate_original, person_entitled, car_matches, right_to_code, passed, local_day, at, by, hlc, act_id)
  SELECT ownership_check_id, job_id, vehicle_id, owner_id, bearer_id, radio_id, installation_id, scenario, documents, certificate_original,
    person_entitled, car_matches, right_to_code, passed, local_day, at, by, hlc, act_id
  FROM ownership_checks;
DROP TABLE ownership_checks;
ALTER TABLE ownership_checks_of_visits_and_lists RENAME TO ownership_checks;
CREATE INDEX ownership_checks_radio ON ownership_checks (radio_id, hlc);

-- The cards of one list are found again together.
ALTER TABLE prints ADD COLUMN batch_id BLOB CHECK (length(batch_id) = 16);
