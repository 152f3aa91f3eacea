//! The serial is typed blind from the radio's label, and the program compares it: nobody nods at a number.
//!
//! Invariant: a serial as secret as the code is compared whole and by digest; what was typed is not kept, only whether it matches.

use super::case::{Case, UnitCase};
use super::open_job::JobView;
use super::radios::{Bench, note};
use super::views::{IdText, tail};
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::facts::What;
use crate::domain::fold::compact_upper;
use crate::domain::{Deed, SerialAsk};
use crate::ledger::{Act, Verb};
use crate::vault::{self, CodeKey};
use serde::Deserialize;
use ts_rs::TS;

/// What was read on the label.
#[derive(Deserialize, TS)]
pub struct CheckTypedSerial {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit.
    #[ts(type = "string")]
    pub unit_id: IdText,
    /// The last four signs, or the whole serial where it is secret.
    pub typed: String,
    /// Whether the card was read again with care: which way up, a 1 or a 7.
    pub reading_checked: bool,
}

/// How much of the serial a tail has.
const TAIL: usize = 4;

/// What is typed to compare this unit's serial.
pub(super) fn serial_ask(unit: &UnitCase) -> SerialAsk {
    match (&unit.radio.serial, &unit.radio.serial_digest) {
        (_, Some(_)) => SerialAsk::Whole,
        (Some(_), None) => SerialAsk::Tail,
        (None, None) => SerialAsk::NotOnFile,
    }
}

impl Workshop {
    /// Compares the typed serial with the one on file and writes down whether they match. "Differs" makes the state RADIO CHANGED.
    ///
    /// # Errors
    /// `serial_short` at `typed`; `nothing_on_file` where no serial is; `job_closed`.
    pub fn check_typed_serial(&mut self, request: &CheckTypedSerial) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Reading, &[job])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        let unit = case.car.unit(request.unit_id.0)?;
        let matches = is_the_same(unit, &request.typed, &self.keys.code)?;
        let radio = unit.id();
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        note(&act, &bench, radio, &What::SerialSeen { matches })?;
        if request.reading_checked {
            note(&act, &bench, radio, &What::ReadingChecked)?;
        }
        let reason = if matches { "matches" } else { "differs" };
        let receipt = act.commit(
            &self.head,
            Verb::SerialChecked,
            &[job, case.job.vehicle, radio],
            reason,
            "typed",
        )?;
        self.acknowledge(&receipt);
        self.job_view(job)
    }
}

fn is_the_same(unit: &UnitCase, typed: &str, key: &CodeKey) -> Result<bool, ActError> {
    let typed = zeroize::Zeroizing::new(compact_upper(typed));
    if typed.chars().count() < TAIL {
        return Err(ActError::field("typed", Fault::SerialShort));
    }
    if let Some(on_file) = unit.radio.serial_digest {
        return Ok(vault::serial_digest(&vault::Serial(&typed), key) == on_file);
    }
    let Some(serial) = &unit.radio.serial else {
        return Err(ActError::refused(Refusal::NothingOnFile));
    };
    let on_file = compact_upper(serial);
    // The whole serial is as good as its tail.
    Ok(*typed == on_file || *typed == tail(&on_file, TAIL))
}
