-- What is known of a radio beside make and model, and mis-taps that were taken back.

-- Whether it came with the car, was bought used, or is of another maker; of the last the car's maker knows nothing.
ALTER TABLE radios ADD COLUMN origin TEXT CHECK (origin IN ('original', 'used', 'aftermarket'));
-- The family somebody chose from the shipped list. Nothing: it is guessed from make, model and serial.
ALTER TABLE radios ADD COLUMN family_id TEXT;
-- The whole serial of a radio finds it again in another car.
CREATE INDEX radios_serial ON radios (serial) WHERE serial IS NOT NULL;

DROP VIEW radio_records;
CREATE VIEW radio_records AS
  SELECT raw.radio_id AS record_id, now.radio_id, now.kind, now.make, now.model, now.serial, now.serial_sensitive,
         now.serial_sealed, now.serial_digest, now.origin, now.family_id
  FROM radios raw JOIN radios now ON now.radio_id = coalesce(raw.merged_into, raw.radio_id);

-- An act that was taken back within ten seconds: its answers and events of the power no longer count. What it wrote about radios is
-- withdrawn by facts of their own, and nothing is deleted.
CREATE TABLE acts_undone (
  undone_act_id       BLOB PRIMARY KEY CHECK (length(undone_act_id) = 16),
  job_id              BLOB NOT NULL REFERENCES jobs,
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT, WITHOUT ROWID;
