//! The demo workshop: Autoservice Tâmpa in Brașov on a busy day. The same size makes the same content; only keys and ids differ.
//!
//! A newcomer types `make run` and stands in a shop at work: cars expected, here, in work, ready and gone, radios in every code
//! state, a courier firm with seven vans, and a few months of visits behind them. The file says of itself that it is a demo; its
//! password and PINs stand on the lock screen. A demo older than thirty days is no day of work any more: it is thrown away and made
//! again.
//!
//! Invariant: nothing here touches a file that is not a demo. A workshop is a demo where the demo's password, which no real workshop
//! can have, opens it *and* the file says so.

mod alive;
mod cars;
mod clock;
mod fleet;
mod known;
mod names;
mod past;
mod script;
mod today;

use crate::acts::{
    ActError, AddPerson, DEMO_PASSWORD, DemoFile, DemoHints, DemoPin, Failure, NewWorkshop, Places, Ports,
    Program, Trouble, look_at_demo, make_demo,
};
use crate::domain::{Arrival, Id, Language, Role};
use crate::store::WorkshopRow;
use chrono::{NaiveDate, TimeDelta};
use clock::{DemoClock, Die, Times};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

/// How much a demo holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Owners.
    pub parties: usize,
    /// Cars.
    pub vehicles: usize,
    /// Open jobs beside those of the day that is written by hand.
    pub open_jobs: usize,
}

impl Size {
    /// The demo that people see: about 60 parties, 80 vehicles.
    #[must_use]
    pub fn standard() -> Self {
        Self {
            parties: 60,
            vehicles: 80,
            open_jobs: 0,
        }
    }

    /// A large workshop, to measure with.
    #[must_use]
    pub fn bench(vehicles: usize) -> Self {
        Self {
            parties: vehicles / 5 * 4,
            vehicles,
            open_jobs: 200,
        }
    }
}

/// A person of the demo: name, initials, roles, PIN, and whether the password is theirs too.
type Colleague = (&'static str, &'static str, &'static [Role], &'static str, bool);

const DAN: Colleague = (
    "Dan Ursu",
    "DU",
    &[Role::Reception, Role::Technician, Role::Manager],
    "4400",
    true,
);

/// Everybody, as the tiles show them. Only Ioana and Dan open the workshop.
const PEOPLE: &[Colleague] = &[
    DAN,
    ("Ioana Dobre", "ID", &[Role::Reception], "1100", true),
    ("Mihai Stănescu", "MS", &[Role::Technician], "2200", false),
    ("Elena Păun", "EP", &[Role::Reception], "3300", false),
];

/// A demo is a day of work: after so many days it is made again.
const LONGEST_LIFE_DAYS: i64 = 30;

/// Lies in the folder while a demo is being made: a demo cut short is made again.
const UNFINISHED: &str = "demo-unfinished";

/// The people of the demo by name.
struct Team {
    ioana: Id,
    mihai: Id,
    elena: Id,
    dan: Id,
}

/// What the lock screen shows.
#[must_use]
pub fn hints() -> DemoHints {
    DemoHints {
        password: DEMO_PASSWORD.to_owned(),
        pins: PEOPLE
            .iter()
            .map(|(name, _, _, pin, _)| DemoPin {
                name: (*name).to_owned(),
                pin: (*pin).to_owned(),
            })
            .collect(),
    }
}

/// Opens the demo in this folder, locked, with its password and PINs on the lock screen. Makes it where the folder is empty, and
/// makes it again where it was cut short, is damaged, or is older than thirty days. Somebody's own workshop is neither opened nor
/// touched.
#[must_use]
pub fn open(places: Places, ports: Ports) -> Program {
    let unfinished = places.folder.join(UNFINISHED);
    let standing = if unfinished.exists() {
        DemoFile::Broken
    } else if places.vault().exist() {
        match places.vault().read() {
            Ok(manifest) => look_at_demo(&places, &manifest),
            Err(_) => DemoFile::NotADemo,
        }
    } else if places.database().exists() {
        DemoFile::NotADemo
    } else {
        // Nothing is here.
        DemoFile::Broken
    };
    let fresh = match standing {
        DemoFile::NotADemo => return Program::in_trouble(places, ports, Trouble::NotADemo),
        DemoFile::Broken => false,
        DemoFile::MadeOn(day) => is_fresh(&day, &ports),
    };
    if !fresh
        && fs::create_dir_all(&places.folder)
            .and_then(|()| fs::write(&unfinished, b""))
            .is_ok()
    {
        forget(&places);
        if generate(&places, &ports, Size::standard()).is_err() {
            return Program::in_trouble(places, ports, Trouble::Disk);
        }
        let _made_again_next_time = fs::remove_file(&unfinished);
    }
    // A folder that takes no files is said so by the program itself.
    Program::start(places, Some(hints()), ports)
}

