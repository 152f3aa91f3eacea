-- What the one search box looks through. Both tables can be rebuilt from the rows at any time.

-- Prefixes from one character on: the newest car of a term comes first without sorting.
CREATE TABLE search_terms (
  kind                TEXT NOT NULL CHECK (kind IN ('plate', 'old_plate', 'vin', 'vin_tail', 'name', 'phone', 'serial')),
  term                TEXT NOT NULL,
  newest              INTEGER NOT NULL,
  vehicle_id          BLOB NOT NULL,
  PRIMARY KEY (kind, term, newest, vehicle_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_terms_vehicle ON search_terms (vehicle_id);

-- Pieces from the middle, from three characters on.
CREATE TABLE search_cars (
  search_car          INTEGER PRIMARY KEY,
  vehicle_id          BLOB NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE search_pieces USING fts5 (text, tokenize = 'trigram', content = '', contentless_delete = 1, detail = 'full');
INSERT INTO search_pieces (search_pieces, rank) VALUES ('secure-delete', 1);
