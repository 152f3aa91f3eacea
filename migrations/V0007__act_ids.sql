-- Every row names the ledger line of its act, and the line is written last: at that moment SQLite looks for its rows in each of these
-- tables (the references are deferred). Without these an act reads every row of the workshop: 0.4 s a car with 50,000 vehicles.

CREATE INDEX people_act ON people (act_id);
CREATE INDEX parties_act ON parties (act_id);
CREATE INDEX vehicles_act ON vehicles (act_id);
CREATE INDEX plate_assignments_act ON plate_assignments (act_id);
CREATE INDEX party_roles_act ON party_roles (act_id);
CREATE INDEX odometer_readings_act ON odometer_readings (act_id);
CREATE INDEX jobs_act ON jobs (act_id);
CREATE INDEX job_lines_act ON job_lines (act_id);
CREATE INDEX power_answers_act ON power_answers (act_id);
CREATE INDEX power_events_act ON power_events (act_id);
CREATE INDEX radios_act ON radios (act_id);
CREATE INDEX code_entries_act ON code_entries (act_id);
CREATE INDEX unit_facts_act ON unit_facts (act_id);
CREATE INDEX gate_decisions_act ON gate_decisions (act_id);
CREATE INDEX ownership_checks_act ON ownership_checks (act_id);
CREATE INDEX prints_act ON prints (act_id);
