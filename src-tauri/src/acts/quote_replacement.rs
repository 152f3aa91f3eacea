//! What another radio may cost, from and to: a used original, a new one of another maker, a multimedia system.

use super::hunt_case::{HuntCase, refused};
use super::hunt_view::HuntView;
use super::typed::{Form, money_range};
use super::views::IdText;
use super::{ActError, Fault, Workshop};
use crate::domain::hunt::{self, HuntFact, HuntRefusal, HuntWhat, Quote};
use crate::domain::{Deed, ReplacementKind};
use crate::ledger::{Act, Verb};
use crate::store;
use serde::Deserialize;
use ts_rs::TS;

/// A price, as typed.
#[derive(Deserialize, TS)]
pub struct QuoteReplacement {
    /// The hunt.
    #[ts(type = "string")]
    pub hunt_id: IdText,
    /// Which kind.
    pub kind: ReplacementKind,
    /// From, in lei.
    pub low: String,
    /// To, in lei; the same where it is left out.
    pub high: String,
}

impl Workshop {
    /// Writes a price down; the newest of a kind counts.
    ///
    /// # Errors
    /// `hunt_ended`; fields at fault.
    pub fn quote_replacement(&mut self, request: &QuoteReplacement) -> Result<HuntView, ActError> {
        let me = self.require(Deed::TakeCodeIn, &[request.hunt_id.0])?;
        let mut form = Form::default();
        let range = money_range(&mut form, ("low", &request.low), ("high", &request.high));
        if request.low.trim().is_empty() && request.high.trim().is_empty() {
            form.fault("low", Fault::Required);
        }
        form.end()?;
        let Some((low, high)) = range else {
            return Err(ActError::bad_argument());
        };
        let entropy = self.ports.entropy.clone();
        let act = Act::begin(&mut self.conn, &*self.ports.clock, &*entropy, Some(me.id))?;
        let case = HuntCase::read(&self.catalogue, act.tx(), request.hunt_id.0, act.at())?;
        if hunt::ending(&case.facts).is_some() {
            return Err(refused(HuntRefusal::Ended));
        }
        let fact = HuntFact {
            id: entropy.new_id(act.at()),
            at: act.at(),
            by: me.id,
            what: HuntWhat::Quote(Quote {
                kind: request.kind,
                low,
                high,
            }),
        };
        store::insert_hunt_fact(&act, case.hunt.id, &fact)?;
        let reason = request.kind.word();
        let receipt = act.commit(
            &self.head,
            Verb::ReplacementQuoted,
            &case.subjects(),
            reason,
            "done",
        )?;
        self.acknowledge(&receipt);
        self.hunt_view(case.hunt.id)
    }
}
