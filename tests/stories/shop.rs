//! A real workshop in a folder of its own, with real keys, and the people who work there.
//!
//! Ioana and Elena stand at the desk, Mihai in the bay, Dan in the office; Vera only looks.

use crate::outside::{Printer, Random, WallClock};
use crate::seat::Seat;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use tempfile::TempDir;
use workshop::acts::{
    ActError, AddPerson, ChoosePerson, EnterPin, Fault, IdText, IncomingCar, Places, Ports, Program,
    ProgramState, Refusal, SetUpWorkshop, Trouble,
};
use workshop::domain::{Arrival, Id, Language, Role};
use workshop::store;
use workshop::vault::{OpenKeys, SlotKind};

pub const PASSWORD: &str = "trei pisici galbene pe gard";
/// Of a receptionist who opens in the morning, where a story needs one.
pub const ANAS_PASSWORD: &str = "pescuit la deltă în martie";

/// The tiles: who, initials, PIN, roles.
const PEOPLE: &[(&str, &str, &str, &[Role])] = &[
    ("Ioana", "IO", "2580", &[Role::Reception]),
    ("Elena", "EL", "3691", &[Role::Reception]),
    ("Mihai", "MI", "7412", &[Role::Technician]),
    ("Radu", "RA", "8523", &[Role::Manager]),
    ("Vera", "VE", "9630", &[Role::ReadOnly]),
];
const DANS_PIN: &str = "471147";

/// A logged car.
#[derive(Clone, Copy)]
pub struct Job {
    pub id: IdText,
    pub vehicle: IdText,
    /// Whoever owned the car when it was logged.
    pub owner: Option<IdText>,
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub verb: String,
    pub reason: String,
    pub outcome: String,
}

pub struct Shop {
    pub program: Program,
    pub clock: Arc<WallClock>,
    pub printer: Arc<Printer>,
    pub folder: TempDir,
    pub state: TempDir,
    people: BTreeMap<&'static str, IdText>,
    seated: Option<&'static str>,
    keys: OnceLock<OpenKeys>,
}

impl Shop {
    /// A workshop on an ordinary Monday morning.
    pub fn open() -> Self {
        Self::open_at("2026-03-02 08:00")
    }

    /// A workshop at a local time.
    pub fn open_at(local: &str) -> Self {
        let mut shop = Self::empty_at(local);
        let state = shop.program.set_up_workshop(&first_morning()).unwrap();
        shop.people.insert("Dan", state.me.unwrap().person_id);
        shop.seated = Some("Dan");
        for (name, initials, pin, roles) in PEOPLE {
            let people = shop
                .program
                .workshop()
                .unwrap()
                .add_person(&colleague(name, initials, pin, roles))
                .unwrap();
            shop.people.insert(name, people.last().unwrap().person_id);
        }
        shop
    }

    /// An empty folder with the program looking at it.
    pub fn empty_at(local: &str) -> Self {
        let (folder, state) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (clock, printer) = (Arc::new(WallClock::at(local)), Arc::new(Printer::default()));
        let program = start(&folder, &state, &clock, &printer);
        Self {
            program,
            clock,
            printer,
            folder,
            state,
            people: BTreeMap::new(),
            seated: None,
            keys: OnceLock::new(),
        }
    }

    /// The program ends, in order, and starts again.
    pub fn restarts(&mut self) -> ProgramState {
        self.program.lock_workshop().unwrap();
        self.starts()
    }

    /// The program starts again, as after a crash.
    pub fn starts(&mut self) -> ProgramState {
        self.seated = None;
        self.program = start(&self.folder, &self.state, &self.clock, &self.printer);
        self.program.program_state().unwrap()
    }

    /// Dan's password opens the workshop.
    pub fn unlocks(&mut self) -> ProgramState {
        let state = self.program.unlock_workshop(PASSWORD).unwrap();
        self.seated = Some("Dan");
        state
    }

