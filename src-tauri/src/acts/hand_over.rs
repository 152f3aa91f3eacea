//! The car leaves: one key says what the radio did in front of the customer. Never blocked.

use super::case::{Case, UnitCase};
use super::open_job::JobView;
use super::pictures::shred_what_goes_with_the_car;
use super::radios::{Bench, make_radio_known, note, what_the_power_did};
use super::unit_meant::unit_meant;
use super::views::IdText;
use super::{ActError, Refusal, Workshop};
use crate::catalogue::Catalogue;
use crate::domain::code_state::CodeState;
use crate::domain::facts::What;
use crate::domain::hand_over::{hand_over_facts, may_ask, who_asks};
use crate::domain::late_correction::digits_on_file;
use crate::domain::take_back::Tapped;
use crate::domain::{Deed, HandOverResult, Id, Stage, TapWord};
use crate::ledger::{Act, Verb};
use crate::ports::Entropy;
use crate::store::{self, JobRow};
use serde::Deserialize;
use ts_rs::TS;

/// How the car leaves.
#[derive(Deserialize, TS)]
pub struct HandOver {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// What the radio did.
    pub result: HandOverResult,
    /// The desk says that the code on file was typed.
    pub code_typed: bool,
    /// Which unit asks for its code, where several could; nothing means the radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
}

impl Workshop {
    /// Hands the car over. "Plays" proves a code only where the power went and the code was used after that (GATE.md section 9).
    ///
    /// # Errors
    /// `job_closed` where it has left already.
    pub fn hand_over(&mut self, request: &HandOver) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let me = self.require(Deed::Reading, &[job])?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
        if case.job.closed_at.is_some() {
            return Err(ActError::refused(Refusal::JobClosed));
        }
        // One tick cannot speak for two radios.
        let on_file = case
            .fitted()
            .filter(|unit| matches!(unit.unit.state, CodeState::OnFile { .. }))
            .count();
        let typed = request.code_typed && on_file == 1;
        let bench = Bench {
            entropy: &*entropy,
            key: &self.keys.code,
            catalogue: &self.catalogue,
            by: me.id,
            job: Some(job),
        };
        let named = request.unit_id.map(|id| case.car.unit(id.0)).transpose()?;
        let radio = unit_meant(act.tx(), &case.car)?.map(UnitCase::id);
        let asked = request.result == HandOverResult::AsksCode;
        // Where nobody wrote the swap down, the display that asks stands in the place of the one that was to come out.
        let named = named.map(UnitCase::id);
        let swapped = case
            .outgoing()
            .filter(|out| named.is_none() && radio == Some(*out));
        let asks = swapped.or_else(|| who_asks(&case.leaving(), radio, named));
        // What plays after a fitting job is not the radio that came out; and one display asks, not every unit of the car.
        let spoken_of = case.fitted().filter(|unit| {
            let id = Some(unit.id());
            if asked { asks == id } else { case.outgoing() != id }
        });
        for unit in spoken_of {
            let facts = hand_over_facts(request.result, &unit.facts, &case.circumstances(unit), typed);
            for what in facts {
                note(&act, &bench, unit.id(), &what)?;
            }
        }
        // A radio that asks is a radio, also where none was on record.
        let mut now_known = None;
        if asked && case.fitted().next().is_none() {
            // In the car, not on the bench: a swap that nobody wrote down is none.
            let radio = make_radio_known(&act, &bench, case.job.vehicle)?;
            what_the_power_did(&act, &bench, &case, radio)?;
            note(&act, &bench, radio, &What::AsksCode)?;
            now_known = Some(radio);
        }
        // It leaves whatever is open; that it left so stands on record.
        let left_open = !case.still_open()?.is_empty();
        let mut row = case.job.clone();
        row.move_to(Stage::Out, act.at());
        row.hand_over = Some(request.result);
        row.closed_at = Some(act.at());
        store::update_job(&act, &row)?;
        let forgotten = write_what_the_leaving_settles(&act, &*entropy, &self.catalogue, &row, me.id)?;
        let subjects: Vec<Id> = [job, row.vehicle]
            .into_iter()
            .chain(case.car.units.iter().map(UnitCase::id))
            .chain(now_known)
            .chain(forgotten)
            .collect();
        let tapped = (act.id(), act.at());
        let receipt = act.commit(
            &self.head,
            Verb::HandedOver,
            &subjects,
            request.result.word(),
            if left_open { "left_open" } else { "done" },
        )?;
        self.acknowledge(&receipt);
        let before = Some(case.job);
        self.can_be_taken_back(
            &receipt,
            tapped,
            (job, me.id),
            Tapped::Key(TapWord::HandOver),
            before,
        );
        self.job_view(job)
    }
}

