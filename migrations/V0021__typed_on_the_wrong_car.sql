-- What a visit's form wrote where nothing stood, or over what stood there, names the job: if it was another car's job, it goes back. A
-- later correction outside of the job takes the name away again. No foreign key: the job's row is written after the car's.

ALTER TABLE vehicles ADD COLUMN make_job BLOB CHECK (length(make_job) = 16);
ALTER TABLE vehicles ADD COLUMN model_job BLOB CHECK (length(model_job) = 16);
ALTER TABLE vehicles ADD COLUMN vin_job BLOB CHECK (length(vin_job) = 16);

-- The serial as it was before the job; a sensitive one sealed and as its digest only.
ALTER TABLE radios ADD COLUMN serial_job BLOB CHECK (length(serial_job) = 16);
ALTER TABLE radios ADD COLUMN serial_before TEXT;
ALTER TABLE radios ADD COLUMN serial_before_sealed BLOB;
ALTER TABLE radios ADD COLUMN serial_before_digest BLOB CHECK (length(serial_before_digest) = 32);

-- The telephone as it was before the job. A name is typed in a job only where there was none.
ALTER TABLE parties ADD COLUMN name_job BLOB CHECK (length(name_job) = 16);
ALTER TABLE parties ADD COLUMN phone_job BLOB CHECK (length(phone_job) = 16);
ALTER TABLE parties ADD COLUMN phone_before TEXT;
ALTER TABLE parties ADD COLUMN phone_before_key TEXT;
CREATE INDEX parties_phone_job ON parties (phone_job) WHERE phone_job IS NOT NULL;
CREATE INDEX parties_name_job ON parties (name_job) WHERE name_job IS NOT NULL;

-- When a role was taken back because its job was another car's: it never was one. As an `hlc`, so that a proof from before ends too.
ALTER TABLE party_roles ADD COLUMN withdrawn_hlc INTEGER;

-- The booking of a visit and the arrival of a booked car are kept as the intake is. A form is found by the plate it began with and by the
-- one that stands in it now.
ALTER TABLE intake_drafts ADD COLUMN kind TEXT NOT NULL DEFAULT 'intake' CHECK (kind IN ('intake', 'booking', 'arrival'));
ALTER TABLE intake_drafts ADD COLUMN job_id BLOB CHECK (length(job_id) = 16);
ALTER TABLE intake_drafts ADD COLUMN typed_key TEXT NOT NULL DEFAULT '';

-- A customer who is on file already is found by the name as it is typed for another car.
CREATE INDEX parties_name ON parties (name_folded);
