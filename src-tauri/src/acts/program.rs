//! The program before, at and after the lock: what the very first screen shows.
//!
//! Invariant: while `vault.json` exists, a missing database is never replaced by an empty one.

use super::before_opening::BeforeOpening;
use super::people::Person;
use super::restore_backup::RestoredCopy;
use super::views::instant;
use super::{ActError, Banner, Failure, Ports, Refusal, Workshop};
use crate::domain::rights;
use crate::domain::steady::SteadyClock;
use crate::domain::words::words;
use crate::domain::{Deed, Language, Role};
use crate::keep::PutBack;
use crate::vault::{Manifest, ManifestError, VaultFiles};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::time::Duration;
use ts_rs::TS;

words! {
    /// Which screen comes first.
    Step {
        /// Something is wrong with the folder: one sentence, and what to do.
        Trouble = "trouble",
        /// An empty folder: set the workshop up.
        SetUp = "set_up",
        /// The recovery sheet has not been typed back yet.
        RecoverySheet = "recovery_sheet",
        /// A password opens the workshop.
        Locked = "locked",
        /// Choose a tile.
        Who = "who",
        /// At work.
        Open = "open",
    }
}

words! {
    /// What is wrong with the folder.
    Trouble {
        /// Another Bayguard has it open.
        AlreadyRunning = "already_running",
        /// It takes no files.
        ReadOnlyFolder = "read_only_folder",
        /// It cannot be made or locked.
        Disk = "disk",
        /// The database is gone.
        DatabaseMissing = "database_missing",
        /// The database is damaged.
        DatabaseDamaged = "database_damaged",
        /// The database is of a newer program.
        DatabaseNewer = "database_newer",
        /// The keys are gone.
        VaultMissing = "vault_missing",
        /// The keys are damaged.
        VaultDamaged = "vault_damaged",
        /// The demo was asked for, and the folder holds somebody's own workshop.
        NotADemo = "not_a_demo",
    }
}

/// What the demo shows on its lock screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DemoHints {
    /// The password.
    pub password: String,
    /// Everybody's PIN.
    pub pins: Vec<DemoPin>,
}

/// One demo person's PIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DemoPin {
    /// Whose.
    pub name: String,
    /// The PIN.
    pub pin: String,
}

/// What the first screen needs to know.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgramState {
    /// Which screen.
    pub step: Step,
    /// What is wrong, at `trouble`.
    pub trouble: Option<Trouble>,
    /// The demo's password and PINs, in the demo.
    pub demo: Option<DemoHints>,
    /// The workshop's name: it lies in the encrypted file.
    pub workshop_name: Option<String>,
    /// The language of the screens.
    pub language: Language,
    /// The workshop's own, where it is open: the wall speaks it.
    pub workshop_language: Option<Language>,
    /// Who stands at the seat.
    pub me: Option<Person>,
    /// Whether they do the manager's work: staff, keys, catalogue.
    pub manages: bool,
    /// The tiles.
    pub people: Vec<Person>,
    /// What should be known on every screen.
    pub banners: Vec<Banner>,
    /// At `locked`: a copy lies here, and only the recovery sheet opens it.
    pub sheet_only: bool,
    /// At `locked`: what is known without the password.
    pub before_opening: Option<BeforeOpening>,
    /// The copy that was put back: until it is opened, and for a day after that.
    pub restored: Option<RestoredCopy>,
    /// Now, UTC.
    pub now: String,
}

enum Premises {
    Trouble(Trouble),
    Empty,
    Locked(Manifest),
    Open(Box<Workshop>),
}

/// Where a workshop lies.
#[derive(Debug, Clone)]
pub struct Places {
    /// The workshop's own folder.
    pub folder: PathBuf,
    /// The user's state folder, for the second head mark.
    pub state: Option<PathBuf>,
}

impl Places {
    /// The database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.folder.join("workshop.db")
    }

    /// The copies on this computer.
    #[must_use]
    pub fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// A database under construction: it becomes the workshop's only after its keys are on disk.
    pub(super) fn unfinished_database(&self) -> PathBuf {
        self.folder.join("workshop.db.new")
    }

    /// The key slots.
    #[must_use]
    pub fn vault(&self) -> VaultFiles {
        VaultFiles::in_folder(&self.folder)
    }
}

