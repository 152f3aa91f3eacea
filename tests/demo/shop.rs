//! A demo in a folder of its own, with a clock that can be put.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use rand::TryRngCore;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use workshop::acts::{
    Board, CallList, CallListOf, ChoosePerson, DEMO_PASSWORD, IdText, IncomingCar, IntakeForm, Places, Ports,
    Program, SetUpWorkshop, StartIntake,
};
use workshop::demo::{self, Size};
use workshop::domain::{Arrival, Language, LockEnd, StateWord};
use workshop::ports::{Clock, Entropy, PrintJob, Sent, SpoolError, Spooler};

struct ShopClock(Mutex<DateTime<Utc>>);

impl Clock for ShopClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
    fn monotonic(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.now().timestamp_millis()).unwrap())
    }
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.naive_utc() + TimeDelta::hours(2)
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

/// What a person would notice about a car.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CarSeen {
    pub plate: String,
    pub country: String,
    pub owner: String,
    pub phone: String,
    pub vin: Option<String>,
    pub state: Option<StateWord>,
}

pub struct Shop {
    home: tempfile::TempDir,
    clock: Arc<ShopClock>,
    pub program: Program,
}

impl Shop {
    fn bare(now: &str) -> (tempfile::TempDir, Arc<ShopClock>) {
        (
            tempfile::tempdir().unwrap(),
            Arc::new(ShopClock(Mutex::new(now.parse().unwrap()))),
        )
    }

    fn with(now: &str, make: impl FnOnce(Places, Ports) -> Program) -> Self {
        let (home, clock) = Self::bare(now);
        let program = make(places(home.path()), ports(&clock));
        Self { home, clock, program }
    }

    /// Just made, still locked.
    pub fn closed() -> Self {
        Self::with("2026-11-25T13:10:00Z", demo::open)
    }

    /// Unlocked.
    pub fn open() -> Self {
        let mut shop = Self::closed();
        shop.unlock();
        shop
    }

    pub fn made_at(now: &str) -> Self {
        let mut shop = Self::with(now, demo::open);
        shop.unlock();
        shop
    }

    pub fn of(size: Size) -> Self {
        let mut shop = Self::with("2026-11-25T13:10:00Z", |places, ports| {
            demo::generate(&places, &ports, size).unwrap();
            Program::start(places, Some(demo::hints()), ports)
        });
        shop.unlock();
        shop
    }

    /// A workshop that is nobody's demo.
    pub fn real(password: &str) -> Self {
        Self::with("2026-11-25T13:10:00Z", |places, ports| {
            let mut program = Program::start(places, None, ports);
            program
                .set_up_workshop(&SetUpWorkshop {
                    language: Language::Ro,
                    workshop_name: "Atelierul meu".into(),
                    workshop_phone: String::new(),
                    workshop_town: String::new(),
                    manager_name: "Eu Însumi".into(),
                    initials: "EI".into(),
                    password: password.into(),
                    again: password.into(),
                    pin: "5151".into(),
                    pin_again: "5151".into(),
                })
                .unwrap();
            program.lock_workshop().unwrap();
            program
        })
    }

    pub fn folder(&self) -> PathBuf {
        places(self.home.path()).folder
    }

