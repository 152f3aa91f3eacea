-- The shop's own words on top of the shipped catalogue, and what the office counts by month.

-- One field of one item, as somebody in the office said it. The newest row of a field counts; nothing is changed or thrown away, and the
-- shipped files are never written. `item` is the id that the shipped file gives it, or `shop.…` for a job type made here.
CREATE TABLE catalogue_edits (
  catalogue_edit_id   BLOB PRIMARY KEY CHECK (length(catalogue_edit_id) = 16),
  kind                TEXT NOT NULL CHECK (kind IN ('job_type', 'radio_family', 'display_text', 'after_line')),
  item                TEXT NOT NULL CHECK (item <> ''),
  field               TEXT NOT NULL CHECK (field <> ''),
  -- JSON, read by the reader of the shipped file; NULL: the field follows the shipped one again.
  value               TEXT CHECK (value IS NULL OR json_valid(value)),
  -- JSON: what the shipped file said when this was written; NULL for an item it does not know.
  shipped             TEXT CHECK (shipped IS NULL OR json_valid(shipped)),
  at                  TEXT NOT NULL,
  by                  BLOB NOT NULL REFERENCES people (person_id),
  hlc                 INTEGER NOT NULL,
  act_id              BLOB NOT NULL
) STRICT;
CREATE INDEX catalogue_edits_item ON catalogue_edits (kind, item, field, hlc);

-- A month in the office is read by these, not by walking the years.
CREATE INDEX gate_decisions_at ON gate_decisions (at);
CREATE INDEX jobs_arrived ON jobs (arrived_at);
CREATE INDEX power_events_at ON power_events (at);
CREATE INDEX ledger_lines_gate ON ledger_lines (at) WHERE act IN ('gate_refused', 'power_loss_noted');
CREATE INDEX unit_facts_seen ON unit_facts (at) WHERE what IN ('asks_code', 'power_cut', 'power_lost');
-- What the shop saw of radios, for the counts beside the reported numbers.
CREATE INDEX unit_facts_tried ON unit_facts (radio_id) WHERE what IN ('power_cut', 'power_lost', 'outcome', 'wait_seen');
CREATE INDEX radios_hlc ON radios (hlc);
CREATE INDEX vehicles_hlc ON vehicles (hlc);
