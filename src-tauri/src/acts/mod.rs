//! What a named person does: one file an act, one transaction an act.
//!
//! The public verb checks the right, opens the transaction, asks `domain` whether it may be, writes, names the act in the ledger and
//! commits. Nothing else commits. A rule that says no to a right, a presence, a proof or the gate writes exactly one line too.

mod add_note;
mod add_person;
mod add_picture;
mod agree_to_cost;
mod answer_sheet_line;
mod answer_call;
mod ask_at_reception;
mod battery_sheet;
mod battery_work;
mod backup_trial;
mod backups;
mod bay_jobs;
mod before_opening;
mod begin_hunt;
mod board;
mod board_rows;
mod call_list;
mod cancel_job;
mod check_serial;
mod car_arrived;
mod card_face;
mod case;
mod catalogue_view;
mod change_job_lines;
mod change_owner;
mod change_plate;
mod case_rows;
mod check_fleet;
mod check_ownership;
mod choose_person;
mod decide_battery_gate;
#[cfg(feature = "demo")]
mod demo_seat;
mod end_hunt;
mod end_note;
mod duplicates;
mod edit_catalogue;
mod edit_after_line;
mod edit_display_text;
mod edit_job_type;
mod edit_party;
mod edit_radio_hints;
mod edit_vehicle;
mod error;
mod family_hints;
mod find;
mod find_said;
mod fleet;
mod hand_over;
mod intake_radios;
mod keep_draft;
mod known_customers;
mod held;
mod held_elsewhere;
mod hunt_case;
mod hunt_view;
mod idle;
mod list_hunts;
mod log_incoming_car;
mod look_at_digits;
mod manager_view;
mod merge_parties;
mod merge_vehicles;
mod model_notes;
mod identify_radio;
mod in_bay;
mod last_seen;
mod leaving_case;
mod list_displays;
mod correct_outcome;
mod forget_code;
mod list_hand_over;
mod move_code_to_unit;
mod move_job_to_car;
mod move_visit;
mod never_here;
mod note_radio;
mod open_card;
mod open_job;
mod open_with_sheet;
mod parties;
mod open_vehicle;
mod people;
mod paper_state;
mod pictures;
mod plan_visit;
mod preview_paper;
mod print_battery_off_sheet;
mod print_call_list;
mod print_code_card;
mod print_dealer_request;
mod print_fleet_cards;
mod print_key_tag_label;
mod print_ownership_checklist;
mod print_reception_sheet;
mod program;
mod quote_replacement;
mod radio_panel;
mod radio_counts;
mod radios;
mod read_intake;
mod read_ledger;
mod read_key_tag;
mod read_promise;
mod read_vin;
mod record_call;
mod record_code_outcome;
mod recovery_sheet;
mod refuse;
mod restore_backup;
mod retire_catalogue_item;
mod replace_radio;
mod reseal;
mod reveal_code;
mod say_not_needed;
mod say_srs_wait_kept;
mod set_language;
mod set_srs_wait;
mod set_up_workshop;
mod say_radio_origin;
mod specialists;
mod spool;
mod spot_code;
mod set_vehicle_standing;
mod settle_radios;
mod sheet_case;
mod start_intake;
mod suggest_job_types;
mod take_back;
mod take_in_code;
mod take_serial;
mod try_rung;
mod typed_in_job;
mod typed;
mod unlock_workshop;
mod unit_meant;
mod views;
mod wall_board;
mod visit_view;