    /// The bytes of every file.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files: Vec<_> = std::fs::read_dir(self.folder())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.clone(), std::fs::read(path).unwrap()))
            .collect();
        files.sort();
        files
    }

    fn unlock(&mut self) {
        self.program.unlock_workshop(DEMO_PASSWORD).unwrap();
    }

    /// The program is closed and started with `--demo`.
    pub fn start_again(&mut self) {
        let places = places(self.home.path());
        self.program = Program::in_trouble(places.clone(), ports(&self.clock), workshop::acts::Trouble::Disk);
        self.program = demo::open(places, ports(&self.clock));
    }

    pub fn days_pass(&mut self, days: i64) {
        *self.clock.0.lock().unwrap() += TimeDelta::days(days);
    }

    pub fn choose(&mut self, person_id: IdText, pin: &str) {
        self.program
            .choose_person(&ChoosePerson {
                person_id,
                pin: pin.into(),
            })
            .unwrap();
    }

    pub fn board(&mut self) -> Board {
        self.program.workshop().unwrap().board().unwrap()
    }

    pub fn call_list(&mut self, day: &str) -> CallList {
        let day = Some(day.to_owned());
        self.program
            .workshop()
            .unwrap()
            .call_list(&CallListOf { day })
            .unwrap()
    }

    pub fn intake(&mut self, plate: &str) -> IntakeForm {
        let request = StartIntake {
            vehicle_id: None,
            plate: plate.into(),
        };
        self.program.workshop().unwrap().start_intake(&request).unwrap()
    }

    pub fn open_and_log(&mut self, plate: &str) {
        self.unlock();
        let car = IncomingCar {
            vehicle_id: None,
            plate: plate.into(),
            vin: String::new(),
            make: String::new(),
            model: String::new(),
            owner_name: String::new(),
            phone: "0700 123 123".into(),
            km: String::new(),
            key_tag: String::new(),
            promised_at: None,
            brought_by_owner: true,
            driver_name: String::new(),
            driver_phone: String::new(),
            job_type_ids: vec!["oil_service".into()],
            arrival: Arrival::Plays,
            wait_minutes: None,
            display_text: String::new(),
            answers: Vec::new(),
            problem: String::new(),
            radio_serial: String::new(),
            more: workshop::acts::IntakeMore::default(),
        };
        self.program.workshop().unwrap().log_incoming_car(&car).unwrap();
    }

    /// Every car, by plate, through the search box and the intake form.
    pub fn content(&mut self) -> Vec<CarSeen> {
        if self.program.workshop().is_err() {
            self.unlock();
        }
        let workshop = self.program.workshop().unwrap();
        let mut plates = BTreeSet::new();
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars() {
            let mut starts = vec![letter.to_string()];
            while let Some(start) = starts.pop() {
                let found = workshop.find(&start).unwrap();
                if found.more {
                    starts.extend(
                        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                            .chars()
                            .map(|next| format!("{start}{next}")),
                    );
                }
                plates.extend(found.hits.into_iter().map(|hit| hit.vehicle.plate));
            }
        }
        plates
            .into_iter()
            .map(|plate| {
                let form = workshop
                    .start_intake(&StartIntake {
                        vehicle_id: None,
                        plate: plate.clone(),
                    })
                    .unwrap();
                let vehicle = form.vehicle.unwrap();
                let owner = form.owner.unwrap();
                CarSeen {
                    plate,
                    country: vehicle.country,
                    owner: owner.name,
                    phone: owner.phone.unwrap_or_default(),
                    vin: vehicle.vin,
                    state: form.units.first().map(|unit| unit.chip.state),
                }
            })
            .collect()
    }

    /// The code states in the workshop, whether one is a dummy, and how the waits end.
    pub fn states(&mut self) -> (BTreeSet<StateWord>, bool, BTreeSet<LockEnd>) {
        let (mut states, mut suspicious, mut locks) = (BTreeSet::new(), false, BTreeSet::new());
        for car in self.content() {
            let form = self.intake(&car.plate);
            for unit in form.units {
                states.insert(unit.chip.state);
                suspicious |= unit.chip.suspicious;
                locks.extend(unit.chip.lock);
            }
        }
        (states, suspicious, locks)
    }
}

fn places(home: &Path) -> Places {
    Places {
        folder: home.join("demo"),
        state: Some(home.join("state")),
    }
}

fn ports(clock: &Arc<ShopClock>) -> Ports {
    Ports {
        clock: clock.clone(),
        entropy: Arc::new(Dice),
        spooler: Arc::new(NoPrinter),
    }
}
