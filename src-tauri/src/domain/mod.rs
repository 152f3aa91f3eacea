//! The trade's words and rules. Pure: no clock, no files, no SQL.
//!
//! Three questions, three functions, no shared flag: `code_state` says whether this radio will wake up, `battery_gate` whether the
//! power may go now, `ownership` whether this code may be told.

/// Closed word lists.
pub mod words;

// rules
/// When the workshop is copied, and which copies stay.
pub mod backup;
/// May the power go now?
pub mod battery_gate;
/// What is done around a power cut, and what is still open after it.
pub mod battery_sheet;
/// Who is called about a code, and for which day.
pub mod call_list;
/// What the shop may say over the shipped catalogue.
pub mod catalogue_edit;
/// Will this radio wake up?
pub mod code_state;
/// The manager's month.
pub mod digest;
/// What was seen, said and done about one radio.
pub mod facts;
/// Cards for a fleet: one company's papers, many cars.
pub mod fleet;
/// What the radio does before the car leaves.
pub mod hand_over;
mod history;
/// How a missing code is looked for.
pub mod hunt;
/// Specialists, and what came of what they did here.
pub mod specialist;
/// Merge, move, import, migration and undo never make a state better.
pub mod hold_down;
/// What was typed in a job that is another car's.
pub mod typed_in_job;
/// How long a note is shown.
pub mod note;
/// What may be kept of a reading of the odometer.
pub mod odometer;
/// May this code be told?
pub mod ownership;
/// Which pictures go with the car.
pub mod picture;
/// The person is here, now.
pub mod presence;
/// Which radio sits where, over time.
pub mod radios;
/// May the digits be shown for the radio?
pub mod reveal;
/// Who may do what.
pub mod rights;
/// What somebody saw of a radio, and what of it still stands.
pub mod seen;
/// What the shop itself saw of its radios.
pub mod serial;
pub mod shop_counts;
/// Does this car still come here?
pub mod standing;
pub mod steady;
/// What is not settled about a car that leaves.
pub mod still_open;
/// A mis-tap is taken back.
pub mod take_back;
/// A visit on the board: expected, here, gone.
pub mod visit;
/// The wait a radio shows, and the tries it leaves.
pub mod wait;
// What a person typed.
/// The digits of a code: what can be saved, what looks like a placeholder.
pub mod code;
/// What may be a radio code in a text.
pub mod code_in_text;
/// A day as the desk types it.
pub mod day;
/// Two people change the same record.
pub mod edit;
/// Cleaning and folding of text.
pub mod fold;
/// Whom a search found.
pub mod found;
/// The tag on a car's keys.
pub mod key_tag;
/// What a car that was never here begins with.
pub mod new_car;
/// Amounts of money, in bani.
pub mod late_correction;
pub mod money;
/// Telephone numbers.
pub mod phone;
/// Number plates.
pub mod plate;
mod plate_country;
/// When a car is promised.
pub mod promise;
/// Vehicle identification numbers.
pub mod vin;
/// The model year a VIN may say.
pub mod vin_year;

pub use words::{
    Arrival, AttentionWord, BackupCause, BackupTrouble, BackupWarning, CallOutcome, CancelReason,
    CancelRefusal, CatalogueKind, Channel, CodeAtAll, CodeSource, Cut, CutBy, Deed, DeskAnswer, DraftKind,
    ExitWord, FallWord, FoundBy, HandOverResult, HowOften, HuntEnd, HuntOrigin, HuntWait, KmReason,
    LabelSize, Language, LockEnd, MissingAnswer, NoCard, NotNeededReason, NoteKind, OneTouch, PictureKind,
    RadioAct, RadioOrigin, ReceptionAnswer, ReceptionWording, Remark, ReplacementKind, RevealRefusal, Role,
    Rung, RungOutcome, RungWhyNot, SaverReason, Scenario, SerialAsk, SheetAnswer, SheetApplies, SheetHarm,
    SheetPhase, SheetTool, SrsState, Stage, StateWord, StillOpen, TapWord, UnitKind, UnitPlace, VerdictWord,
    WithdrawnWhy,
};

pub use standing::Standing;
pub use typed_in_job::{TypedGoes, TypedWord};

use std::fmt;

/// The identity of a row: a client-made UUID of version 7.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub [u8; 16]);

impl Id {
    /// Reads the text form; nothing where it is not a UUID.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        uuid::Uuid::try_parse(text).ok().map(|u| Self(u.into_bytes()))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&uuid::Uuid::from_bytes(self.0), f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
