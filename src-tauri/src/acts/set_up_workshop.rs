//! The first morning: language, workshop, first manager. The recovery sheet comes next.
//!
//! Invariant: a set-up that is cut off at any moment leaves either an empty folder or a whole workshop.

use super::backups::Backups;
use super::board_rows::BoardRows;
use super::people::Person;
use super::program::{Places, Program, ProgramState};
use super::typed::{Form, LONGEST_NAME, LONGEST_SHORT};
use super::{ActError, Fault, Ports, Refusal, Workshop};
use crate::domain::presence::Presence;
use crate::domain::steady::SteadyClock;
use crate::domain::{Id, Language, Role};
use crate::ledger::{Act, HeadMark, Verb};
use crate::store::{self, PersonRow, WorkshopRow};
use crate::vault::{Manifest, OpenKeys, PinVerifier, Slot, SlotKind, pin_shape_is_right};
use serde::Deserialize;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use ts_rs::TS;

/// The demo's password, which no real workshop may have.
pub const DEMO_PASSWORD: &str = "demo-atelier-2026";

/// What the first manager types.
#[derive(Deserialize, TS)]
pub struct SetUpWorkshop {
    /// The language of the screens.
    pub language: Language,
    /// The workshop's name.
    pub workshop_name: String,
    /// Its phone, for the papers.
    pub workshop_phone: String,
    /// Its town.
    pub workshop_town: String,
    /// The first manager.
    pub manager_name: String,
    /// Their initials.
    pub initials: String,
    /// Their password: it opens the workshop.
    pub password: String,
    /// The password once more: nobody sees what they type.
    pub again: String,
    /// Their PIN: it says who is acting.
    pub pin: String,
    /// The PIN once more.
    pub pin_again: String,
}

/// A checked set-up.
pub(crate) struct NewWorkshop {
    pub row: WorkshopRow,
    pub manager_name: String,
    pub initials: String,
    pub password: String,
    pub pin: String,
    pub roles: Vec<Role>,
}

impl Program {
    /// Sets the workshop up. The folder must be empty.
    ///
    /// # Errors
    /// Every field at fault, at once; `demo_password` for the one password everybody knows.
    pub fn set_up_workshop(&mut self, request: &SetUpWorkshop) -> Result<ProgramState, ActError> {
        if !self.is_empty() {
            return Err(ActError::refused(Refusal::Locked));
        }
        let new = self.checked(request)?;
        let workshop = make_workshop(&self.places, &self.ports, &new)?;
        self.opened(workshop);
        self.program_state()
    }

    fn checked(&self, request: &SetUpWorkshop) -> Result<NewWorkshop, ActError> {
        let mut form = Form::default();
        let name = form.needed("workshop_name", &request.workshop_name, LONGEST_NAME);
        let phone = form.text("workshop_phone", &request.workshop_phone, LONGEST_SHORT);
        let town = form.text("workshop_town", &request.workshop_town, LONGEST_SHORT);
        let manager_name = form.needed("manager_name", &request.manager_name, LONGEST_NAME);
        let initials = form.needed("initials", &request.initials, 4);
        if !password_is_strong(&request.password, &[&name, &manager_name]) {
            form.fault("password", Fault::PasswordWeak);
        } else if request.again != request.password {
            form.fault("again", Fault::PasswordDiffers);
        }
        if !pin_shape_is_right(&request.pin) {
            form.fault("pin", Fault::PinShape);
        } else if request.pin_again != request.pin {
            form.fault("pin_again", Fault::PinDiffers);
        }
        form.end()?;
        if request.password == DEMO_PASSWORD {
            return Err(ActError::refused(Refusal::DemoPassword));
        }
        Ok(NewWorkshop {
            row: WorkshopRow {
                id: self.ports.entropy.new_id(self.ports.clock.now()),
                name,
                phone,
                town,
                language: request.language,
                demo: false,
                second_backup_place: String::new(),
            },
            manager_name,
            initials,
            password: request.password.clone(),
            pin: request.pin.clone(),
            // The first manager holds every working role: a one-man shop has nobody else.
            roles: vec![Role::Reception, Role::Technician, Role::Manager],
        })
    }
}

