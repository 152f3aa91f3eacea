-- One car or person written down twice becomes one: the other row stays and names the survivor. Nothing is moved or resealed; every
-- read goes through the three views below or `store/records.rs`. `merged_into` never points to a row that is merged itself.

ALTER TABLE vehicles ADD COLUMN merged_into BLOB REFERENCES vehicles (vehicle_id) CHECK (merged_into <> vehicle_id);
ALTER TABLE vehicles ADD COLUMN standing TEXT NOT NULL DEFAULT 'active' CHECK (standing IN ('active', 'sold', 'scrapped', 'archived'));
CREATE INDEX vehicles_merged ON vehicles (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE parties ADD COLUMN merged_into BLOB REFERENCES parties (party_id) CHECK (merged_into <> party_id);
-- When the name last changed: an ownership check made before that proves nothing.
ALTER TABLE parties ADD COLUMN name_hlc INTEGER NOT NULL DEFAULT 0;
CREATE INDEX parties_merged ON parties (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE radios ADD COLUMN merged_into BLOB REFERENCES radios (radio_id) CHECK (merged_into <> radio_id);
CREATE INDEX radios_merged ON radios (merged_into) WHERE merged_into IS NOT NULL;

-- From which local day the party holds the role, where somebody said so; else from the day it was written down.
ALTER TABLE party_roles ADD COLUMN from_day TEXT;

-- When the job was moved to another car: a decision taken before that opens no gate.
ALTER TABLE jobs ADD COLUMN moved_hlc INTEGER NOT NULL DEFAULT 0;

-- Each row under its own id, with the columns of the survivor.
CREATE VIEW vehicle_records AS
  SELECT raw.vehicle_id AS record_id, now.vehicle_id, now.make, now.model, now.year, now.vin, now.vin_hlc, now.standing
  FROM vehicles raw JOIN vehicles now ON now.vehicle_id = coalesce(raw.merged_into, raw.vehicle_id);

CREATE VIEW party_records AS
  SELECT raw.party_id AS record_id, now.party_id, now.name, now.name_folded, now.phone, now.phone_key, now.phone_since,
         now.language, now.name_hlc
  FROM parties raw JOIN parties now ON now.party_id = coalesce(raw.merged_into, raw.party_id);

CREATE VIEW radio_records AS
  SELECT raw.radio_id AS record_id, now.radio_id, now.kind, now.make, now.model, now.serial, now.serial_sensitive,
         now.serial_sealed, now.serial_digest
  FROM radios raw JOIN radios now ON now.radio_id = coalesce(raw.merged_into, raw.radio_id);
