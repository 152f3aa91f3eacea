-- The hunt for a missing code: it belongs to a radio, survives its jobs, and is only ever added to. And the specialists the shop knows.

CREATE TABLE hunts (
  hunt_id             BLOB PRIMARY KEY CHECK (length(hunt_id) = 16),
  radio_id            BLOB NOT NULL REFERENCES radios,
  -- The car it sat in when the hunt began: shown where the radio sits in none any more.
  vehicle_id          BLOB NOT NULL REFERENCES vehicles,
  -- The job it began in; nothing where the car was not here.
  job_id              BLOB REFERENCES jobs,
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX hunts_radio ON hunts (radio_id, hlc);
CREATE INDEX hunts_job ON hunts (job_id) WHERE job_id IS NOT NULL;

-- A firm or a person who reads codes or resets radios. Name and phone stand in `parties`, as of anybody.
CREATE TABLE specialists (
  specialist_id       BLOB PRIMARY KEY CHECK (length(specialist_id) = 16),
  party_id            BLOB NOT NULL REFERENCES parties,
  town                TEXT NOT NULL,
  reads               INTEGER NOT NULL CHECK (reads IN (0, 1)),
  resets              INTEGER NOT NULL CHECK (resets IN (0, 1)),
  -- What they ask, in bani.
  price_low           INTEGER CHECK (price_low >= 0),
  price_high          INTEGER CHECK (price_high >= price_low),
  ended_at            TEXT,
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL,
  CHECK ((price_low IS NULL) = (price_high IS NULL))
) STRICT;

-- What was said and done in a hunt. Money is whole bani, never negative.
CREATE TABLE hunt_facts (
  hunt_fact_id        BLOB PRIMARY KEY CHECK (length(hunt_fact_id) = 16),
  hunt_id             BLOB NOT NULL REFERENCES hunts,
  what                TEXT NOT NULL CHECK (what IN ('origin', 'tried', 'consent', 'quote', 'ended')),
  origin              TEXT CHECK (origin IN ('factory', 'aftermarket')),
  rung                TEXT CHECK (rung IN ('manual', 'inscriptions', 'maker_site', 'radio_maker', 'dealer', 'specialist', 'replacement')),
  outcome             TEXT CHECK (outcome IN ('found', 'nothing', 'not_possible', 'waiting', 'passed_over')),
  cost                INTEGER CHECK (cost >= 0),
  minutes             INTEGER CHECK (minutes >= 0),
  due_on              TEXT,
  specialist_id       BLOB REFERENCES specialists,
  -- The row that this one corrects.
  corrects            BLOB REFERENCES hunt_facts (hunt_fact_id),
  party_id            BLOB REFERENCES parties,
  -- Who owned the car when the customer agreed: with a sale the word falls.
  owner_id            BLOB REFERENCES parties (party_id),
  channel             TEXT CHECK (channel IN ('at_desk', 'phone', 'message', 'email')),
  up_to               INTEGER CHECK (up_to >= 0),
  replacement         TEXT CHECK (replacement IN ('used_original', 'new_aftermarket', 'multimedia')),
  low                 INTEGER CHECK (low >= 0),
  high                INTEGER CHECK (high >= low),
  ending              TEXT CHECK (ending IN ('found', 'replacement', 'given_up')),
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL,
  CHECK ((what = 'origin') = (origin IS NOT NULL)),
  CHECK ((what = 'tried') = (rung IS NOT NULL AND outcome IS NOT NULL AND cost IS NOT NULL AND minutes IS NOT NULL)),
  CHECK ((what = 'consent') = (party_id IS NOT NULL AND channel IS NOT NULL AND up_to IS NOT NULL)),
  CHECK ((what = 'quote') = (low IS NOT NULL AND high IS NOT NULL)),
  CHECK (what <> 'quote' OR replacement IS NOT NULL),
  CHECK ((what = 'ended') = (ending IS NOT NULL))
) STRICT;
CREATE INDEX hunt_facts_hunt ON hunt_facts (hunt_id, hlc);
CREATE INDEX hunt_facts_ended ON hunt_facts (hunt_id) WHERE what = 'ended';