/// The running program.
pub struct Program {
    pub(super) places: Places,
    pub(super) ports: Ports,
    demo: Option<DemoHints>,
    /// The language chosen at this seat before anybody was known.
    chosen: Option<Language>,
    /// It holds for whoever opened with it, until somebody takes their own tile.
    over_person: bool,
    /// When a window was touched last, by the monotonic clock.
    pub(super) touched_at: Duration,
    /// The reading of both clocks at the start.
    pub(super) steady: SteadyClock,
    /// A copy that was put in the workshop's place and not opened yet.
    pub(super) put_back: Option<PutBack>,
    premises: Premises,
}

/// Both clocks as they stand.
fn both_clocks(ports: &Ports) -> SteadyClock {
    SteadyClock {
        wall: ports.clock.now(),
        counted: ports.clock.monotonic(),
    }
}

impl Program {
    /// Looks at the folder and says which screen comes first. Never fails: trouble is a screen too.
    #[must_use]
    pub fn start(places: Places, demo: Option<DemoHints>, ports: Ports) -> Self {
        let premises = look_at(&places);
        Self {
            put_back: PutBack::read(&places.folder),
            places,
            touched_at: ports.clock.monotonic(),
            steady: both_clocks(&ports),
            ports,
            demo,
            chosen: None,
            over_person: false,
            premises,
        }
    }

    /// The program of a folder that cannot be opened at all, such as one that another Bayguard holds.
    #[must_use]
    pub fn in_trouble(places: Places, ports: Ports, trouble: Trouble) -> Self {
        Self {
            places,
            touched_at: ports.clock.monotonic(),
            steady: both_clocks(&ports),
            ports,
            demo: None,
            chosen: None,
            over_person: false,
            put_back: None,
            premises: Premises::Trouble(trouble),
        }
    }

    /// What the first screen needs to know.
    ///
    /// # Errors
    /// Where the open file cannot be read.
    pub fn program_state(&self) -> Result<ProgramState, ActError> {
        let mut state = ProgramState {
            step: Step::SetUp,
            trouble: None,
            demo: self.demo.clone(),
            workshop_name: None,
            language: self.chosen.unwrap_or(Language::Ro),
            workshop_language: None,
            me: None,
            manages: false,
            people: Vec::new(),
            banners: Vec::new(),
            sheet_only: false,
            before_opening: None,
            restored: None,
            now: instant(self.ports.clock.now()),
        };
        match &self.premises {
            Premises::Trouble(trouble) => {
                state.step = Step::Trouble;
                state.trouble = Some(*trouble);
            }
            Premises::Empty => {}
            Premises::Locked(manifest) => {
                state.step = Step::Locked;
                state.sheet_only = manifest.opens_by_sheet_alone();
                // A note without a copy (the restore failed) says nothing: the keys that lie here are still the workshop's own.
                let put_back = self.put_back.as_ref().filter(|_| state.sheet_only);
                state.restored = put_back.map(RestoredCopy::waiting);
                if !state.sheet_only {
                    state.before_opening = BeforeOpening::of(&self.places, &manifest.workshop_id);
                }
            }
            Premises::Open(workshop) => {
                workshop.counted();
                state.workshop_name = Some(workshop.row.name.clone());
                state.workshop_language = Some(workshop.row.language);
                state.people = workshop.list_people()?;
                state.banners = workshop.banners.iter().copied().collect();
                state.restored = workshop.restored_lately();
                state.language = self.chosen.unwrap_or(workshop.row.language);
                state.step = Step::Who;
                if let Some(me) = &workshop.me {
                    // Whoever chose at the lock screen meant this screen: it holds until somebody takes their own tile.
                    state.language = self.chosen.filter(|_| self.over_person).unwrap_or(me.language);
                    state.manages = rights::may(&me.roles, Deed::Keys);
                    state.step = if workshop.manifest.recovery_proved_on.is_none()
                        && !workshop.sheet_put_off
                        && me.roles.contains(&Role::Manager)
                    {
                        Step::RecoverySheet
                    } else {
                        Step::Open
                    };
                    state.me = Some(Person::of(me));
                }
            }
        }
        Ok(state)
    }

    /// The open workshop.
    ///
    /// # Errors
    /// `locked` where there is none.
    pub fn workshop(&mut self) -> Result<&mut Workshop, ActError> {
        match &mut self.premises {
            Premises::Open(workshop) => Ok(workshop),
            Premises::Trouble(_) | Premises::Empty | Premises::Locked(_) => {
                Err(ActError::refused(Refusal::Locked))
            }
        }
    }

