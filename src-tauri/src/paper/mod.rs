//! What the workshop prints: the code card, ten cards on a sheet, the ownership check, the recovery sheet; at the desk the
//! reception sheet, the key-tag label, the call list and the dealer request; in the bay the battery-off sheet.
//!
//! Invariant: this is the only room that draws PDF. It reads plain printing values and gives back bytes:
//! it opens no file, asks no clock, and the same values always give the same bytes.

mod battery_off_sections;
mod battery_off_sheet;
mod call_list;
mod canvas;
mod certificate;
mod code_card;
mod code_cards_a4;
mod dealer_request;
mod finish;
mod key_tag_label;
mod letters;
mod ownership_checklist;
mod ownership_sections;
mod reception_flow;
mod reception_sections;
mod reception_sheet;
mod recovery_sheet;
mod sheet;
mod signs;
mod state_band;
mod words;

pub use battery_off_sheet::{
    BatteryOffSheet, OffAnswer, OffJob, OffLine, OffUnit, OffWait, battery_off_sheet,
};
pub use call_list::{Call, CallList, call_list};
pub use certificate::{CertificateField, FieldReading};
pub use code_card::{CodeCard, Digits, Serial, code_card};
pub use code_cards_a4::code_cards_a4;
pub use dealer_request::{DealerRequest, RequestedSerial, dealer_request};
pub use key_tag_label::{KeyTagLabel, key_tag_label};
pub use ownership_checklist::{
    AsksFor, CheckResult, FilledCheck, OwnershipChecklist, VinReadAt, ownership_checklist,
};
pub use reception_sheet::{Privacy, ReceptionSheet, SheetUnit, SheetWork, reception_sheet};
pub use recovery_sheet::{RecoverySheet, recovery_sheet};
pub use sheet::{Printed, Workshop};
pub use state_band::{StateLine, StateSign};
pub use words::{Arg, Language, Words};

/// Why a paper was not drawn. The texts hold no digits, names or plates: they may be logged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The catalogue has no message of this id in this language.
    #[error("the word {0} is missing from the catalogue")]
    WordMissing(String),
    /// A message was said without one of the values it names.
    #[error("the word {0} was said without a value it needs")]
    WordIncomplete(String),
    /// A value holds a character that the printing font does not have, such as Cyrillic or an emoji.
    #[error("a character cannot be printed: the font {0} lacks it")]
    GlyphMissing(&'static str),
    /// A code that is not three to five digits.
    #[error("a code has to be three to five digits")]
    CodeShape,
    /// A sheet takes one to ten cards.
    #[error("a sheet takes one to ten cards")]
    CardCount,
    /// A recovery code that is not eight groups of five capital letters and numerals.
    #[error("a recovery code has to be eight groups of five signs")]
    RecoveryShape,
    /// A scenario the sheet has no box for.
    #[error("the ownership check knows no scenario {0}")]
    UnknownScenario(String),
    /// A kind of paper the sheet has no box for.
    #[error("the ownership check knows no paper {0}")]
    UnknownDocument(String),
    /// The result contradicts the four answers: a card given with a "no", or refused with four times "yes".
    #[error("the result contradicts the four answers")]
    Contradiction,
    /// The square code cannot hold the text in the room it has.
    #[error("the text is too long for the square code")]
    SquareCode,
    /// A shipped font cannot be read: the program is damaged.
    #[error("the shipped font {0} cannot be read")]
    Font(&'static str),
    /// The PDF could not be written: a defect of this program.
    #[error("the PDF could not be written: {0}")]
    Pdf(&'static str),
}
