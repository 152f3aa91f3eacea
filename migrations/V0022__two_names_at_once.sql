-- Two words of one name, or of make and model, stand as one term, in either order: "stefan mur" is then a beginning like any other, and nobody
-- looks through every Ștefan of a large shop. The terms are made again from the rows as soon as the file is opened (store/search_index.rs).
DROP TABLE search_terms;
CREATE TABLE search_terms (
  kind                TEXT NOT NULL CHECK (kind IN ('plate', 'old_plate', 'loose_plate', 'vin', 'vin_tail', 'name', 'name_pair', 'phone',
                        'serial', 'car', 'car_pair')),
  term                TEXT NOT NULL,
  newest              INTEGER NOT NULL,
  vehicle_id          BLOB NOT NULL,
  PRIMARY KEY (kind, term, newest, vehicle_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_terms_vehicle ON search_terms (vehicle_id);
