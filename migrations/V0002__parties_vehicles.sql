-- Cars and the people tied to them. Personal data stands in `parties` only.

CREATE TABLE parties (
  party_id            BLOB PRIMARY KEY CHECK (length(party_id) = 16),
  name                TEXT NOT NULL CHECK (name <> ''),
  name_folded         TEXT NOT NULL,
  phone               TEXT,
  phone_key           TEXT,
  phone_since         TEXT,
  language            TEXT NOT NULL CHECK (language IN ('ro', 'en')),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX parties_phone ON parties (phone_key);

CREATE TABLE vehicles (
  vehicle_id          BLOB PRIMARY KEY CHECK (length(vehicle_id) = 16),
  make                TEXT,
  model               TEXT,
  year                INTEGER,
  vin                 TEXT,
  -- When the VIN last changed: an ownership check made before that proves nothing.
  vin_hlc             INTEGER NOT NULL,
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;

-- A plate is a chapter in a car's life, not its identity: no UNIQUE. The newest row of a car is the plate on it.
CREATE TABLE plate_assignments (
  plate_assignment_id BLOB PRIMARY KEY CHECK (length(plate_assignment_id) = 16),
  vehicle_id          BLOB NOT NULL REFERENCES vehicles,
  plate               TEXT NOT NULL,
  plate_key           TEXT NOT NULL,
  country             TEXT NOT NULL,
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX plate_assignments_vehicle ON plate_assignments (vehicle_id, hlc);
CREATE INDEX plate_assignments_key ON plate_assignments (plate_key);

-- The newest row of a car and role names the party that holds it.
CREATE TABLE party_roles (
  party_role_id       BLOB PRIMARY KEY CHECK (length(party_role_id) = 16),
  vehicle_id          BLOB NOT NULL REFERENCES vehicles,
  party_id            BLOB NOT NULL REFERENCES parties,
  role                TEXT NOT NULL CHECK (role IN ('owner', 'driver', 'payer', 'contact')),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX party_roles_vehicle ON party_roles (vehicle_id, role, hlc);
CREATE INDEX party_roles_party ON party_roles (party_id);

CREATE TABLE odometer_readings (
  odometer_reading_id BLOB PRIMARY KEY CHECK (length(odometer_reading_id) = 16),
  vehicle_id          BLOB NOT NULL REFERENCES vehicles,
  km                  INTEGER NOT NULL CHECK (km >= 0),
  at                  TEXT NOT NULL,
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX odometer_readings_vehicle ON odometer_readings (vehicle_id, hlc);