/// Ten characters and a zxcvbn score of three. The shop's own names do not count for strength.
pub(super) fn password_is_strong(password: &str, known: &[&str]) -> bool {
    password.chars().count() >= 10 && u8::from(zxcvbn::zxcvbn(password, known).score()) >= 3
}

/// Makes a workshop in an empty folder and opens it. The keys reach the disk before the database gets its name.
pub(crate) fn make_workshop(places: &Places, ports: &Ports, new: &NewWorkshop) -> Result<Workshop, ActError> {
    let entropy = &*ports.entropy;
    let now = ports.clock.now();
    let unfinished = places.unfinished_database();
    for leftover in [
        unfinished.clone(),
        unfinished.with_extension("new-wal"),
        unfinished.with_extension("new-shm"),
    ] {
        let _ = fs::remove_file(leftover);
    }
    let keys = OpenKeys::generate(entropy);
    let slot_id = entropy.new_id(now);
    let mut manifest = Manifest::new(new.row.id);
    manifest.slots.push(Slot::make(
        new.row.id,
        slot_id,
        SlotKind::Staff,
        new.password.as_bytes(),
        &keys,
        entropy,
    )?);

    let head = HeadMark::in_folder(&places.folder, second_mark(places, new.row.id), &keys.file);
    let mut conn = store::open(&unfinished, &keys.file, true)?;
    store::migrate(&mut conn)?;
    let mut ledger_key = [0_u8; 32];
    entropy.fill(&mut ledger_key);
    store::insert_seat(&conn, entropy.new_id(now), &ledger_key)?;
    let me = PersonRow {
        id: entropy.new_id(now),
        name: new.manager_name.clone(),
        initials: new.initials.clone(),
        roles: new.roles.clone(),
        language: new.row.language,
        slot: Some(slot_id),
        pin: PinVerifier::make(&new.pin, entropy),
        wrong_pins: 0,
        wrong_pin_at: None,
    };
    let act = Act::begin(&mut conn, &*ports.clock, entropy, Some(me.id))?;
    store::insert_workshop(&act, &new.row)?;
    store::insert_person(&act, &me)?;
    act.commit(&head, Verb::WorkshopSetUp, &[me.id], "", "done")?;
    store::close(conn)?;

    let vault = places.vault();
    vault.write(&mut manifest, &keys.file)?;
    fs::rename(&unfinished, places.database()).map_err(|_| ActError::Failure(super::Failure::Disk))?;

    let conn = store::open(&places.database(), &keys.file, false)?;
    let catalogue = super::edit_catalogue::in_force(&conn)?;
    let presence = Presence {
        person: me.id,
        about: None,
        given_at: ports.clock.monotonic(),
    };
    Ok(Workshop {
        conn,
        keys,
        vault,
        manifest,
        head,
        row: new.row.clone(),
        ports: ports.clone(),
        me: Some(me),
        presence: Some(presence),
        banners: BTreeSet::new(),
        board_rows: BoardRows::default(),
        backups: Backups::of(places, &new.row.id.to_string(), ""),
        places: places.clone(),
        last_tap: None,
        fleet: None,
        steady: Cell::new(SteadyClock {
            wall: ports.clock.now(),
            counted: ports.clock.monotonic(),
        }),
        catalogue,
        shop_counts: super::radio_counts::ShopCounts::default(),
        sheet_put_off: false,
        restored: Vec::new(),
    })
}

/// Where the second head mark of a workshop lies.
pub(super) fn second_mark(places: &Places, workshop: Id) -> Option<std::path::PathBuf> {
    let folder = places.state.clone()?;
    fs::create_dir_all(&folder).ok()?;
    Some(folder.join(format!("head-{workshop}.json")))
}

impl Workshop {
    /// Who stands at the seat.
    #[must_use]
    pub fn me(&self) -> Option<Person> {
        self.me.as_ref().map(Person::of)
    }
}
