-- Radios own their codes. What happened to a radio is a row of `unit_facts`, never an edit; its state is derived.

CREATE TABLE radios (
  radio_id            BLOB PRIMARY KEY CHECK (length(radio_id) = 16),
  kind                TEXT NOT NULL CHECK (kind IN ('radio', 'navigation', 'cd_changer', 'other')),
  make                TEXT,
  model               TEXT,
  -- An ordinary serial stands in clear; a sensitive one only sealed and as a keyed digest.
  serial              TEXT,
  serial_sensitive    INTEGER NOT NULL CHECK (serial_sensitive IN (0, 1)),
  serial_sealed       BLOB,
  serial_digest       BLOB CHECK (length(serial_digest) = 32),
  key_version         INTEGER NOT NULL,
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL,
  CHECK (serial_sensitive = 0 OR serial IS NULL)
) STRICT;
CREATE INDEX radios_serial_digest ON radios (serial_digest) WHERE serial_digest IS NOT NULL;

-- `sealed` is 24 bytes of nonce, 16 of padded digits, 16 of tag; NULL once shredded.
CREATE TABLE code_entries (
  code_entry_id       BLOB PRIMARY KEY CHECK (length(code_entry_id) = 16),
  radio_id            BLOB NOT NULL REFERENCES radios,
  value               BLOB NOT NULL CHECK (length(value) = 32),
  sealed              BLOB CHECK (sealed IS NULL OR length(sealed) = 56),
  key_version         INTEGER NOT NULL,
  source              TEXT NOT NULL,
  keep                INTEGER NOT NULL CHECK (keep IN (0, 1)),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX code_entries_radio ON code_entries (radio_id, hlc);

CREATE TABLE unit_facts (
  unit_fact_id        BLOB PRIMARY KEY CHECK (length(unit_fact_id) = 16),
  radio_id            BLOB NOT NULL REFERENCES radios,
  job_id              BLOB REFERENCES jobs,
  what                TEXT NOT NULL CHECK (what IN (
                        'code_entered', 'entry_withdrawn', 'entry_forgotten', 'has_not', 'will_bring', 'not_needed',
                        'outcome', 'outcome_withdrawn', 'plays', 'asks_code', 'wait_seen', 'ready_seen', 'serial_seen',
                        'serial_settled', 'power_cut', 'power_back', 'power_lost', 'fitted', 'removed', 'doubt',
                        'code_revealed', 'reading_checked', 'undone', 'job_withdrawn')),
  value               BLOB CHECK (length(value) = 32),
  flag                INTEGER CHECK (flag IN (0, 1)),
  minutes             INTEGER,
  word                TEXT,
  -- Exactly what the display shows: `SAFE 2` on one make counts wrong codes, `7 SAFE` on another counts tries left.
  display_text        TEXT,
  vehicle_id          BLOB REFERENCES vehicles,
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX unit_facts_radio ON unit_facts (radio_id, hlc);
CREATE INDEX unit_facts_fitted ON unit_facts (vehicle_id) WHERE what = 'fitted';
CREATE INDEX unit_facts_counted ON unit_facts (at)
  WHERE what IN ('outcome', 'wait_seen', 'code_entered', 'has_not', 'will_bring', 'not_needed');

CREATE TABLE gate_decisions (
  gate_decision_id    BLOB PRIMARY KEY CHECK (length(gate_decision_id) = 16),
  job_id              BLOB NOT NULL REFERENCES jobs,
  radio_id            BLOB REFERENCES radios,
  installation_id     BLOB,
  exit                TEXT NOT NULL CHECK (exit IN ('code_on_file', 'enter_code', 'not_needed', 'nothing_to_lose', 'memory_saver', 'customer_accepts')),
  operation           INTEGER NOT NULL,
  value               BLOB CHECK (length(value) = 32),
  owner_id            BLOB REFERENCES parties (party_id),
  party_id            BLOB REFERENCES parties (party_id),
  channel             TEXT,
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX gate_decisions_job ON gate_decisions (job_id, hlc);
