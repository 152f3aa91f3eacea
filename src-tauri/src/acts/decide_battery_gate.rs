//! A decision opens the gate: one of five exits, each one immutable fact with who and when. There is no "OK".
//!
//! Invariant: an exit that the rule does not offer for this unit at this moment cannot be written, whatever the page sends.

use super::case::{Case, UnitCase};
use super::open_job::JobView;
use super::parties::make_party;
use super::radios::{Bench, enter_code, keeps, make_unknown_known, note, read_digits};
use super::typed::{Form, LONGEST_NAME};
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::battery_gate::{Decision, ExitOffer, OpenUnit, Verdict, assess};
use crate::domain::code_state::CodeState;
use crate::domain::facts::{ValueDigest, What};
use crate::domain::rights::deed_of_exit;
use crate::domain::take_back::Tapped;
use crate::domain::{Channel, CodeSource, ExitWord, Id, NotNeededReason, TapWord, phone};
use crate::ledger::{Act, Verb};
use crate::ports::Entropy;
use crate::store::{self, Acceptance, PartyRole, PersonRow};
use serde::Deserialize;
use ts_rs::TS;

/// One decision for one unit.
#[derive(Deserialize, TS)]
pub struct GateDecision {
    /// The unit; nothing for the unknown radio.
    #[ts(type = "string | null")]
    pub unit_id: Option<IdText>,
    /// The exit.
    pub exit: ExitWord,
    /// The reason, for "not needed".
    pub reason: Option<NotNeededReason>,
    /// The digits, for "enter the code now".
    pub digits: Option<String>,
    /// Their source.
    pub source: Option<CodeSource>,
    /// The customer who accepts the loss, where known.
    #[ts(type = "string | null")]
    pub party_id: Option<IdText>,
    /// The customer's name, where new.
    pub party_name: Option<String>,
    /// Their phone, where new.
    pub party_phone: Option<String>,
    /// How they told us.
    pub channel: Option<Channel>,
}

/// Decisions of one touch.
#[derive(Deserialize, TS)]
pub struct DecideBatteryGate {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// One for each unit.
    pub decisions: Vec<GateDecision>,
}

impl Workshop {
    /// Writes the decisions of one touch.
    ///
    /// # Errors
    /// `exit_not_offered`, `presence_needed` for "the customer accepts", fields at fault.
    pub fn decide_battery_gate(&mut self, request: &DecideBatteryGate) -> Result<JobView, ActError> {
        let job = request.job_id.0;
        let mut me = None;
        for decision in &request.decisions {
            me = Some(self.require_present(deed_of_exit(decision.exit), Some(job), &[job])?);
        }
        let Some(me) = me else {
            return Err(ActError::bad_argument());
        };
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let mut subjects = vec![job];
        for decision in &request.decisions {
            let case = Case::read(&self.catalogue, act.tx(), job, act.at())?;
            if case.job.closed_at.is_some() {
                return Err(ActError::refused(Refusal::JobClosed));
            }
            let bench = Bench {
                entropy: &*entropy,
                key: &self.keys.code,
                catalogue: &self.catalogue,
                by: me.id,
                job: Some(job),
            };
            let radio = write_decision(&act, &bench, &case, decision, &me)?;
            subjects.extend(radio.or(decision.unit_id.map(|id| id.0)));
        }
        let mut words: Vec<&str> = request
            .decisions
            .iter()
            .map(|decision| decision.exit.word())
            .collect();
        words.dedup();
        let tapped = (act.id(), act.at());
        let receipt = act.commit(&self.head, Verb::GateDecided, &subjects, &words.join(" "), "done")?;
        self.acknowledge(&receipt);
        let tap = if words == [ExitWord::NotNeeded.word()] {
            TapWord::NotNeeded
        } else {
            TapWord::Decision
        };
        self.can_be_taken_back(&receipt, tapped, (job, me.id), Tapped::Key(tap), None);
        self.job_view(job)
    }
}

