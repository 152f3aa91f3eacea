//! Scenes with people: the rules of the shop, told without a window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a story may stop at once; the program may not"
)]

mod backups;
mod acceptance_whole;
mod airbag_waits;
mod bad_input;
mod battery_sheet;
mod cars_over_time;
mod board;
mod calls;
mod catalogue_edits;
mod acceptance_day;
mod bay;
mod bench_moves;
mod code_screen;
mod codes;
mod desk_papers;
mod desk_words;
mod drafts;
mod corrections;
mod fresh_sheets;
mod files;
mod fleet;
mod fleet_changes;
mod gate;
mod house_rules;
mod hunt_costs;
mod hunt_ends;
mod hunts;
mod intake;
mod kills;
mod known_customers;
mod label_pictures;
mod leaving;
mod ledger;
mod lock_clock;
mod main_job;
mod notes;
mod merged_radios;
mod merges;
mod mistaps;
mod moved_power;
mod moved_visits;
mod moves;
mod outcomes;
mod outside;
mod papers;
mod people;
mod pictures;
mod presence;
mod radio_facts;
mod radio_laundry;
mod radio_pages;
mod radios_over_time;
mod radio_hints;
mod random_bays;
mod random_lives;
mod random_radios;
mod read_vin;
mod restore_cuts;
mod restored_copies;
mod rights;
mod rights_table;
mod search;
mod seat;
mod serials;
mod shelves;
mod shop;
mod specialists;
mod still_open;
mod visits;
mod visits_over_time;
mod wire;
mod wire_days;
mod wire_fleet;
mod wire_hunts;
mod windows;
mod shop_learns;
mod shop_lines;
mod words;
mod wrong_car;