impl Case {
    /// The units that leave in the car, each with its state.
    fn leaving(&self) -> Vec<(Id, CodeState)> {
        self.fitted()
            .filter(|unit| Some(unit.id()) != self.outgoing())
            .map(|unit| (unit.id(), unit.unit.state))
            .collect()
    }

    /// The units of which "asks for its code" may be said when the car leaves.
    pub(super) fn may_ask(&self) -> Vec<Id> {
        may_ask(&self.leaving())
    }
}

/// "Use once": the digits are shredded when the car goes out; that they were there, and whether they were proven, remains. Gives back the
/// radios whose digits went.
pub(super) fn write_what_the_leaving_settles(
    act: &Act<'_>,
    entropy: &dyn Entropy,
    catalogue: &Catalogue,
    job: &JobRow,
    by: Id,
) -> Result<Vec<Id>, ActError> {
    let case = Case::of(catalogue, act.tx(), job.clone(), act.at())?;
    if let Some(outgoing) = case.outgoing() {
        // Which radio left the workshop in the car is not on record: the one that was to come out is no ground for a GO.
        let what = What::SerialSeen { matches: false };
        store::insert_fact(act, entropy.new_id(act.at()), outgoing, Some(job.id), by, &what)?;
    }
    let in_car: Vec<Id> = case.fitted().map(UnitCase::id).collect();
    let mut forgotten = Vec::new();
    for radio in in_car.into_iter().chain(loose_radios_of(act, &case)?) {
        if forget_for_today(act, entropy, radio, (job.id, by))? {
            forgotten.push(radio);
        }
    }
    shred_what_goes_with_the_car(act, job.id, job.vehicle, forgotten.is_empty())?;
    Ok(forgotten)
}

/// The radios in no car whose "use once" ends with this visit: those that came out of its car and those that its lines were to fit. What
/// another open visit waits for stays.
pub(super) fn loose_radios_of(act: &Act<'_>, case: &Case) -> Result<Vec<Id>, ActError> {
    let (tx, job) = (act.tx(), &case.job);
    let came_out = store::list_radios_ever_in(tx, job.vehicle)?;
    let of_job = store::list_radios_of_job(tx, job.id)?;
    let mut loose = Vec::new();
    for radio in came_out.into_iter().chain(of_job) {
        let sits = loose.contains(&radio) || store::find_car_of_radio(tx, radio)?.is_some();
        if !sits && !store::is_awaited_elsewhere(tx, radio, job.id)? {
            loose.push(radio);
        }
    }
    Ok(loose)
}

/// Shreds the digits of a radio that were given for this visit only. Whether there were any.
pub(super) fn forget_for_today(
    act: &Act<'_>,
    entropy: &dyn Entropy,
    radio: Id,
    (job, by): (Id, Id),
) -> Result<bool, ActError> {
    let values = store::list_values_not_to_keep(act.tx(), radio)?;
    let stands = digits_on_file(&store::list_facts(act.tx(), radio)?);
    for value in &values {
        store::shred_code(act, radio, *value)?;
        if !stands.contains(value) {
            // Withdrawn before: its customer's last word stays the last word.
            continue;
        }
        let what = What::EntryForgotten { value: *value };
        store::insert_fact(act, entropy.new_id(act.at()), radio, Some(job), by, &what)?;
    }
    Ok(!values.is_empty())
}