pub use add_note::{AddNote, NewNote, NoteView};
pub use add_person::AddPerson;
pub use add_picture::{AddPicture, ExpectedPicture, FileText, SmallPicture};
pub use agree_to_cost::AgreeToCost;
pub use answer_call::{AnswerCall, DeskAnswered};
pub use answer_sheet_line::AnswerSheetLine;
pub use ask_at_reception::{AskAtReception, ReceptionLine};
pub use backup_trial::BackupTrialView;
pub use backups::{BackupLine, BackupView, BackupsView, SetBackupPlace, SheetWord};
pub use battery_sheet::{BatterySheet, MakerText, SheetLineView, SheetStep, SrsReported, SrsView};
pub use battery_work::{LossWord, NotePowerLost};
pub use bay_jobs::AnswerPowerQuestion;
pub use before_opening::BeforeOpening;
pub use begin_hunt::{BeginHunt, HuntOffer, HuntOffersOf};
pub use board::{Board, BoardCard, BoardColumn, ComingDay, MoveJob};
pub use call_list::{CallList, CallListOf, CallToMake};
pub use cancel_job::CancelJob;
pub use car_arrived::{ArrivalForm, AskAtArrival, CarArrived};
pub use catalogue_view::{AfterLineEntry, CatalogueView, DisplayEntry, FamilyEntry, JobTypeEntry};
pub use change_job_lines::ChangeJobLines;
pub use change_owner::ChangeOwner;
pub use change_plate::ChangePlate;
pub use check_fleet::{CheckFleet, FleetChecked, FleetRadioChecked, FleetTick};
pub use check_ownership::{
    CheckOwnership, DocumentChoice, JobUnit, OwnershipChecked, OwnershipForm, ScenarioChoice,
};
pub use check_serial::{CheckSerial, CheckedSerial, SettleSerial};
pub use choose_person::{ChoosePerson, EnterPin, PresenceGiven};
pub use correct_outcome::CorrectOutcome;
pub use decide_battery_gate::{DecideBatteryGate, GateDecision};
pub use duplicates::SameWhy;
pub use edit_after_line::EditAfterLine;
pub use edit_catalogue::EditedField;
pub use edit_display_text::EditDisplayText;
pub use edit_job_type::EditJobType;
pub use edit_party::{ChangedField, EditParty, Edited, PartyFields};
pub use edit_radio_hints::EditRadioFamily;
pub use edit_vehicle::{EditVehicle, VehicleFields};
pub use end_hunt::EndHunt;
pub use end_note::EndNote;
pub use family_hints::{FamilyHints, Told};
pub use find::{FindResult, Hit, HitWhy};
pub use find_said::{HitSaid, SaidOf};
pub use fleet::{FleetCar, FleetPick, FleetRadio, FleetView, LeftOut, OneOwner};
pub use forget_code::ForgetCode;
pub use hand_over::HandOver;
pub use hunt_view::{
    ConsentView, EarlierHunt, HuntEnding, HuntFamily, HuntPaper, HuntView, PaperOnlyIf, QuoteView,
    RungStandWord, RungView, TryView,
};
pub use identify_radio::{AddUnit, IdentifyRadio, RadioFields};
pub use idle::IdleFor;
pub use in_bay::{CardInBay, DisplayMeaning, Fallen, JobInBay, LineName, UnitInBay, WaitView};
pub use keep_draft::{Draft, DraftAnswer, DraftForm, DraftKept, KeepDraft};
pub use known_customers::{KnownCustomer, TypedCustomer};
pub use list_displays::{DisplayKey, DisplayKeys, ListDisplays};
pub use list_hand_over::CarToHandOver;
pub use list_hunts::OpenHunt;
pub use log_incoming_car::{GivenAnswer, IncomingCar, IntakeMore, LoggedCar, SoftWarning};
pub use manager_view::{CountOf, ExitShare, ManagerView, MonthOf, PersonExits, RuleWarnings};
pub use merge_parties::MergeParties;
pub use merge_vehicles::{MergeVehicles, UnitChange, VehicleMergePreview};
pub use model_notes::{EndModelNote, ModelNoteView, NoteForModel};
pub use move_code_to_unit::MoveCodeToUnit;
pub use move_job_to_car::{JobMovePreview, MoveJobToCar};
pub use move_visit::MoveVisit;
pub use note_radio::NoteRadio;
pub use open_job::{
    Covered, GateView, JobLine, JobView, OfferedExit, Operation, ReadingWord, RevealOffer, UnitView,
};
pub use open_vehicle::{
    KmReading, PlateChapter, RoleChapter, RoleWord, SameCar, SameParty, VehicleJob, VehicleView,
};
pub use open_with_sheet::OpenWithSheet;
pub use people::Person;
pub use pictures::{OnePicture, PictureHead};
pub use plan_visit::{PlanVisit, PlannedVisit};
pub use preview_paper::{PreviewOf, PreviewPaper};
pub use print_battery_off_sheet::PrintBlankBatteryOffSheets;
pub use print_code_card::{CardSheet, PrintCodeCard, PrintedCard, ReprintReason};
pub use print_fleet_cards::{FleetCardPrinted, FleetCardToPrint, FleetCards, FleetPrinted};
pub use print_key_tag_label::PrintKeyTagLabel;
pub use print_ownership_checklist::PrintOwnershipChecklist;
pub use program::{DemoHints, DemoPin, Places, Program, ProgramState, Step, Trouble};
pub use quote_replacement::QuoteReplacement;
pub use radio_counts::{SeenCounts, SeenOfKind, SeenWait, ShopLearned, ShopSeen};
pub use radio_panel::{
    FamilyChoice, FittingLine, OpenRadios, RadioCard, RadioOffer, RadiosView, SaidNotNeeded,
};
pub use read_key_tag::KeyTagRead;
pub use read_ledger::{LedgerLine, LedgerPage, StandingWord};
pub use read_promise::ReadPromise;
pub use read_vin::{BetterVin, ReadVin, VinHint, VinReading, VinSlip};
pub use record_call::RecordCall;
pub use record_code_outcome::{RecordCodeOutcome, WithdrawCodeOutcome};
pub use recovery_sheet::Printed;
pub use replace_radio::{FindRadio, FoundRadio, RemoveRadio, ReplaceRadio};
pub use restore_backup::{RestorableBackup, RestoreBackup, RestoredCopy};
pub use retire_catalogue_item::RetireCatalogueItem;
pub use reveal_code::{RevealCode, RevealedCode};
pub use say_not_needed::SayNotNeeded;
pub use say_radio_origin::SayRadioOrigin;
pub use set_srs_wait::SetSrsWait;
pub use set_up_workshop::{DEMO_PASSWORD, SetUpWorkshop};
pub use set_vehicle_standing::SetVehicleStanding;
pub use settle_radios::SettleRadios;
pub use sheet_case::AfterList;
pub use specialists::{
    AddSpecialist, EditSpecialist, EndSpecialist, SpecialistFields, SpecialistView, SuccessCount,
};
pub use typed_in_job::{LowerKm, TypedThing};

