//! The first opening of the day: a password opens the file, and the whole ledger is walked once.
//! With the recovery sheet: `acts/open_with_sheet.rs`.

use super::backups::Backups;
use super::board_rows::BoardRows;
use super::program::{Program, ProgramState, Trouble};
use super::set_up_workshop::second_mark;
use super::{ActError, Banner, Failure, Refusal, Workshop};
use crate::domain::Role;
use crate::domain::presence::Presence;
use crate::keep::{Order, Shelf, make};
use crate::ledger::{Act, HeadMark, Standing, Verb, standing};
use crate::store::{self, RestoredRow, StoreError, WorkshopRow};
use crate::vault::{FileKey, Manifest, OpenKeys, SlotError, SlotKind};
use std::cell::Cell;
use std::collections::BTreeSet;

/// What an opening can find wrong with the ledger, as the reason on its line, and what every screen says from then on.
const FOUND: [(&str, Banner); 4] = [
    ("altered", Banner::LedgerAltered),
    ("gap", Banner::LedgerGap),
    ("short", Banner::LedgerShort),
    ("unmarked", Banner::LedgerUnmarked),
];

/// A workshop's file, opened and looked through, before anybody sits at it.
pub(super) struct OpenFile {
    pub conn: rusqlite::Connection,
    pub manifest: Manifest,
    head: HeadMark,
    row: WorkshopRow,
    backups: Backups,
    found: &'static str,
    banners: BTreeSet<Banner>,
    restored: Option<RestoredRow>,
}

impl Program {
    /// Opens the workshop with a staff password. Also helps after five wrong PINs, while the workshop is open.
    ///
    /// # Errors
    /// `wrong_password`; `sheet_only` where a copy lies here, which no password opens; or the trouble with the folder, which then is the
    /// first screen.
    pub fn unlock_workshop(&mut self, password: &str) -> Result<ProgramState, ActError> {
        let manifest = self.manifest()?;
        if manifest.opens_by_sheet_alone() {
            return Err(ActError::refused(Refusal::SheetOnly));
        }
        let (slot, keys) =
            manifest
                .open(SlotKind::Staff, password.as_bytes())
                .map_err(|error| match error {
                    SlotError::WrongSecret => ActError::refused(Refusal::WrongPassword),
                    SlotError::Damaged => ActError::Failure(Failure::VaultDamaged),
                })?;
        let Some(file) = self.open_up(manifest, &keys)? else {
            return self.program_state();
        };
        let me = store::list_people(&file.conn)?
            .into_iter()
            .find(|person| person.slot == Some(slot))
            .ok_or(ActError::Failure(Failure::VaultDamaged))?;
        self.sit_down(file, keys, &me)
    }

    /// Opens the file and walks the ledger. Nothing where the folder turned out to be in trouble, which then is the first screen.
    pub(super) fn open_up(
        &mut self,
        manifest: Manifest,
        keys: &OpenKeys,
    ) -> Result<Option<OpenFile>, ActError> {
        let head = HeadMark::in_folder(
            &self.places.folder,
            second_mark(&self.places, manifest.workshop()?),
            &keys.file,
        );
        let conn = match open_file(self, &keys.file, &manifest) {
            Ok(conn) => conn,
            Err(error) => {
                if let Some(trouble) = trouble_of(&error) {
                    self.troubled(trouble);
                    return Ok(None);
                }
                return Err(error.into());
            }
        };
        let row = store::get_workshop(&conn)?;
        let backups = Backups::of(&self.places, &manifest.workshop_id, &row.second_backup_place);
        let mut banners = BTreeSet::new();
        let mut marks = head.read();
        // An older file put back together with its own marks contradicts a copy that was made after it.
        let unmarked = marks.is_empty();
        let restored_before = store::list_restored_copies(&conn)?;
        marks.extend(backups.marks(&keys.file, restored_before.first().map(|row| row.at)));
        let mut found = match standing(&conn, &marks)? {
            Standing::Whole { .. } if unmarked => "unmarked",
            Standing::Whole { .. } => "",
            Standing::Altered(_) => "altered",
            Standing::Gap(_) => "gap",
            Standing::Short { .. } => "short",
        };
        let mut restored = None;
        if matches!(found, "short" | "") {
            restored = self.restored_by_us(&manifest, &conn, &keys.file, &marks)?;
            if restored.is_some() {
                found = "restored";
            }
        }
        // The line of this opening moves the marks on, so the ledger itself has to remember what was once found.
        for (reason, banner) in FOUND {
            if found == reason || store::has_ledger_line(&conn, Verb::WorkshopUnlocked.word(), reason)? {
                banners.insert(banner);
            }
        }
        Ok(Some(OpenFile {
            conn,
            manifest,
            head,
            row,
            backups,
            found,
            banners,
            restored,
        }))
    }

