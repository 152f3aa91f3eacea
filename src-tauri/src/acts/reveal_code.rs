//! The code is revealed for the radio: the rule, then a ledger line on disk, then twenty seconds of digits.
//!
//! Invariant: `vault::unseal` costs the receipt of the committed line, so nothing can be shown that is not written down. A crash
//! between the line and the digits leaves a line without a "shown", never digits without a line.

use super::case::Case;
use super::open_job::refusal_of;
use super::radios::{Bench, disclosed, note};
use super::views::{IdText, StateChip};
use super::{ActError, Refusal, Workshop};
use crate::domain::Deed;
use crate::domain::facts::What;
use crate::domain::reveal::{came_from_another_car, reveal_for_radio};
use crate::ledger::{Act, Verb};
use crate::store;
use crate::vault::{self, SecurityCode};
use serde::{Deserialize, Serialize, Serializer};
use ts_rs::TS;

/// Which code.
#[derive(Deserialize, TS)]
pub struct RevealCode {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// The unit.
    #[ts(type = "string")]
    pub unit_id: IdText,
}

/// The only reply of the program that holds digits.
#[derive(Serialize, TS)]
pub struct RevealedCode {
    /// The digits.
    #[serde(serialize_with = "digits")]
    #[ts(type = "string")]
    pub digits: SecurityCode,
    /// How long they stay on screen.
    #[ts(type = "number")]
    pub seconds: u64,
    /// The ledger line that was written first.
    #[ts(type = "number")]
    pub ledger_seq: u64,
    /// The state of the code shown.
    pub chip: StateChip,
}

fn digits<S: Serializer>(code: &SecurityCode, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code.expose())
}

/// How long the digits stay on screen, seconds (PRODUCT.md section 6).
const SHOWN: u64 = 20;

impl Workshop {
    /// Reveals the code for the radio.
    ///
    /// # Errors
    /// `presence_needed`, `nothing_on_file`, `serial_check_first`, `not_offered_locked`, `not_offered_radio_changed`,
    /// `ownership_not_proven` where the radio came from another car since; each is written down.
    pub fn reveal_code(&mut self, request: &RevealCode) -> Result<RevealedCode, ActError> {
        let (job, radio) = (request.job_id.0, request.unit_id.0);
        let me = self.require_present(Deed::RevealForRadio, Some(job), &[job, radio])?;
        let now = self.ports.clock.now();
        let case = Case::read(&self.catalogue, &self.conn, job, now)?;
        let unit = case.car.unit(radio)?;
        let subjects = [job, radio, case.job.vehicle];
        if case.job.closed_at.is_some() {
            return Err(self.refuse(
                &me,
                Verb::RevealRefused,
                &subjects,
                "job_closed",
                Refusal::JobClosed,
            ));
        }
        let shown = match reveal_for_radio(&unit.facts, &case.circumstances(unit)) {
            Ok(shown) => shown,
            Err(why) => {
                return Err(self.refuse(&me, Verb::RevealRefused, &subjects, why.word(), refusal_of(why)));
            }
        };
        if came_from_another_car(&unit.facts, shown.value)
            && !self.proof_holds_for(&self.conn, &case, unit)?
        {
            return Err(self.refuse(
                &me,
                Verb::RevealRefused,
                &subjects,
                "ownership",
                Refusal::OwnershipNotProven,
            ));
        }
        let chip = self.chip(&self.conn, &unit.unit.state)?;
        let (place, sealed) = store::get_sealed_code(&self.conn, radio, shown.value)?;
        let subjects = disclosed(&subjects, place.radio);

        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        note(&act, &bench, radio, &What::CodeRevealed { value: shown.value })?;
        let receipt = act.commit(
            &self.head,
            Verb::CodeRevealed,
            &subjects,
            "for_radio",
            "committed",
        )?;
        self.acknowledge(&receipt);
        let ledger_seq = receipt.seq();
        let digits = vault::unseal(receipt, &sealed, place, &self.keys.code)?;

        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let receipt = act.commit(&self.head, Verb::CodeShown, &subjects, "for_radio", "done")?;
        self.acknowledge(&receipt);
        Ok(RevealedCode {
            digits,
            seconds: SHOWN,
            ledger_seq,
            chip,
        })
    }
}