#[cfg(feature = "demo")]
pub(crate) use {
    demo_seat::{DemoFile, Past, look_at_demo, make_demo},
    set_up_workshop::NewWorkshop,
};

pub use error::{ActError, Failure, Fault, FieldFault, Refusal};
pub use look_at_digits::{FamilyCode, LookAtDigits, SeenDigits};
pub use spot_code::CodePlace;
pub use start_intake::{IntakeForm, KmEntry, LastVisit, StartIntake};
pub use suggest_job_types::JobTypeHit;
pub use take_back::TakeBackOffer;
pub use take_in_code::TakeInCode;
pub use try_rung::TryRung;
pub use views::{IdText, MissingWord, PartyHead, StateChip, Tone, UnitHead, VehicleHead};
pub use visit_view::{CallNote, StageMove, VisitView};
pub use wall_board::{WallBoard, WallCar, WallColumn};

use crate::catalogue::Catalogue;
use crate::domain::presence::Presence;
use crate::domain::steady::SteadyClock;
use crate::domain::words::words;
use crate::domain::{Deed, Id};
use crate::ledger::{HeadMark, LedgerReceipt};
use crate::ports::{Clock, Entropy, Spooler};
use crate::store::{PersonRow, WorkshopRow};
use crate::vault::{Manifest, OpenKeys, VaultFiles};
use rusqlite::Connection;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// What the acts need from outside.
#[derive(Clone)]
pub struct Ports {
    /// The clocks.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The printer.
    pub spooler: Arc<dyn Spooler>,
}

