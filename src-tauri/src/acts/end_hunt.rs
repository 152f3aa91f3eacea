//! A hunt ends: the code was found, another radio was advised with its price, or the customer does not want to go on.
//!
//! Invariant: digits that were found are on file as any that somebody types, sealed and unproven, with where they came from; they never
//! displace a proven code, and digits that the radio refused already are no find.

use super::hunt_case::{HuntCase, refused};
use super::hunt_view::HuntView;
use super::radios::{Bench, enter_code, keeps, read_digits};
use super::try_rung::check_specialist;
use super::typed::{Form, minutes, money};
use super::views::IdText;
use super::{ActError, Fault, Refusal, Workshop};
use crate::domain::hunt::{self, HuntFact, HuntWhat, Try};
use crate::domain::{CodeSource, Deed, HuntEnd, Id, ReplacementKind, Rung, RungOutcome};
use crate::ledger::{Act, Verb};
use crate::store;
use crate::vault::SecurityCode;
use serde::Deserialize;
use ts_rs::TS;

/// How it ends. No debug form: it may hold digits.
#[derive(Deserialize, TS)]
pub struct EndHunt {
    /// The hunt.
    #[ts(type = "string")]
    pub hunt_id: IdText,
    /// How.
    pub end: HuntEnd,
    /// "Found": at which rung.
    pub rung: Option<Rung>,
    /// "Found": the digits; nothing where the radio has its code on file already.
    pub digits: Option<String>,
    /// "Found": where they came from.
    pub source: Option<CodeSource>,
    /// "Found": what it cost, in lei.
    pub cost: String,
    /// "Found": how long it took, in minutes.
    pub minutes: String,
    /// "Found": which specialist.
    #[ts(type = "string | null")]
    pub specialist_id: Option<IdText>,
    /// "Replacement": which kind.
    pub advised: Option<ReplacementKind>,
    /// "Replacement" by a used radio: the customer was told to ask for its code before paying.
    pub code_first: bool,
}

/// The code, where it was found, and what that took.
struct Find {
    digits: SecurityCode,
    source: CodeSource,
    tried: Try,
}

impl Workshop {
    /// Ends the hunt.
    ///
    /// # Errors
    /// `nothing_on_file` where the radio has no code and none was typed; `same_digits_refused`; `quote_first`; `consent_first` and
    /// `over_consent` where the find cost something; fields at fault.
    pub fn end_hunt(&mut self, request: &EndHunt) -> Result<HuntView, ActError> {
        let me = self.require(Deed::TakeCodeIn, &[request.hunt_id.0])?;
        let find = read_find(request)?;
        let advised = read_advice(request)?;
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = HuntCase::read(&self.catalogue, act.tx(), request.hunt_id.0, act.at())?;
        let has_code = find.is_some() || case.has_code();
        hunt::may_end(&case.facts, request.end, has_code, advised).map_err(refused)?;
        let write = |id: Id, what: HuntWhat| {
            let fact = HuntFact {
                id,
                at: act.at(),
                by: me.id,
                what,
            };
            store::insert_hunt_fact(&act, case.hunt.id, &fact)
        };
        let mut reason = request.end.word().to_owned();
        if let Some(find) = &find {
            hunt::may_try(&case.radio, &case.facts, case.owner(), &find.tried).map_err(refused)?;
            check_specialist(act.tx(), find.tried.specialist)?;
            let bench = Bench {
                entropy: &*entropy,
                key: &self.keys.code,
                catalogue: &self.catalogue,
                by: me.id,
                job: case.open_job(),
            };
            let radio = case.hunt.radio;
            let keep = keeps(&act, radio)?;
            let value = enter_code(&act, &bench, radio, &find.digits, find.source, keep)?;
            if hunt::was_refused(&case.unit.facts, value) {
                return Err(ActError::refused(Refusal::SameDigitsRefused));
            }
            write(entropy.new_id(act.at()), HuntWhat::Tried(find.tried))?;
            reason = format!("{reason} {}", find.source.word());
        }
        if let Some(kind) = advised {
            reason = format!("{reason} {}", kind.word());
        }
        write(entropy.new_id(act.at()), HuntWhat::Ended(request.end, advised))?;
        let receipt = act.commit(&self.head, Verb::HuntEnded, &case.subjects(), &reason, "done")?;
        self.acknowledge(&receipt);
        self.hunt_view(case.hunt.id)
    }
}

/// What was found, read; nothing where the hunt ends otherwise, or the code is on file already.
fn read_find(request: &EndHunt) -> Result<Option<Find>, ActError> {
    let typed = request
        .digits
        .as_deref()
        .filter(|_| request.end == HuntEnd::Found);
    let Some(typed) = typed else {
        return Ok(None);
    };
    let mut form = Form::default();
    let cost = money(&mut form, "cost", &request.cost).unwrap_or(0);
    let minutes = minutes(&mut form, "minutes", &request.minutes);
    let sources = request.rung.map_or(&[][..], hunt::sources);
    if sources.is_empty() {
        form.fault("rung", Fault::Required);
    }
    form.end()?;
    let digits = read_digits("digits", typed)?;
    let (Some(rung), Some(first)) = (request.rung, sources.first()) else {
        return Err(ActError::bad_argument());
    };
    let source = request.source.unwrap_or(*first);
    if !sources.contains(&source) {
        return Err(ActError::bad_argument());
    }
    let specialist = request.specialist_id.filter(|_| rung == Rung::Specialist);
    Ok(Some(Find {
        digits,
        source,
        tried: Try {
            rung,
            outcome: RungOutcome::Found,
            cost,
            minutes,
            due: None,
            specialist: specialist.map(|id| id.0),
            corrects: None,
        },
    }))
}

/// Which radio is advised. With a used one the customer hears first that its code comes before the money.
fn read_advice(request: &EndHunt) -> Result<Option<ReplacementKind>, ActError> {
    if request.end != HuntEnd::Replacement {
        return Ok(None);
    }
    let kind = request
        .advised
        .ok_or_else(|| ActError::field("advised", Fault::Required))?;
    if hunt::code_first(kind) && !request.code_first {
        return Err(ActError::field("code_first", Fault::CodeFirst));
    }
    Ok(Some(kind))
}
