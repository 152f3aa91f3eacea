//! The small requests: those that are one id or one text. The larger ones stand beside their acts.

use crate::acts::{CheckOwnership, IdText, IncomingCar};
use crate::domain::Language;
use serde::Deserialize;
use ts_rs::TS;

/// Nothing to say.
#[derive(Deserialize)]
pub struct Nothing {}

/// One job.
#[derive(Deserialize, TS)]
pub struct OneJob {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
}

/// One unfinished form.
#[derive(Deserialize, TS)]
pub struct OneDraft {
    /// The form.
    #[ts(type = "string")]
    pub draft_id: IdText,
}

/// One hunt for a code.
#[derive(Deserialize, TS)]
pub struct OneHunt {
    /// The hunt.
    #[ts(type = "string")]
    pub hunt_id: IdText,
}

/// One car.
#[derive(Deserialize, TS)]
pub struct OneVehicle {
    /// The car.
    #[ts(type = "string")]
    pub vehicle_id: IdText,
}

/// A password.
#[derive(Deserialize, TS)]
pub struct Password {
    /// The password.
    pub password: String,
}

/// Text typed by a person.
#[derive(Deserialize, TS)]
pub struct Typed {
    /// The text.
    pub typed: String,
}

/// Text to look for.
#[derive(Deserialize, TS)]
pub struct LookFor {
    /// The text.
    pub text: String,
}

/// A language.
#[derive(Deserialize, TS)]
pub struct ChosenLanguage {
    /// The language.
    pub language: Language,
}

/// The intake form, sent.
#[derive(Deserialize, TS)]
pub struct LogIncomingCar {
    /// The form.
    pub car: IncomingCar,
}

/// The ownership check, sent.
#[derive(Deserialize, TS)]
pub struct SeenPapers {
    /// What the desk saw.
    pub answers: CheckOwnership,
}

/// A page of the ledger.
#[derive(Deserialize, TS)]
pub struct LedgerBefore {
    /// Lines before this number; the newest where nothing is named.
    #[ts(type = "number | null")]
    pub before: Option<u64>,
}