words! {
    /// What the person should know on every screen until it is mended.
    Banner {
        /// The head mark could not be written: a lost end of the ledger would not be noticed.
        HeadMark = "head_mark",
        /// A line of the ledger was changed.
        LedgerAltered = "ledger_altered",
        /// A line of the ledger is missing.
        LedgerGap = "ledger_gap",
        /// The end of the ledger is missing: an older file was put back.
        LedgerShort = "ledger_short",
        /// Both head marks were gone at an opening: a missing end would not have been noticed.
        LedgerUnmarked = "ledger_unmarked",
    }
}

/// An open workshop: its file, its keys, and who stands at the seat.
pub struct Workshop {
    conn: Connection,
    keys: OpenKeys,
    vault: VaultFiles,
    manifest: Manifest,
    head: HeadMark,
    row: WorkshopRow,
    ports: Ports,
    me: Option<PersonRow>,
    presence: Option<Presence>,
    banners: BTreeSet<Banner>,
    board_rows: board_rows::BoardRows,
    backups: backups::Backups,
    places: Places,
    /// The mis-tap that can be taken back, while nothing else happens to its car.
    last_tap: Option<take_back::LastTap>,
    /// The list of a fleet's cars that was shown last.
    fleet: Option<fleet::ShownFleet>,
    /// The catalogue in force: shipped, with the shop's edits over it.
    catalogue: Arc<Catalogue>,
    /// What the shop saw of its radios.
    shop_counts: radio_counts::ShopCounts,
    /// From when on this computer's two clocks go together.
    steady: Cell<SteadyClock>,
    /// The manager goes on without a recovery sheet until the next opening: no printer took it.
    sheet_put_off: bool,
    /// The copies that were ever put back, the newest first.
    restored: Vec<crate::store::RestoredRow>,
}

impl Workshop {
    /// Remembers for the screen whether the head mark reached the disk.
    fn acknowledge(&mut self, receipt: &LedgerReceipt) {
        self.counted();
        if let Some(tap) = self.last_tap.take() {
            self.last_tap = Some(tap).filter(|tap| !receipt.names_any(&tap.touched));
        }
        if receipt.is_marked() {
            self.banners.remove(&Banner::HeadMark);
        } else {
            self.banners.insert(Banner::HeadMark);
        }
    }

    /// Looks at both clocks: from when on they go together, and how far the monotonic one is. Looked at after every act and every two
    /// seconds by the pages, so that a jump of the wall clock is noticed when it comes.
    fn counted(&self) -> (SteadyClock, Duration) {
        let clock = &self.ports.clock;
        let (now, counted) = (clock.now(), clock.monotonic());
        let steady = self.steady.get().seen_again(now, counted);
        self.steady.set(steady);
        (steady, counted)
    }

    /// A new id.
    fn new_id(&self) -> Id {
        self.ports.entropy.new_id(self.ports.clock.now())
    }

    /// The person at the seat, if they may do the deed; a refusal writes one line.
    fn require(&mut self, deed: Deed, subjects: &[Id]) -> Result<PersonRow, ActError> {
        let Some(me) = self.me.clone() else {
            return Err(ActError::refused(Refusal::NobodyHere));
        };
        if crate::domain::rights::may(&me.roles, deed) {
            return Ok(me);
        }
        Err(self.refuse_right(&me, deed, subjects))
    }

    /// The same, with a PIN of the last minute for this job, or for this car, where the deed needs one.
    fn require_present(
        &mut self,
        deed: Deed,
        about: Option<Id>,
        subjects: &[Id],
    ) -> Result<PersonRow, ActError> {
        let me = self.require(deed, subjects)?;
        let now = self.ports.clock.monotonic();
        let here = self
            .presence
            .is_some_and(|presence| presence.holds(me.id, about, now));
        if !crate::domain::rights::needs_presence(deed) || here {
            return Ok(me);
        }
        Err(self.refuse_presence(&me, deed, subjects))
    }
}