/// Writes one decision after asking the rule for it. Gives back the radio, also where it only now became known.
fn write_decision(
    act: &Act<'_>,
    bench: &Bench<'_>,
    case: &Case,
    decision: &GateDecision,
    me: &PersonRow,
) -> Result<Option<Id>, ActError> {
    let unit = decision.unit_id.map(|id| case.car.unit(id.0)).transpose()?;
    let offer = offer_of(case, decision).ok_or(ActError::refused(Refusal::ExitNotOffered))?;
    let mut row = Decision {
        job: case.job.id,
        vehicle: case.job.vehicle,
        unit: unit.map(UnitCase::id),
        installation: unit.and_then(|unit| unit.installation),
        exit: decision.exit,
        operation: case.power.backs + 1,
        value: unit.and_then(|unit| value_on_file(&unit.unit.state)),
        owner: case.car.owner.as_ref().map(|owner| owner.id),
        withdrawn: false,
    };
    let mut acceptance = None;
    match decision.exit {
        ExitWord::CodeOnFile | ExitWord::NothingToLose | ExitWord::MemorySaver => {}
        ExitWord::EnterCode => {
            let typed = decision
                .digits
                .as_deref()
                .ok_or_else(|| ActError::field("digits", Fault::Required))?;
            let digits = read_digits("digits", typed)?;
            let radio = known_radio(act, bench, case, unit, &mut row)?;
            if offer.settle_first {
                settle(act, bench, radio)?;
            }
            let source = decision.source.unwrap_or(CodeSource::Customer);
            row.value = Some(enter_code(
                act,
                bench,
                radio,
                &digits,
                source,
                keeps(act, radio)?,
            )?);
        }
        ExitWord::NotNeeded => {
            let reason = decision
                .reason
                .ok_or_else(|| ActError::field("reason", Fault::Required))?;
            if !offer.reasons.contains(&reason) {
                return Err(ActError::refused(Refusal::RadioHasAsked));
            }
            let radio = known_radio(act, bench, case, unit, &mut row)?;
            if offer.settle_first {
                settle(act, bench, radio)?;
            }
            note(act, bench, radio, &What::NotNeeded(reason))?;
        }
        ExitWord::CustomerAccepts => {
            let channel = decision
                .channel
                .ok_or_else(|| ActError::field("channel", Fault::Required))?;
            let party = accepting_party(act, bench.entropy, case, decision, me)?;
            acceptance = Some(Acceptance { party, channel });
        }
    }
    store::insert_decision(act, bench.entropy.new_id(act.at()), &row, acceptance, me.id)?;
    Ok(row.unit)
}

/// The offer the rule makes for this unit and exit now; a likely line that nobody answered is decided as if the power went.
fn offer_of(case: &Case, decision: &GateDecision) -> Option<ExitOffer> {
    let (Verdict::Stop { units } | Verdict::Confirm { units }) = assess(&case.gate(), true) else {
        return None;
    };
    let asked = decision.unit_id.map(|id| id.0);
    let unit: OpenUnit = units.into_iter().find(|unit| unit.unit == asked)?;
    unit.exits.into_iter().find(|offer| offer.exit == decision.exit)
}

fn known_radio(
    act: &Act<'_>,
    bench: &Bench<'_>,
    case: &Case,
    unit: Option<&UnitCase>,
    row: &mut Decision,
) -> Result<Id, ActError> {
    if let Some(unit) = unit {
        return Ok(unit.id());
    }
    let radio = make_unknown_known(act, bench, case)?;
    let fitted = store::list_units_in(act.tx(), case.job.vehicle)?;
    row.unit = Some(radio);
    row.installation = fitted
        .iter()
        .find(|unit| unit.radio.id == radio)
        .map(|unit| unit.installation);
    Ok(radio)
}

fn value_on_file(state: &CodeState) -> Option<ValueDigest> {
    match state {
        CodeState::OnFile { value, .. } => Some(*value),
        _ => None,
    }
}

/// The party who accepts: one on record, or a new row; never a free-text name.
fn accepting_party(
    act: &Act<'_>,
    entropy: &dyn Entropy,
    case: &Case,
    decision: &GateDecision,
    me: &PersonRow,
) -> Result<Id, ActError> {
    if let Some(id) = decision.party_id {
        return Ok(store::get_party(act.tx(), id.0)?.id);
    }
    let mut form = Form::default();
    let name = form.needed(
        "party_name",
        decision.party_name.as_deref().unwrap_or_default(),
        LONGEST_NAME,
    );
    let number = match phone::Phone::read(decision.party_phone.as_deref().unwrap_or_default()) {
        Ok(number) => Some(number),
        Err(phone::PhoneRefusal::Empty) => None,
        Err(phone::PhoneRefusal::Unreadable | phone::PhoneRefusal::TooLong) => {
            form.fault("party_phone", Fault::PhoneUnreadable);
            None
        }
    };
    form.end()?;
    let party = make_party(
        act,
        entropy,
        case.job.vehicle,
        &name,
        number.as_ref(),
        PartyRole::Driver,
        me,
    )?;
    store::index_vehicle(act, case.job.vehicle)?;
    Ok(party)
}

/// Which radio is in the car was settled by hand: what was proven of the other one proves nothing of this.
fn settle(act: &Act<'_>, bench: &Bench<'_>, radio: Id) -> Result<(), ActError> {
    note(act, bench, radio, &What::Doubt)?;
    note(act, bench, radio, &What::SerialSettled)
}