    /// Dan adds Ana, whose password opens the workshop in the morning.
    pub fn hires_ana(&mut self) {
        self.dan();
        self.types_pin(None);
        let password = Some(ANAS_PASSWORD.to_owned());
        let ana = AddPerson {
            password,
            ..colleague("Ana", "AN", pin_of("Ana"), &[Role::Reception])
        };
        let people = self.program.workshop().unwrap().add_person(&ana).unwrap();
        self.people.insert("Ana", people.last().unwrap().person_id);
    }

    pub fn ioana(&mut self) -> Seat<'_> {
        self.takes_seat("Ioana")
    }

    pub fn elena(&mut self) -> Seat<'_> {
        self.takes_seat("Elena")
    }

    pub fn mihai(&mut self) -> Seat<'_> {
        self.takes_seat("Mihai")
    }

    pub fn dan(&mut self) -> Seat<'_> {
        self.takes_seat("Dan")
    }

    /// A manager who is nothing else.
    pub fn radu(&mut self) -> Seat<'_> {
        self.takes_seat("Radu")
    }

    pub fn vera(&mut self) -> Seat<'_> {
        self.takes_seat("Vera")
    }

    /// Chooses the tile, unless this person sits there already.
    pub fn takes_seat(&mut self, name: &'static str) -> Seat<'_> {
        if self.seated != Some(name) {
            self.chooses_tile(name).unwrap();
        }
        Seat { shop: self }
    }

    pub fn chooses_tile(&mut self, name: &'static str) -> Result<ProgramState, ActError> {
        self.tries_tile(name, pin_of(name))
    }

    pub fn tries_tile(&mut self, name: &'static str, pin: &str) -> Result<ProgramState, ActError> {
        let request = ChoosePerson {
            pin: pin.to_owned(),
            ..self.tile_of(name)
        };
        let answer = self.program.choose_person(&request)?;
        self.seated = Some(name);
        Ok(answer)
    }

    /// What the page of tiles sends for this person.
    pub fn tile_of(&self, name: &'static str) -> ChoosePerson {
        ChoosePerson {
            person_id: self.people[name],
            pin: pin_of(name).to_owned(),
        }
    }

    /// The program, for a queue to live on; in its place one that knows no workshop.
    pub fn lends_program(&mut self) -> Program {
        let ports = ports(&self.clock, &self.printer);
        let nobody = Program::in_trouble(self.places(), ports, Trouble::AlreadyRunning);
        std::mem::replace(&mut self.program, nobody)
    }

    /// Whoever sits there types their PIN for a job or a car.
    pub fn types_pin(&mut self, about: Option<IdText>) {
        let pin = pin_of(self.seated.unwrap()).to_owned();
        self.program
            .workshop()
            .unwrap()
            .enter_pin(&EnterPin { pin, about_id: about })
            .unwrap();
    }

    /// Where the workshop lies.
    pub fn places(&self) -> Places {
        places(&self.folder, &self.state)
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The keys, as anybody with the password can have them.
    pub fn keys(&self) -> &OpenKeys {
        self.keys.get_or_init(|| {
            let manifest = self.places().vault().read().unwrap();
            manifest.open(SlotKind::Staff, PASSWORD.as_bytes()).unwrap().1
        })
    }

    /// A look into the file from beside the program.
    pub fn file_opened(&self) -> rusqlite::Connection {
        store::open(&self.places().database(), &self.keys().file, false).unwrap()
    }

    /// The ledger, oldest first.
    pub fn ledger(&self) -> Vec<Line> {
        let rows = store::list_ledger_lines(&self.file_opened(), None, 10_000).unwrap();
        rows.into_iter()
            .rev()
            .map(|row| Line {
                verb: row.act,
                reason: row.reason,
                outcome: row.outcome,
            })
            .collect()
    }

    pub fn verbs(&self) -> Vec<String> {
        self.ledger().into_iter().map(|line| line.verb).collect()
    }

    pub fn last_line(&self) -> Line {
        self.ledger().pop().unwrap()
    }

    /// How many rows a table has.
    pub fn rows(&self, table: &str) -> u32 {
        self.file_opened()
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
            .unwrap()
    }

    /// Everything that is not the ledger, as one number that changes when a row is added.
    pub fn everything(&self) -> Vec<u32> {
        let tables = [
            "people",
            "parties",
            "vehicles",
            "plate_assignments",
            "party_roles",
            "odometer_readings",
            "jobs",
            "job_moves",
            "job_lines",
            "desk_answers",
            "calls",
            "power_answers",
            "power_events",
            "acts_undone",
            "radios",
            "code_entries",
            "unit_facts",
            "gate_decisions",
            "ownership_checks",
            "prints",
            "notes",
            "intake_drafts",
            "pictures",
            "sheet_answers",
            "srs_waits",
            "model_notes",
            "search_terms",
            "hunts",
            "hunt_facts",
            "specialists",
            "catalogue_edits",
        ];
        let conn = self.file_opened();
        let count =
            |table: &&str| conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0));
        tables.iter().map(|table| count(table).unwrap()).collect()
    }
}

