-- A copy took the place of a damaged file: which copy, how far its ledger reached, and how far any mark knew the ledger to have reached.
CREATE TABLE restored_copies (
  restored_copy_id    BLOB PRIMARY KEY CHECK (length(restored_copy_id) = 16),
  copied_at           TEXT NOT NULL,
  copied_seq          INTEGER NOT NULL,
  known_seq           INTEGER NOT NULL CHECK (known_seq >= copied_seq),
  at                  TEXT NOT NULL,
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