    /// The key slots of a locked workshop.
    pub(super) fn manifest(&self) -> Result<Manifest, ActError> {
        match &self.premises {
            Premises::Locked(manifest) => Ok(manifest.clone()),
            Premises::Open(workshop) => Ok(workshop.manifest.clone()),
            Premises::Empty => Err(ActError::refused(Refusal::NotSetUp)),
            Premises::Trouble(_) => Err(ActError::Failure(Failure::DatabaseDamaged)),
        }
    }

    /// Whether a workshop may be set up in this folder.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self.premises, Premises::Empty)
    }

    /// The workshop is open from here on.
    pub(super) fn opened(&mut self, workshop: Workshop) {
        self.touched_at = self.ports.clock.monotonic();
        self.premises = Premises::Open(Box::new(workshop));
        if self.put_back.take().is_some() {
            PutBack::remove(&self.places.folder);
        }
    }

    /// The folder turned out to be in trouble.
    pub(super) fn troubled(&mut self, trouble: Trouble) {
        self.premises = Premises::Trouble(trouble);
    }

    /// What is wrong with the folder.
    pub(super) fn trouble(&self) -> Option<Trouble> {
        match &self.premises {
            Premises::Trouble(trouble) => Some(*trouble),
            Premises::Empty | Premises::Locked(_) | Premises::Open(_) => None,
        }
    }

    /// The folder holds other files now.
    pub(super) fn look_again(&mut self) {
        self.premises = look_at(&self.places);
        self.put_back = PutBack::read(&self.places.folder);
    }

    /// Whether this is the demo.
    #[must_use]
    pub fn demo(&self) -> Option<&DemoHints> {
        self.demo.as_ref()
    }

    /// The language of the screens before a person is known.
    pub(super) fn speak(&mut self, language: Language) {
        self.chosen = Some(language);
        self.over_person = true;
    }

    /// Somebody known sits down or chose for themselves: from here on it is their own language.
    pub(super) fn speak_as_they_do(&mut self) {
        self.over_person = false;
    }

    /// Hard lock: the keys are gone from memory, the file is closed.
    ///
    /// # Errors
    /// Where the ledger's line cannot be written; the workshop is locked all the same.
    pub fn lock_workshop(&mut self) -> Result<ProgramState, ActError> {
        // Only an open workshop can be locked: a folder in trouble, such as one another Bayguard holds, stays in trouble.
        if let Premises::Open(workshop) = &mut self.premises {
            // A copy that cannot be made keeps nobody here; the next opening says so.
            let _not_copied = workshop.back_up_at_closing();
            let written = workshop.write_lock_line();
            // What the open workshop saw of the clocks outlives the lock, so that a clock put right meanwhile is a jump when it opens.
            self.steady = workshop.counted().0;
            self.premises = look_at(&self.places);
            written?;
        }
        self.program_state()
    }
}

fn look_at(places: &Places) -> Premises {
    if !takes_files(&places.folder) {
        return Premises::Trouble(Trouble::ReadOnlyFolder);
    }
    let (vault, database) = (places.vault(), places.database());
    if !vault.exist() {
        return if database.exists() {
            Premises::Trouble(Trouble::VaultMissing)
        } else {
            Premises::Empty
        };
    }
    if !database.exists() {
        // A set-up that was cut off after its keys were written: finish it.
        let finished = std::fs::rename(places.unfinished_database(), &database);
        if finished.is_err() {
            return Premises::Trouble(Trouble::DatabaseMissing);
        }
    }
    match vault.read() {
        Ok(manifest) => Premises::Locked(manifest),
        Err(ManifestError::Newer) => Premises::Trouble(Trouble::DatabaseNewer),
        Err(ManifestError::Missing) => Premises::Trouble(Trouble::VaultMissing),
        Err(ManifestError::Damaged | ManifestError::Disk(_)) => Premises::Trouble(Trouble::VaultDamaged),
    }
}

/// Whether the folder is there, or can be made, and takes a file.
pub(super) fn takes_files(folder: &Path) -> bool {
    let probe = folder.join(".bayguard-probe");
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&probe, b""))
        .and_then(|()| std::fs::remove_file(&probe))
        .is_ok()
}
