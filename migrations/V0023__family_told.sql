-- A secret serial is sealed and read no more: what it told of the radio, its family, is kept beside it, and goes with it.
ALTER TABLE radios ADD COLUMN family_told TEXT;
-- With the serial that stood there before one was typed in a job.
ALTER TABLE radios ADD COLUMN family_told_before TEXT;

DROP VIEW radio_records;
CREATE VIEW radio_records AS
  SELECT raw.radio_id AS record_id, now.radio_id, now.kind, now.make, now.model, now.serial, now.serial_sensitive,
         now.serial_sealed, now.serial_digest, now.origin, now.family_id, now.family_told
  FROM radios raw JOIN radios now ON now.radio_id = coalesce(raw.merged_into, raw.radio_id);
