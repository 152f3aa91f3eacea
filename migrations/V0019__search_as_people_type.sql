-- A plate is found with O typed for 0, a name with î typed for â, a car by its make and model. The terms are made again from the rows as soon
-- as the file is opened (store/search.rs): an empty table beside cars says that they are due.
DROP TABLE search_terms;
CREATE TABLE search_terms (
  kind                TEXT NOT NULL CHECK (kind IN ('plate', 'old_plate', 'loose_plate', 'vin', 'vin_tail', 'name', 'phone', 'serial', 'car')),
  term                TEXT NOT NULL,
  newest              INTEGER NOT NULL,
  vehicle_id          BLOB NOT NULL,
  PRIMARY KEY (kind, term, newest, vehicle_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_terms_vehicle ON search_terms (vehicle_id);
