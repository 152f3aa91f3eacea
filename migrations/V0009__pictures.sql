-- Pictures of a radio's label and of its display on arrival. A label may show a code, so the bytes are sealed like one.

CREATE TABLE pictures (
  picture_id          BLOB PRIMARY KEY CHECK (length(picture_id) = 16),
  job_id              BLOB NOT NULL REFERENCES jobs,
  radio_id            BLOB REFERENCES radios,
  -- A code card and identity papers are no kinds of picture.
  kind                TEXT NOT NULL CHECK (kind IN ('radio_label', 'display_on_arrival')),
  -- In pixels, after shrinking.
  width               INTEGER NOT NULL CHECK (width BETWEEN 1 AND 1600),
  height              INTEGER NOT NULL CHECK (height BETWEEN 1 AND 1600),
  -- 24 bytes of nonce, the sealed JPEG, 16 of tag; NULL once shredded.
  sealed              BLOB CHECK (sealed IS NULL OR length(sealed) > 40),
  key_version         INTEGER NOT NULL,
  removed_at          TEXT,
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL,
  CHECK ((sealed IS NULL) = (removed_at IS NOT NULL))
) STRICT;
CREATE INDEX pictures_job ON pictures (job_id, hlc);
