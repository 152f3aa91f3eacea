//! A workshop in a folder of its own, a second connection to its file, and a bare commit beside it.

use chrono::{DateTime, Local, NaiveDateTime, Utc};
use rand::TryRngCore;
use rusqlite::{Connection, TransactionBehavior};
use std::sync::Arc;
use std::time::{Duration, Instant};
use workshop::acts::{DEMO_PASSWORD, IncomingCar, Places, Ports, Program, Workshop};
use workshop::domain::Arrival;
use workshop::ledger::{HeadMark, Mark};
use workshop::ports::{Clock, Entropy, PrintJob, Sent, SpoolError, Spooler};
use workshop::store;
use workshop::vault::{OpenKeys, SlotKind};

struct WallClock(Instant);

impl Clock for WallClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
    fn monotonic(&self) -> Duration {
        self.0.elapsed()
    }
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(&Local).naive_local()
    }
}

struct Dice;

impl Entropy for Dice {
    fn fill(&self, bytes: &mut [u8]) {
        rand::rngs::OsRng.try_fill_bytes(bytes).unwrap();
    }
}

struct NoPrinter;

impl Spooler for NoPrinter {
    fn send(&self, _: &PrintJob<'_>) -> Result<Sent, SpoolError> {
        Err(SpoolError::NoPrinter)
    }
}

/// A desk to measure at.
pub struct Desk {
    home: tempfile::TempDir,
    program: Option<Program>,
}

impl Desk {
    /// An empty folder under the target folder: on the same disk as a workshop, not in memory.
    pub fn new() -> Self {
        let under = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
        std::fs::create_dir_all(under).unwrap();
        Self {
            home: tempfile::tempdir_in(under).unwrap(),
            program: None,
        }
    }

    pub fn places(&self) -> Places {
        Places {
            folder: self.home.path().join("workshop"),
            state: Some(self.home.path().join("state")),
        }
    }

    pub fn ports(&self) -> Ports {
        Ports {
            clock: Arc::new(WallClock(Instant::now())),
            entropy: Arc::new(Dice),
            spooler: Arc::new(NoPrinter),
        }
    }

    /// The open program is this desk's.
    pub fn take(&mut self, program: Program) {
        self.program = Some(program);
    }

    pub fn workshop(&mut self) -> &mut Workshop {
        self.program.as_mut().unwrap().workshop().unwrap()
    }

    /// Another connection to the same file, with the same settings.
    pub fn second_connection(&self) -> (Connection, OpenKeys) {
        let manifest = self.places().vault().read().unwrap();
        let (_, keys) = manifest.open(SlotKind::Staff, DEMO_PASSWORD.as_bytes()).unwrap();
        (
            store::open(&self.places().database(), &keys.file, false).unwrap(),
            keys,
        )
    }

    /// A file of the same settings on the same disk, and a head mark of its own.
    pub fn bare_commit(&self) -> BareCommit {
        let (_, keys) = self.second_connection();
        let folder = self.home.path().join("bare");
        let state = self.home.path().join("bare-state");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::create_dir_all(&state).unwrap();
        let conn = store::open(&folder.join("bare.db"), &keys.file, true).unwrap();
        conn.execute_batch("CREATE TABLE lines (seq INTEGER PRIMARY KEY, line BLOB NOT NULL) STRICT")
            .unwrap();
        let head = HeadMark::in_folder(&folder, Some(state.join("head.json")), &keys.file);
        BareCommit { conn, head, seq: 0 }
    }
}

/// One row, synced, and the mark behind it: the least an act can cost.
pub struct BareCommit {
    conn: Connection,
    head: HeadMark,
    seq: u64,
}

impl BareCommit {
    pub fn commit(&mut self) {
        self.seq += 1;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .unwrap();
        tx.execute(
            "INSERT INTO lines (seq, line) VALUES (?1, zeroblob(256))",
            [self.seq],
        )
        .unwrap();
        tx.commit().unwrap();
        self.head
            .write(&Mark {
                seq: self.seq,
                mac: [7; 32],
            })
            .unwrap();
    }
}

/// A new car with its customer, a battery job and a plate of its own.
pub fn incoming(car: u32) -> IncomingCar {
    IncomingCar {
        vehicle_id: None,
        plate: format!("GJ {:02} {}{}X", car % 90 + 10, letter(car / 26), letter(car)),
        vin: String::new(),
        make: "Dacia".into(),
        model: "Logan".into(),
        owner_name: "Ștefania Mureșan".into(),
        phone: format!("0700 9{car:05}"),
        km: "123456".into(),
        key_tag: format!("m{car}"),
        promised_at: None,
        brought_by_owner: true,
        driver_name: String::new(),
        driver_phone: String::new(),
        job_type_ids: vec!["battery_replacement".into()],
        arrival: Arrival::Plays,
        wait_minutes: None,
        display_text: String::new(),
        answers: vec![workshop::acts::GivenAnswer {
            unit_id: None,
            answer: workshop::domain::ReceptionAnswer::HasItHere,
            digits: Some("2047".into()),
            reason: None,
            keep: true,
        }],
        problem: String::new(),
        radio_serial: String::new(),
        more: workshop::acts::IntakeMore::default(),
    }
}

fn letter(place: u32) -> char {
    char::from_u32(u32::from(b'A') + place % 26).unwrap()
}
