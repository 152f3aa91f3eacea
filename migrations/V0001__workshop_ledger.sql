-- The workshop itself, its people, and the ledger that every other row points to.

CREATE TABLE workshop (
  one                 INTEGER PRIMARY KEY CHECK (one = 1),
  workshop_id         BLOB NOT NULL CHECK (length(workshop_id) = 16),
  name                TEXT NOT NULL CHECK (name <> ''),
  phone               TEXT NOT NULL,
  town                TEXT NOT NULL,
  language            TEXT NOT NULL CHECK (language IN ('ro', 'en')),
  demo                INTEGER NOT NULL CHECK (demo IN (0, 1)),
  opened_at           TEXT NOT NULL
) STRICT;

-- What this seat needs to make its own ledger lines and job numbers. `ledger_key` signs the chain.
CREATE TABLE this_seat (
  one                 INTEGER PRIMARY KEY CHECK (one = 1),
  device_id           BLOB NOT NULL CHECK (length(device_id) = 16),
  letter              TEXT NOT NULL CHECK (length(letter) = 1),
  seq                 INTEGER NOT NULL,
  mac                 BLOB NOT NULL CHECK (length(mac) = 32),
  hlc                 INTEGER NOT NULL,
  next_job_number     INTEGER NOT NULL,
  ledger_key          BLOB NOT NULL CHECK (length(ledger_key) = 32)
) STRICT;

CREATE TABLE ledger_lines (
  seq                 INTEGER PRIMARY KEY,
  id                  BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  device_id           BLOB NOT NULL CHECK (length(device_id) = 16),
  hlc                 INTEGER NOT NULL,
  at                  TEXT NOT NULL,
  actor               BLOB CHECK (length(actor) = 16),
  act                 TEXT NOT NULL,
  subjects            BLOB NOT NULL CHECK (length(subjects) % 16 = 0),
  reason              TEXT NOT NULL,
  outcome             TEXT NOT NULL,
  schema              INTEGER NOT NULL,
  prev                BLOB NOT NULL CHECK (length(prev) = 32),
  mac                 BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;

CREATE TRIGGER ledger_lines_never_change BEFORE UPDATE ON ledger_lines
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_lines_never_go BEFORE DELETE ON ledger_lines
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TABLE people (
  person_id           BLOB PRIMARY KEY CHECK (length(person_id) = 16),
  name                TEXT NOT NULL CHECK (name <> ''),
  initials            TEXT NOT NULL CHECK (initials <> ''),
  roles               TEXT NOT NULL,
  language            TEXT NOT NULL CHECK (language IN ('ro', 'en')),
  slot_id             BLOB CHECK (length(slot_id) = 16),
  pin_salt            BLOB NOT NULL CHECK (length(pin_salt) = 16),
  pin_verifier        BLOB NOT NULL CHECK (length(pin_verifier) = 32),
  wrong_pins          INTEGER NOT NULL DEFAULT 0,
  wrong_pin_at        TEXT,
  left_at             TEXT,
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