pub fn first_morning() -> SetUpWorkshop {
    SetUpWorkshop {
        language: Language::Ro,
        workshop_name: "Atelier Popa".to_owned(),
        workshop_phone: "0722 100 200".to_owned(),
        workshop_town: "Cluj".to_owned(),
        manager_name: "Dan".to_owned(),
        initials: "DA".to_owned(),
        password: PASSWORD.to_owned(),
        again: PASSWORD.to_owned(),
        pin: DANS_PIN.to_owned(),
        pin_again: DANS_PIN.to_owned(),
    }
}

pub fn colleague(name: &str, initials: &str, pin: &str, roles: &[Role]) -> AddPerson {
    AddPerson {
        name: name.to_owned(),
        initials: initials.to_owned(),
        roles: roles.to_vec(),
        pin: pin.to_owned(),
        password: None,
        language: Language::Ro,
    }
}

/// The form as it is when a stranger's car rolls in: a plate and a phone.
pub fn a_car(plate: &str, job_type: &str) -> IncomingCar {
    IncomingCar {
        vehicle_id: None,
        plate: plate.to_owned(),
        vin: String::new(),
        make: String::new(),
        model: String::new(),
        owner_name: String::new(),
        phone: "0722 123 456".to_owned(),
        km: String::new(),
        key_tag: String::new(),
        promised_at: None,
        brought_by_owner: true,
        driver_name: String::new(),
        driver_phone: String::new(),
        job_type_ids: vec![job_type.to_owned()],
        arrival: Arrival::Plays,
        display_text: String::new(),
        wait_minutes: None,
        answers: Vec::new(),
        problem: String::new(),
        radio_serial: String::new(),
        more: workshop::acts::IntakeMore::default(),
    }
}

pub fn pin_of(name: &str) -> &'static str {
    PEOPLE
        .iter()
        .find(|person| person.0 == name)
        .map_or(DANS_PIN, |person| person.2)
}

pub fn no_id() -> IdText {
    IdText(Id([7; 16]))
}

/// The word of a refusal; anything else is a broken story.
pub fn refusal<T>(answer: Result<T, ActError>) -> Refusal {
    match answer {
        Err(ActError::Refused { why, .. }) => why,
        Err(other) => panic!("refused was expected, not {other:?}"),
        Ok(_) => panic!("it went through"),
    }
}

/// The fields at fault.
pub fn faults<T>(answer: Result<T, ActError>) -> Vec<(&'static str, Fault)> {
    match answer {
        Err(ActError::Invalid(faults)) => faults
            .into_iter()
            .map(|fault| (fault.field, fault.fault))
            .collect(),
        Err(other) => panic!("fields at fault were expected, not {other:?}"),
        Ok(_) => panic!("it went through"),
    }
}

fn start(folder: &TempDir, state: &TempDir, clock: &Arc<WallClock>, printer: &Arc<Printer>) -> Program {
    Program::start(places(folder, state), None, ports(clock, printer))
}

fn ports(clock: &Arc<WallClock>, printer: &Arc<Printer>) -> Ports {
    Ports {
        clock: clock.clone(),
        entropy: Arc::new(Random),
        spooler: printer.clone(),
    }
}

fn places(folder: &TempDir, state: &TempDir) -> Places {
    Places {
        folder: folder.path().to_owned(),
        state: Some(state.path().to_owned()),
    }
}
