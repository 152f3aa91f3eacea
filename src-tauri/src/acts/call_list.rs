//! The call list of a day: whose radio's code has to be asked for before the power goes, with the number to call and what can come of it.

use super::board_rows::BoardRows;
use super::case::{Case, UnitCase};
use super::views::{IdText, PartyHead, UnitHead, VehicleHead, instant};
use super::visit_view::CallNote;
use super::{ActError, Fault, Workshop};
use crate::domain::battery_gate::{Unit, is_to_ask, job_cut, not_needed_reasons};
use crate::domain::call_list::{
    Days, belongs_to, outcomes, place, still_to_make, to_call_about, who_is_called,
};
use crate::domain::{CallOutcome, Cut, Deed, Id, NotNeededReason, Stage, UnitKind};
use crate::store::{self, JobRow, PartyRow};
use chrono::{DateTime, Days as Later, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// Which day's list.
#[derive(Deserialize, TS)]
pub struct CallListOf {
    /// The local day; nothing for today.
    pub day: Option<String>,
}

/// One radio whose customer is called.
#[derive(Debug, Serialize, TS)]
pub struct CallToMake {
    /// The job.
    #[ts(type = "string")]
    pub job_id: IdText,
    /// Its number.
    pub number: String,
    /// When the car is expected, or came, UTC.
    pub at: String,
    /// Whether it is here already.
    pub is_here: bool,
    /// Whether it came without a person: night box, tow truck.
    pub came_without_person: bool,
    /// Its car.
    pub vehicle: VehicleHead,
    /// The number on the keys, where it is here.
    pub key_tag: String,
    /// Whom to call; nothing where nobody is known.
    pub contact: Option<PartyHead>,
    /// Whoever should be asked for the code and has no number on file: `contact` is called in their place.
    pub instead_of: Option<PartyHead>,
    /// Its first work line, Romanian.
    pub job_name_ro: String,
    /// Its first work line, English.
    pub job_name_en: String,
    /// How surely the power goes.
    pub cut: Cut,
    /// The radio with its state.
    pub unit: UnitHead,
    /// The customer was asked about it in this visit.
    pub answered: bool,
    /// The customer has to be called: nobody has asked, and nothing on file answers for it.
    pub to_make: bool,
    /// What can come of a call, in the order of the keys.
    pub outcomes: Vec<CallOutcome>,
    /// The reasons for "not needed" that the radio itself does not belie.
    pub not_needed_reasons: Vec<NotNeededReason>,
    /// The last call about it.
    pub last_call: Option<CallNote>,
}

/// The list of a day.
#[derive(Debug, Serialize, TS)]
pub struct CallList {
    /// The local day.
    pub day: String,
    /// The day before.
    pub day_before: String,
    /// The day after.
    pub day_after: String,
    /// Whether it is today.
    pub is_today: bool,
    /// The calls: a car that came without a person first, then by arrival.
    pub calls: Vec<CallToMake>,
    /// How many of them are still to make; the board counts today's the same way.
    pub to_make: usize,
}

/// A job on the list of a day, with the radios to call about.
pub(super) struct Called {
    pub case: Case,
    /// Whom to call; nothing where nobody is known.
    pub contact: Option<PartyRow>,
    /// Who should be asked, and has no number.
    pub instead_of: Option<PartyRow>,
    pub units: Vec<Unit>,
}

impl Called {
    /// What is on record of one of its radios.
    pub fn known(&self, unit: &Unit) -> Option<&UnitCase> {
        let id = unit.id?;
        self.case.car.units.iter().find(|known| known.id() == id)
    }
}

impl Workshop {
    /// The calls of a day.
    ///
    /// # Errors
    /// `required` at the field where the day is none.
    pub fn call_list(&mut self, request: &CallListOf) -> Result<CallList, ActError> {
        self.require(Deed::Answer, &[])?;
        let (day, list) = self.calls_of(request)?;
        let mut calls = Vec::new();
        for called in &list {
            for unit in &called.units {
                calls.push(self.call_to_make(called, unit)?);
            }
        }
        Ok(CallList {
            day: day.to_string(),
            day_before: day.checked_sub_days(Later::new(1)).unwrap_or(day).to_string(),
            day_after: day.checked_add_days(Later::new(1)).unwrap_or(day).to_string(),
            is_today: day == self.today(),
            to_make: list.iter().map(|called| still_to_make(&called.units)).sum(),
            calls,
        })
    }

    /// The day that is asked for; today where none is named.
    pub(super) fn day_of(&self, request: &CallListOf) -> Result<NaiveDate, ActError> {
        match &request.day {
            Some(text) => text
                .parse::<NaiveDate>()
                .map_err(|_| ActError::field("day", Fault::Required)),
            None => Ok(self.today()),
        }
    }

    /// The jobs of a day's list in the order of the list; the screen and the paper are made of it.
    pub(super) fn calls_of(&mut self, request: &CallListOf) -> Result<(NaiveDate, Vec<Called>), ActError> {
        let now = self.ports.clock.now();
        let today = self.today();
        let day = self.day_of(request)?;
        self.read_board(now)?;
        let mut cases = Vec::new();
        for case in self.board_rows.cases(&self.catalogue, now) {
            let case = case?;
            if case.job.closed_at.is_none() && belongs_to(&self.days(&case.job), day, today) {
                cases.push(case);
            }
        }
        cases.sort_by_key(|case| place(case.job.came_without_person, case.job.came_or_comes_at()));
        let contacts: Vec<Id> = cases
            .iter()
            .flat_map(|case| [case.job.contact, case.job.driver, case.job.payer])
            .flatten()
            .collect();
        let contacts: HashMap<Id, PartyRow> =
            store::list_parties(&self.conn, &contacts)?.into_iter().collect();
        let called = cases.into_iter().map(|case| {
            let known = |id: Option<Id>| contacts.get(&id?);
            let asked = [
                known(case.job.contact),
                known(case.job.driver),
                case.car.owner.as_ref(),
                known(case.job.payer),
            ];
            let has_number = asked.map(|party| party.map(|party| party.phone.is_some()));
            let called = who_is_called(&has_number).and_then(|at| asked.get(at).copied().flatten());
            let first = asked.into_iter().flatten().next();
            Called {
                contact: called.cloned(),
                instead_of: first
                    .filter(|first| called.is_some_and(|called| called.id != first.id))
                    .cloned(),
                units: to_call_about(&case.gate()),
                case,
            }
        });
        Ok((day, called.filter(|called| !called.units.is_empty()).collect()))
    }

    /// How many calls about a job are still to make today.
    pub(super) fn calls_to_make(&self, case: &Case, today: NaiveDate) -> usize {
        if case.job.closed_at.is_some() || !belongs_to(&self.days(&case.job), today, today) {
            return 0;
        }
        still_to_make(&to_call_about(&case.gate()))
    }

    fn days(&self, job: &JobRow) -> Days {
        let local = |at: DateTime<Utc>| self.ports.clock.local(at).date();
        Days {
            stage: job.stage,
            expected_on: job.expected_at.map(local),
            promised_on: job.promised_at.map(local),
        }
    }

    fn call_to_make(&self, called: &Called, unit: &Unit) -> Result<CallToMake, ActError> {
        let (rows, case) = (&self.board_rows, &called.case);
        let job = &case.job;
        let chip = self.chip_signed(&unit.state, |by| rows.initials(by))?;
        let first = case.lines.first().map(|(_, job_type)| job_type);
        let last_call = rows.last_call(job.id, unit.id);
        Ok(CallToMake {
            job_id: IdText(job.id),
            number: job.number.clone(),
            at: instant(job.came_or_comes_at()),
            is_here: job.stage != Stage::Expected,
            came_without_person: job.came_without_person,
            vehicle: VehicleHead::of(&case.car.vehicle),
            key_tag: job.key_tag.clone(),
            contact: called.contact.as_ref().map(PartyHead::of),
            instead_of: called.instead_of.as_ref().map(PartyHead::of),
            job_name_ro: first.map(|job_type| job_type.name.ro.clone()).unwrap_or_default(),
            job_name_en: first.map(|job_type| job_type.name.en.clone()).unwrap_or_default(),
            cut: job_cut(&case.work),
            unit: match called.known(unit) {
                Some(known) => UnitHead::of(known, chip),
                None => UnitHead {
                    unit_id: None,
                    kind: UnitKind::Radio,
                    make: None,
                    model: None,
                    serial_tail: None,
                    sensitive: false,
                    chip,
                },
            },
            answered: unit.answered,
            to_make: is_to_ask(unit),
            outcomes: outcomes(unit),
            not_needed_reasons: not_needed_reasons(unit),
            last_call: last_call
                .map(|call| rows.initials(call.by).map(|by| CallNote::of(call, by)))
                .transpose()?,
        })
    }
}

/// Somebody of its customer's was spoken with in this visit.
pub(super) fn was_reached(rows: &BoardRows, case: &Case) -> bool {
    let called = rows
        .calls
        .get(&case.job.id)
        .is_some_and(|calls| calls.iter().any(|call| call.outcome != CallOutcome::NoAnswer));
    called || case.car.units.iter().any(|unit: &UnitCase| unit.unit.answered)
}