fn is_fresh(day: &str, ports: &Ports) -> bool {
    let today = ports.clock.local(ports.clock.now()).date();
    day.parse::<NaiveDate>()
        .is_ok_and(|made| (TimeDelta::zero()..=TimeDelta::days(LONGEST_LIFE_DAYS)).contains(&(today - made)))
}

/// Removes a demo's own files, and no other.
fn forget(places: &Places) {
    let beside = |suffix: &str| -> PathBuf {
        let mut name = places.database().into_os_string();
        name.push(suffix);
        name.into()
    };
    let head = places.folder.join("head.json");
    let vault = [
        places.folder.join("vault.json"),
        places.folder.join("vault.json.bak"),
    ];
    for file in [beside(""), beside("-wal"), beside("-shm"), beside(".new"), head]
        .iter()
        .chain(&vault)
    {
        let _absent = fs::remove_file(file);
    }
}

/// Makes a demo of this size in an empty folder and leaves it locked.
///
/// # Errors
/// Where the folder does not take it.
pub fn generate(places: &Places, ports: &Ports, size: Size) -> Result<(), ActError> {
    fs::create_dir_all(&places.folder).map_err(|_| ActError::Failure(Failure::Disk))?;
    let clock = Arc::new(DemoClock::new(ports.clock.clone()));
    let times = Times::before(&*ports.clock);
    let past_ports = Ports {
        clock: clock.clone(),
        ..ports.clone()
    };
    clock.put(times.day(430, 495));
    let mut workshop = make_demo(places, &past_ports, first_manager(&past_ports))?;
    for (name, initials, roles, pin, opens) in PEOPLE.iter().filter(|(name, ..)| *name != DAN.0) {
        clock.put(past_ports.clock.now() + TimeDelta::minutes(4));
        workshop.demo_hire(&AddPerson {
            name: (*name).to_owned(),
            initials: (*initials).to_owned(),
            roles: roles.to_vec(),
            pin: (*pin).to_owned(),
            password: opens.then(|| DEMO_PASSWORD.to_owned()),
            language: Language::Ro,
        })?;
    }
    let people = workshop.list_people()?;
    let id_of = |initials: &str| {
        people
            .iter()
            .find(|person| person.initials == initials)
            .map(|person| person.person_id.0)
            .ok_or_else(ActError::bad_argument)
    };
    let team = Team {
        ioana: id_of("ID")?,
        mihai: id_of("MS")?,
        elena: id_of("EP")?,
        dan: id_of("DU")?,
    };
    let (cars, owners) = cars::make(size, &times);
    past::write(&mut workshop, &clock, &times, &team, size, (&cars, &owners))?;
    today::live(&mut workshop, &clock, &times, &team)?;
    log_others(&mut workshop, &cars, size, &team)?;
    workshop.demo_born(&ports.clock.local(times.now).date().to_string())
}

fn first_manager(ports: &Ports) -> NewWorkshop {
    let (name, initials, roles, pin, _) = DAN;
    NewWorkshop {
        row: WorkshopRow {
            id: ports.entropy.new_id(ports.clock.now()),
            name: "Autoservice Tâmpa".to_owned(),
            phone: "0268 000 014".to_owned(),
            town: "Brașov".to_owned(),
            language: Language::Ro,
            demo: true,
            second_backup_place: String::new(),
        },
        manager_name: name.to_owned(),
        initials: initials.to_owned(),
        password: DEMO_PASSWORD.to_owned(),
        pin: pin.to_owned(),
        roles: roles.to_vec(),
    }
}

/// Open jobs for a large workshop, each through the act that logs a car.
fn log_others(
    workshop: &mut crate::acts::Workshop,
    cars: &[cars::Car],
    size: Size,
    team: &Team,
) -> Result<(), ActError> {
    workshop.demo_sit(team.ioana)?;
    let mut die = Die::new(0x0B_A9_6A_12_D1);
    let step = (cars.len() / size.open_jobs.max(1)).max(1);
    for (place, car) in cars.iter().step_by(step).take(size.open_jobs).enumerate() {
        let job_type = die.one(
            &["battery_replacement", "oil_service", "clutch", "airbag"],
            "oil_service",
        );
        let key_tag = (100 + place).to_string();
        let mut incoming = today::incoming(&car.plate, job_type, &key_tag, Arrival::Plays);
        let start = crate::acts::StartIntake {
            vehicle_id: None,
            plate: car.plate.clone(),
        };
        incoming.vehicle_id = workshop
            .start_intake(&start)?
            .vehicle
            .map(|vehicle| vehicle.vehicle_id);
        workshop.log_incoming_car(&incoming)?;
    }
    Ok(())
}

fn pin_of(initials: &str) -> &'static str {
    PEOPLE
        .iter()
        .find(|(_, known, ..)| *known == initials)
        .map_or("", |(_, _, _, pin, _)| pin)
}