    /// Somebody whose secret opened the file sits down at it.
    pub(super) fn sit_down(
        &mut self,
        file: OpenFile,
        keys: OpenKeys,
        me: &store::PersonRow,
    ) -> Result<ProgramState, ActError> {
        let catalogue = super::edit_catalogue::in_force(&file.conn)?;
        let mut workshop = Workshop {
            conn: file.conn,
            keys,
            vault: self.places.vault(),
            manifest: file.manifest,
            head: file.head,
            row: file.row,
            ports: self.ports.clone(),
            me: Some(me.clone()),
            presence: Some(Presence {
                person: me.id,
                about: None,
                given_at: self.ports.clock.monotonic(),
            }),
            banners: file.banners,
            board_rows: BoardRows::default(),
            backups: file.backups,
            places: self.places.clone(),
            last_tap: None,
            fleet: None,
            // From the start of the program: a workshop that was locked in between lost nothing.
            steady: Cell::new(self.steady),
            catalogue,
            shop_counts: super::radio_counts::ShopCounts::default(),
            sheet_put_off: false,
            restored: Vec::new(),
        };
        // Once, now: nobody in the bay waits for years to be counted.
        workshop.count_radios()?;
        workshop.write_unlock_lines(me, file.found, file.restored)?;
        self.opened(workshop);
        self.program_state()
    }
}

impl Program {
    /// How the ledger stands, for `bayguard verify`: opens the file, writes nothing.
    ///
    /// # Errors
    /// `wrong_password`, or the trouble with the folder.
    pub fn verify_ledger(&self, password: &str) -> Result<Standing, ActError> {
        let manifest = self.manifest()?;
        let (_, keys) = manifest.open(SlotKind::Staff, password.as_bytes())?;
        let head = HeadMark::in_folder(
            &self.places.folder,
            second_mark(&self.places, manifest.workshop()?),
            &keys.file,
        );
        let conn = store::open(&self.places.database(), &keys.file, false)?;
        Ok(standing(&conn, &head.read())?)
    }
}

impl Workshop {
    /// The line of the opening. The password also clears the person's wrong PINs; a manager's those of people without a password.
    /// A copy that was put back is written down with it: the two go together or not at all.
    fn write_unlock_lines(
        &mut self,
        me: &store::PersonRow,
        found: &str,
        restored: Option<RestoredRow>,
    ) -> Result<(), ActError> {
        let people = store::list_people(&self.conn)?;
        let row_id = self.new_id();
        let act = Act::begin(
            &mut self.conn,
            &*self.ports.clock,
            &*self.ports.entropy,
            Some(me.id),
        )?;
        for person in people.iter().filter(|person| person.wrong_pins > 0) {
            if person.id == me.id || (person.slot.is_none() && me.roles.contains(&Role::Manager)) {
                store::update_wrong_pins(act.tx(), person.id, 0, None)?;
            }
        }
        if let Some(copy) = restored {
            let at = act.at();
            store::insert_restored_copy(&act, row_id, &RestoredRow { at, ..copy })?;
        }
        let receipt = act.commit(&self.head, Verb::WorkshopUnlocked, &[me.id], found, "done")?;
        self.acknowledge(&receipt);
        self.restored = store::list_restored_copies(&self.conn)?;
        Ok(())
    }

    pub(super) fn write_lock_line(&mut self) -> Result<(), ActError> {
        let actor = self.me.as_ref().map(|me| me.id);
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*self.ports.entropy, actor)?;
        act.commit(&self.head, Verb::WorkshopLocked, &[], "", "done")?;
        Ok(())
    }
}

fn open_file(
    program: &Program,
    key: &FileKey,
    manifest: &Manifest,
) -> Result<rusqlite::Connection, StoreError> {
    let mut conn = store::open(&program.places.database(), key, false)?;
    store::check_pages(&conn)?;
    if store::needs_migration(&conn)? {
        back_up_before_migration(program, key, manifest)?;
    }
    store::migrate(&mut conn)?;
    Ok(conn)
}

/// A newer program copies the file before it changes it; without the copy it does not begin.
fn back_up_before_migration(program: &Program, key: &FileKey, manifest: &Manifest) -> Result<(), StoreError> {
    let Some(slots) = manifest.for_a_copy() else {
        return Ok(());
    };
    let now = program.ports.clock.now();
    let order = Order {
        database: program.places.database(),
        key: key.clone(),
        here: Shelf::new(program.places.backups(), slots.workshop_id.clone()),
        manifest: slots,
        outside: None,
        at: now,
        local: program.ports.clock.local(now),
    };
    make(&order).map(|_| ()).map_err(|_| StoreError::Disk)
}

fn trouble_of(error: &StoreError) -> Option<Trouble> {
    match error {
        StoreError::Damaged | StoreError::NotFound => Some(Trouble::DatabaseDamaged),
        StoreError::Newer => Some(Trouble::DatabaseNewer),
        StoreError::Disk => Some(Trouble::ReadOnlyFolder),
        StoreError::Sql(_) => None,
    }
}
