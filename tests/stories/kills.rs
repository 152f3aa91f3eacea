//! The plug is pulled at random moments: a second process of the same program logs cars, reveals codes and copies the workshop, or restores it,
//! and is killed without a word (SIGKILL). What is found afterwards is whole. `BAYGUARD_KILLS=500` pulls it more often; `BAYGUARD_KILL_SEED`
//! tells a failed series again.

use crate::backups::with_sheet;
use crate::main_job::logan;
use crate::outside::{Printer, Random, WallClock};
use crate::restore_cuts::{comes_in_and_finds_the_car, copy_all, empty};
use crate::seat::the_card_says;
use crate::shop::{Job, PASSWORD, Shop, a_car, pin_of};
use std::env;
use std::fs::{self, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use workshop::acts::{
    EnterPin, IdText, IncomingCar, NoteRadio, OpenWithSheet, Places, Ports, Program, ReadingWord,
    RestoreBackup, RevealCode, TakeInCode,
};
use workshop::domain::{CodeSource, Id};
use workshop::ledger::{HeadMark, Standing, standing};
use workshop::store;

const FOLDER: &str = "BAYGUARD_KILL_FOLDER";
const STATE: &str = "BAYGUARD_KILL_STATE";
const SEED: &str = "BAYGUARD_KILL_SEED";
const SHEET: &str = "BAYGUARD_KILL_SHEET";
const HOUR: &str = "BAYGUARD_KILL_HOUR";
/// The radios whose digits were on the glass, with the line that was said to stand for it.
const SHOWN: &str = "shown.log";

/// A die with a memory.
struct Die(u64);

impl Die {
    fn rolls(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

fn seed() -> u64 {
    let given = env::var(SEED).ok().and_then(|seed| seed.parse().ok());
    let seed = given.unwrap_or_else(rand::random::<u64>) | 1;
    eprintln!("{SEED}={seed}");
    seed
}

fn kills(normally: u64) -> u64 {
    let asked = env::var("BAYGUARD_KILLS")
        .ok()
        .and_then(|kills| kills.parse().ok());
    asked.unwrap_or(normally)
}

// ---- the process that is killed ------------------------------------------------------------------

fn other_program() -> Option<(Program, Arc<WallClock>, PathBuf)> {
    let (folder, state) = (env::var_os(FOLDER)?, PathBuf::from(env::var_os(STATE)?));
    let hour: u64 = env::var(HOUR).unwrap().parse().unwrap();
    let clock = Arc::new(WallClock::at("2026-03-02 08:00"));
    clock.passes(hour * 3_600);
    let ports = Ports {
        clock: clock.clone(),
        entropy: Arc::new(Random),
        spooler: Arc::new(Printer::default()),
    };
    let places = Places {
        folder: folder.into(),
        state: Some(state.clone()),
    };
    Some((Program::start(places, None, ports), clock, state))
}

fn ready() {
    println!("\nready");
    std::io::stdout().flush().unwrap();
}

#[test]
#[ignore = "not a scene: the process that the series starts and kills"]
fn the_other_process_works() {
    let Some((mut program, clock, state)) = other_program() else {
        return;
    };
    let mut die = Die(env::var(SEED).unwrap().parse::<u64>().unwrap() | 1);
    program.unlock_workshop(PASSWORD).map(drop).unwrap();
    ready();
    let mut jobs: Vec<IdText> = Vec::new();
    loop {
        println!("act");
        clock.passes(60);
        let workshop = program.workshop().unwrap();
        let job = jobs.last().copied();
        match (die.rolls(6), job) {
            (0 | 1, _) | (_, None) => {
                let plate = format!("B {:02} KIL", die.rolls(90) + 10);
                let car = IncomingCar {
                    answers: vec![the_card_says(&format!("{}", 2_000 + die.rolls(7_000)))],
                    ..a_car(&plate, "battery_replacement")
                };
                if let Ok(logged) = workshop.log_incoming_car(&car) {
                    jobs.push(logged.job_id);
                }
            }
            (2, Some(job_id)) => {
                let unit_id = workshop.open_job(job_id).unwrap().units[0].head.unit_id.unwrap();
                let pin = EnterPin {
                    pin: pin_of("Dan").to_owned(),
                    about_id: Some(job_id),
                };
                workshop.enter_pin(&pin).map(drop).unwrap();
                if let Ok(code) = workshop.reveal_code(&RevealCode { job_id, unit_id }) {
                    // The glass: from here on somebody has seen the digits.
                    let mut glass = OpenOptions::new()
                        .create(true)
                        .append(true)
                        .open(state.join(SHOWN))
                        .unwrap();
                    writeln!(glass, "{} {}", code.ledger_seq, unit_id.0).unwrap();
                }
            }
            (3, Some(job_id)) => {
                let taken = TakeInCode {
                    job_id,
                    unit_id: None,
                    digits: format!("{}", 2_000 + die.rolls(7_000)),
                    source: CodeSource::Phone,
                    keep: None,
                };
                workshop.take_in_code(&taken).map(drop).unwrap();
            }
            (4, Some(job_id)) => {
                let plays = NoteRadio {
                    job_id,
                    unit_id: None,
                    reading: ReadingWord::Plays,
                    display_text: String::new(),
                    wait_minutes: None,
                    is_final: false,
                };
                workshop.note_radio(&plays).map(drop).unwrap();
            }
            (_, Some(_)) => {
                workshop.back_up().map(drop).unwrap();
                while program.workshop().unwrap().list_backups().unwrap().running {
                    std::thread::sleep(Duration::from_millis(1));
                }
            }
        }
    }
}

#[test]
#[ignore = "not a scene: the process that the series starts and kills"]
fn the_other_process_restores() {
    let Some((mut program, _, _)) = other_program() else {
        return;
    };
    let name = program.list_restorable().unwrap()[0].name.clone();
    ready();
    program.restore_backup(&RestoreBackup { name }).map(drop).unwrap();
    let opened = OpenWithSheet {
        typed: env::var(SHEET).unwrap(),
        password: "felinar-verde-88".to_owned(),
        again: "felinar-verde-88".to_owned(),
    };
    program.open_with_sheet(&opened).map(drop).unwrap();
}

// ---- the series ----------------------------------------------------------------------------------

fn starts_other(shop: &Shop, what: &str, (seed, hour): (u64, u64), sheet: &str) -> Child {
    Command::new(env::current_exe().unwrap())
        .args([&format!("kills::{what}"), "--exact", "--ignored", "--nocapture"])
        .env(FOLDER, shop.folder.path())
        .env(STATE, shop.state.path())
        .env(SEED, seed.to_string())
        .env(HOUR, hour.to_string())
        .env(SHEET, sheet)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits until the other process is at work and has done so many acts, and so much longer; then kills it. Acts, not seconds: a loaded computer
/// does little in a second.
fn kills_after(mut other: Child, acts: u64, moment: Duration) {
    let said = BufReader::new(other.stdout.take().unwrap());
    let mut lines = said.lines().map_while(Result::ok);
    assert!(
        lines.any(|line| line == "ready"),
        "the other process came to work"
    );
    for _ in 0..acts {
        assert!(lines.any(|line| line == "act"), "the other process works on");
    }
    std::thread::sleep(moment);
    other.kill().unwrap();
    other.wait().unwrap();
}

fn count(conn: &rusqlite::Connection, sql: &str) -> u32 {
    conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The file alone, with the key, before any program mends anything.
fn the_file_is_whole(shop: &Shop, folder: &Path, when: &str) -> u32 {
    let key = &shop.keys().file;
    let conn = store::open(&folder.join("workshop.db"), key, false).unwrap();
    store::check_pages(&conn).unwrap_or_else(|error| panic!("{when}: {error}"));
    let marks = HeadMark::in_folder(folder, None, key).read();
    assert!(!marks.is_empty(), "{when}: the head mark is there");
    let found = standing(&conn, &marks).unwrap();
    assert!(matches!(found, Standing::Whole { .. }), "{when}: {found:?}");
    let broken: Vec<String> = conn
        .prepare("PRAGMA foreign_key_check")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert!(broken.is_empty(), "{when}: {broken:?}");
    for table in [
        "vehicles",
        "jobs",
        "job_lines",
        "radios",
        "code_entries",
        "unit_facts",
        "party_roles",
        "prints",
    ] {
        let orphans = count(
            &conn,
            &format!("SELECT count(*) FROM {table} WHERE act_id NOT IN (SELECT id FROM ledger_lines)"),
        );
        assert_eq!(orphans, 0, "{when}: {table} holds what no line speaks of");
    }
    let logged = count(
        &conn,
        "SELECT count(*) FROM ledger_lines WHERE act = 'car_logged'",
    );
    assert_eq!(
        count(&conn, "SELECT count(*) FROM jobs"),
        logged,
        "{when}: a car a line"
    );
    for half in [
        "SELECT count(*) FROM jobs j WHERE NOT EXISTS (SELECT 1 FROM job_lines l WHERE l.job_id = j.job_id)",
        "SELECT count(*) FROM vehicles v WHERE NOT EXISTS (SELECT 1 FROM plate_assignments p WHERE p.vehicle_id = v.vehicle_id)",
        "SELECT count(*) FROM code_entries e WHERE NOT EXISTS (SELECT 1 FROM unit_facts f
           WHERE f.radio_id = e.radio_id AND f.what = 'code_entered' AND f.act_id = e.act_id)",
    ] {
        assert_eq!(count(&conn, half), 0, "{when}: half of something: {half}");
    }
    logged
}

/// Every code that was on the glass stands in the ledger, under the very line, for the very radio.
fn no_digits_without_a_line(shop: &Shop, when: &str) -> usize {
    let Ok(shown) = fs::read_to_string(shop.state.path().join(SHOWN)) else {
        return 0;
    };
    let rows = store::list_ledger_lines(&shop.file_opened(), None, 1_000_000).unwrap();
    let whole = shown.lines().filter(|line| line.split(' ').count() == 2);
    whole
        .map(|line| {
            let (seq, radio) = line.split_once(' ').unwrap();
            let (seq, radio) = (seq.parse::<u64>().unwrap(), Id::parse(radio).unwrap());
            let row = rows.iter().find(|row| row.seq == seq);
            let row = row.unwrap_or_else(|| panic!("{when}: digits were shown, line {seq} is not there"));
            assert_eq!(
                (row.act.as_str(), row.subjects.contains(&radio)),
                ("code_revealed", true),
                "{when}"
            );
        })
        .count()
}

#[test]
fn a_plug_pulled_at_work_leaves_a_whole_workshop_and_no_reveal_without_its_line() {
    let (mut shop, _) = with_sheet();
    shop.ioana().logs(&logan());
    shop.program.lock_workshop().unwrap();
    shop.keys();
    let seed = seed();
    let mut die = Die(seed);
    let (mut cars, mut shown) = (1, 0);
    for nth in 1..=kills(16) {
        let when = format!("{SEED}={seed}, kill {nth}");
        let other = starts_other(&shop, "the_other_process_works", (die.rolls(u64::MAX), nth), "");
        kills_after(other, die.rolls(12), Duration::from_micros(die.rolls(40_000)));

        let logged = the_file_is_whole(&shop, shop.folder.path(), &when);
        assert!(
            logged >= cars,
            "{when}: a car that was written down is still there"
        );
        cars = logged;
        shown = no_digits_without_a_line(&shop, &when);
        let sets = fs::read_dir(shop.places().backups())
            .into_iter()
            .flatten()
            .flatten();
        let named = sets.map(|set| set.path()).filter(|set| set.extension().is_none());
        if let Some(newest) = named.max() {
            the_file_is_whole(&shop, &newest, &format!("{when}, the newest copy"));
        }
    }
    assert!(
        cars > 3 && shown > 0,
        "the other process did work: {cars} cars, {shown} reveals"
    );
    shop.clock.passes(3_600 * (kills(16) + 1));
    shop.starts();
    let state = shop.unlocks();
    assert_eq!(state.banners, [], "and the program finds nothing to say");
}

#[test]
fn a_plug_pulled_during_a_restore_leaves_a_workshop_that_opens() {
    let (mut shop, typed) = with_sheet();
    let job: Job = shop.ioana().logs(&logan());
    shop.program.lock_workshop().unwrap();
    shop.starts();
    let folder = shop.folder.path().to_owned();
    let before = tempfile::tempdir().unwrap();
    copy_all(&folder, before.path());
    let seed = seed();
    let mut die = Die(seed);
    for nth in 1..=kills(12) {
        empty(&folder);
        copy_all(before.path(), &folder);
        fs::remove_file(folder.join("workshop.db")).unwrap();
        let other = starts_other(&shop, "the_other_process_restores", (seed, nth), &typed);
        // Most of a restore is over in a few milliseconds; opening with the sheet takes longer.
        let longest = if nth % 4 == 0 { 600_000 } else { 12_000 };
        kills_after(other, 0, Duration::from_micros(die.rolls(longest)));
        comes_in_and_finds_the_car(&mut shop, &typed, &job, &format!("{SEED}={seed}, kill {nth}"));
    }
}
